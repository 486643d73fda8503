package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/clients/go/gen/attrib/v1"
)

// call makes the call, and returns its responses, those expected, and how it
// ended.
func (c *testCase) call(ctx context.Context, client attribv1.AttributionServiceClient) (got, want []proto.Message, err error) {
	switch c.Method {
	case "Attribute":
		return unary(ctx, c, client.Attribute)
	case "BatchAttribute":
		return unary(ctx, c, client.BatchAttribute)
	case "ListRules":
		return unary(ctx, c, client.ListRules)
	case "GetEngineInfo":
		return unary(ctx, c, client.GetEngineInfo)
	case "StreamingAttribute":
		return c.stream(ctx, client)
	}
	return nil, nil, fmt.Errorf("no method %q", c.Method)
}

// unary makes a call of one request.
func unary[Req, Resp any](ctx context.Context, c *testCase,
	method func(context.Context, *Req, ...grpc.CallOption) (*Resp, error),
) (got, want []proto.Message, err error) {
	req := new(Req)
	if err := parse(c.Requests[0], req); err != nil {
		return nil, nil, err
	}
	if attribute, ok := any(req).(*attribv1.AttributeRequest); ok && c.TextTimes > 0 {
		attribute.Document.Text = strings.Repeat(attribute.GetDocument().GetText(), c.TextTimes)
	}
	for _, raw := range c.Responses {
		message := new(Resp)
		if err := parse(raw, message); err != nil {
			return nil, nil, err
		}
		want = append(want, any(message).(proto.Message))
	}
	resp, err := method(ctx, req)
	if err != nil {
		return nil, want, err
	}
	return []proto.Message{any(resp).(proto.Message)}, want, nil
}

func parse(raw json.RawMessage, message any) error {
	return protojson.Unmarshal(raw, message.(proto.Message))
}

// stream sends the requests, repeated as the case asks, while it receives.
func (c *testCase) stream(ctx context.Context, client attribv1.AttributionServiceClient) (got, want []proto.Message, err error) {
	stream, err := client.StreamingAttribute(ctx)
	if err != nil {
		return nil, nil, err
	}
	var requests []*attribv1.StreamingAttributeRequest
	for n := range max(c.Repeat, 1) {
		for _, raw := range c.Requests {
			req := &attribv1.StreamingAttributeRequest{}
			if err := parse(raw, req); err != nil {
				return nil, nil, err
			}
			req.RequestId = c.numbered(req.GetRequestId(), n)
			requests = append(requests, req)
		}
		for _, raw := range c.Responses {
			resp := &attribv1.StreamingAttributeResponse{}
			if err := parse(raw, resp); err != nil {
				return nil, nil, err
			}
			resp.RequestId = c.numbered(resp.GetRequestId(), n)
			want = append(want, resp)
		}
	}
	go func() {
		for _, req := range requests {
			if stream.Send(req) != nil {
				return // the receiver sees why
			}
		}
		_ = stream.CloseSend()
	}()
	for {
		resp, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return got, want, err
		}
		got = append(got, resp)
	}
	sortByID(got)
	sortByID(want)
	return got, want, nil
}

// numbered is the request id of the n-th repetition.
func (c *testCase) numbered(id string, n int) string {
	if c.Repeat == 0 {
		return id
	}
	return fmt.Sprintf("%s-%d", id, n+1)
}

// sortByID puts answers, which come in any order, into one.
func sortByID(responses []proto.Message) {
	id := func(m proto.Message) string { return m.(*attribv1.StreamingAttributeResponse).GetRequestId() }
	slices.SortFunc(responses, func(a, b proto.Message) int { return cmp.Compare(id(a), id(b)) })
}
