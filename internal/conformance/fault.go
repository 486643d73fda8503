package main

import (
	"context"
	"strconv"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"

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
		return &server.Error{
			Code: codes.ResourceExhausted, Reason: server.Overloaded,
			Message: "the server has too much to do", RetryAfter: 20 * time.Millisecond,
		}
	case "CLIENT_FORBIDDEN":
		return &server.Error{Code: codes.PermissionDenied, Reason: server.ClientForbidden, Message: "the client may not call"}
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
