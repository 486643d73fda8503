package main

import (
	"context"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// dial connects in the clear.
func dial(address string, options ...grpc.DialOption) (*grpc.ClientConn, error) {
	return grpc.NewClient(address, append([]grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())}, options...)...)
}

// conns are several connections to one service.
type conns []*grpc.ClientConn

func dialMany(address string, n int, options ...grpc.DialOption) (conns, error) {
	var out conns
	for range n {
		conn, err := dial(address, options...)
		if err != nil {
			return nil, err
		}
		out = append(out, conn)
	}
	return out, nil
}

func (c conns) client(i int) attribv1.AttributionServiceClient {
	return attribv1.NewAttributionServiceClient(c[i%len(c)])
}

func (c conns) close() {
	for _, conn := range c {
		_ = conn.Close()
	}
}

// reasonOf returns ErrorInfo.reason, or "".
func reasonOf(err error) string {
	for _, detail := range status.Convert(err).Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			return info.GetReason()
		}
	}
	return ""
}

// shed reports a refusal by overload, and whether it says when to come back,
// twice and alike.
func shed(err error, trailer metadata.MD) (refused, proper bool) {
	if status.Code(err) != codes.ResourceExhausted {
		return false, false
	}
	for _, detail := range status.Convert(err).Details() {
		if info, ok := detail.(*errdetails.RetryInfo); ok {
			pushback := trailer.Get("grpc-retry-pushback-ms")
			delay, err := time.ParseDuration(first(pushback) + "ms")
			return true, err == nil && len(pushback) == 1 && delay == info.GetRetryDelay().AsDuration()
		}
	}
	return true, false
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// ask makes one call.
func ask(ctx context.Context, client attribv1.AttributionServiceClient, req *attribv1.AttributeRequest) (metadata.MD, error) {
	var trailer metadata.MD
	_, err := client.Attribute(ctx, req, grpc.Trailer(&trailer))
	return trailer, err
}
