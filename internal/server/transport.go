package server

import (
	"context"

	"google.golang.org/grpc/metadata"
)

// Conduct sees a call of another transport to its end, as if it had come by
// gRPC: it decides at arrival from the headers in ctx's incoming metadata and
// from its peer, refuses the call or runs handler, turns a panic into an error,
// gives trailer what gRPC sends in the trailer, and tells the observer. It
// returns the refusal or handler's error.
func (g *GRPC) Conduct(ctx context.Context, method string, trailer func(metadata.MD), handler func(context.Context) error) error {
	return g.conduct(ctx, method, trailer, handler, asItIs)
}

// Unreadable is the error of a request that is no message.
func Unreadable() *Error { return unreadable() }
