package main

import (
	"context"
	"strconv"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/attribd/attribd/internal/server"
)

// Metadata by which a case asks a call to fail, as it does where a server has
// too much to do or stops.
const (
	faultKey    = "conformance-fault"          // the reason
	attemptsKey = "conformance-fault-attempts" // for the first attempts only; all without it
	previousKey = "grpc-previous-rpc-attempts" // what clients that retry send
)

// fail returns the error that a call asks for, or nil.
func fail(ctx context.Context) error {
	md, _ := metadata.FromIncomingContext(ctx)
	reason := first(md, faultKey)
	if attempts, err := strconv.Atoi(first(md, attemptsKey)); err == nil {
		previous, _ := strconv.Atoi(first(md, previousKey))
		if previous >= attempts {
			return nil
		}
	}
	switch reason {
	case "OVERLOADED":
		st, _ := status.New(codes.ResourceExhausted, "the server has too much to do").WithDetails(
			&errdetails.ErrorInfo{Reason: reason, Domain: server.Domain},
			&errdetails.RetryInfo{RetryDelay: durationpb.New(20_000_000)})
		_ = grpc.SetTrailer(ctx, metadata.Pairs("grpc-retry-pushback-ms", "20"))
		return st.Err()
	case "SHUTTING_DOWN":
		return &server.Error{Code: codes.Unavailable, Reason: server.ShuttingDown, Message: "the server is shutting down"}
	}
	return nil
}

func first(md metadata.MD, key string) string {
	if values := md.Get(key); len(values) > 0 {
		return values[0]
	}
	return ""
}

func failUnary(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if err := fail(ctx); err != nil {
		return nil, err
	}
	return handler(ctx, req)
}

func failStream(srv any, stream grpc.ServerStream, _ *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	if err := fail(stream.Context()); err != nil {
		return err
	}
	return handler(srv, stream)
}
