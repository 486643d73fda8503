package web

import (
	"context"

	"connectrpc.com/connect"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
)

// handler is the Service as connect calls it.
type handler struct {
	service *server.Service
}

func (h *handler) Attribute(ctx context.Context, req *connect.Request[attribv1.AttributeRequest]) (*connect.Response[attribv1.AttributeResponse], error) {
	return unary(ctx, req, h.service.Attribute)
}

func (h *handler) BatchAttribute(ctx context.Context, req *connect.Request[attribv1.BatchAttributeRequest]) (*connect.Response[attribv1.BatchAttributeResponse], error) {
	return unary(ctx, req, h.service.BatchAttribute)
}

func (h *handler) ListRules(ctx context.Context, req *connect.Request[attribv1.ListRulesRequest]) (*connect.Response[attribv1.ListRulesResponse], error) {
	return unary(ctx, req, h.service.ListRules)
}

func (h *handler) GetEngineInfo(ctx context.Context, req *connect.Request[attribv1.GetEngineInfoRequest]) (*connect.Response[attribv1.GetEngineInfoResponse], error) {
	return unary(ctx, req, h.service.GetEngineInfo)
}

func (h *handler) StreamingAttribute(ctx context.Context, s *connect.BidiStream[attribv1.StreamingAttributeRequest, attribv1.StreamingAttributeResponse]) error {
	return outcomeOf(ctx).end(h.service.StreamingAttribute(ctx, &stream{s}))
}

// unary calls a method of the service.
func unary[Req, Resp any](ctx context.Context, req *connect.Request[Req],
	method func(context.Context, *Req) (*Resp, error),
) (*connect.Response[Resp], error) {
	if err := unreadable(any(req.Msg).(proto.Message)); err != nil { //nolint:forcetypeassert // messages are
		return nil, outcomeOf(ctx).end(err)
	}
	resp, err := method(ctx, req.Msg)
	if err != nil {
		return nil, outcomeOf(ctx).end(err)
	}
	return connect.NewResponse(resp), nil
}

// stream is a stream of connect as the service wants it.
type stream struct {
	*connect.BidiStream[attribv1.StreamingAttributeRequest, attribv1.StreamingAttributeResponse]
}

func (s *stream) Recv() (*attribv1.StreamingAttributeRequest, error) {
	req, err := s.Receive()
	if err != nil {
		return nil, err
	}
	return req, unreadable(req)
}
