package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"runtime"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/telemetry"
)

// echo answers with what the service would say, without thinking: the answers
// are ready. So the bytes in and out are the same, and so is all around it.
type echo struct {
	attribv1.UnimplementedAttributionServiceServer

	answers map[string]*attribv1.AttributeResponse // by the document's id
}

// Attribute implements the contract.
func (e *echo) Attribute(_ context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
	if resp := e.answers[req.GetDocument().GetId()]; resp != nil {
		return resp, nil
	}
	return nil, errors.New("no answer")
}

// BatchAttribute implements the contract.
func (e *echo) BatchAttribute(ctx context.Context, req *attribv1.BatchAttributeRequest) (*attribv1.BatchAttributeResponse, error) {
	out := &attribv1.BatchAttributeResponse{}
	for _, one := range req.GetRequests() {
		resp, err := e.Attribute(ctx, one)
		if err != nil {
			return nil, err
		}
		out.Results = append(out.Results, &attribv1.BatchAttributeResult{Result: &attribv1.BatchAttributeResult_Response{Response: resp}})
	}
	return out, nil
}

// StreamingAttribute implements the contract.
func (e *echo) StreamingAttribute(stream attribv1.AttributionService_StreamingAttributeServer) error {
	for {
		req, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		resp, err := e.Attribute(stream.Context(), req.GetRequest())
		if err != nil {
			return err
		}
		err = stream.Send(&attribv1.StreamingAttributeResponse{
			RequestId: req.GetRequestId(), Result: &attribv1.StreamingAttributeResponse_Response{Response: resp},
		})
		if err != nil {
			return err
		}
	}
}

// serveEcho serves as "attribd serve" does, but for the methods.
func serveEcho(ctx context.Context, b *bench) error {
	const waiting, streams = 1024, 1024
	engine, err := attrib.New()
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	running := runtime.GOMAXPROCS(0)
	room := admission.New(admission.Limits{Running: running, Waiting: waiting, Streams: streams, Patience: 1 << 62})
	service := server.NewService(engine, server.ServiceOptions{
		Log: log, Admission: room,
		Observer: telemetry.Observers{telemetry.NewMetrics(room, engine.Version()), telemetry.NewCalls(log)},
	})
	e := &echo{answers: map[string]*attribv1.AttributeResponse{}}
	for _, req := range requests(b.corpus) {
		if e.answers[req.GetDocument().GetId()], err = service.Attribute(ctx, req); err != nil {
			return fmt.Errorf("article %s: %w", req.GetDocument().GetId(), err)
		}
	}
	lis, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	g := server.NewGRPC(service, server.GRPCOptions{Reflection: true, Methods: e}) //nolint:contextcheck // each call brings its own
	log.InfoContext(ctx, "serving", "address", lis.Addr().String())
	context.AfterFunc(ctx, func() { g.Stop(0) })
	return g.Serve(lis)
}
