package telemetry

import (
	"context"

	"github.com/attribd/attribd/internal/server"
)

// Observers tells several.
type Observers []server.Observer

// Document tells each.
func (o Observers) Document(ctx context.Context, r *server.DocumentReport) {
	for _, observer := range o {
		observer.Document(ctx, r)
	}
}

// Call tells each.
func (o Observers) Call(ctx context.Context, r *server.CallReport) {
	for _, observer := range o {
		observer.Call(ctx, r)
	}
}

// Panicked tells each.
func (o Observers) Panicked(ctx context.Context) {
	for _, observer := range o {
		observer.Panicked(ctx)
	}
}
