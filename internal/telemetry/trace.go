package telemetry

import (
	"context"
	"fmt"

	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
	"google.golang.org/grpc/stats"

	"github.com/attribd/attribd/internal/server"
)

// Tracer sends a span for each call, and says in it what its documents came to.
// It is a [server.Observer], and its Stats starts and ends the spans.
type Tracer struct {
	Stats    stats.Handler
	provider *sdktrace.TracerProvider
}

// NewTracer returns a tracer that sends to endpoint, a URL, the given share of
// the calls whose callers do not decide themselves.
func NewTracer(ctx context.Context, endpoint string, ratio float64, version string) (*Tracer, error) {
	exporter, err := otlptracegrpc.New(ctx, otlptracegrpc.WithEndpointURL(endpoint))
	if err != nil {
		return nil, fmt.Errorf("traces: %w", err)
	}
	provider := sdktrace.NewTracerProvider(
		sdktrace.WithBatcher(exporter),
		sdktrace.WithSampler(sdktrace.ParentBased(sdktrace.TraceIDRatioBased(ratio))),
		sdktrace.WithResource(resource.NewSchemaless(
			attribute.String("service.name", "attribd"), attribute.String("service.version", version),
		)),
	)
	handler := otelgrpc.NewServerHandler(
		otelgrpc.WithTracerProvider(provider),
		otelgrpc.WithPropagators(propagation.NewCompositeTextMapPropagator(propagation.TraceContext{}, propagation.Baggage{})),
		otelgrpc.WithFilter(func(info *stats.RPCTagInfo) bool {
			return !aside(info.FullMethodName)
		}),
	)
	return &Tracer{Stats: unlessRefused{handler}, provider: provider}, nil
}

// Close sends what is left, and stops.
func (t *Tracer) Close(ctx context.Context) error { return t.provider.Shutdown(ctx) }

// Document adds an event: how long, how much, how many.
func (*Tracer) Document(ctx context.Context, r *server.DocumentReport) {
	span := trace.SpanFromContext(ctx)
	if !span.IsRecording() {
		return
	}
	attrs := []attribute.KeyValue{
		attribute.Int("attribd.characters", r.Characters),
		attribute.Float64("attribd.engine_ms", float64(r.Engine.Microseconds())/1000),
	}
	if r.Result != nil {
		attrs = append(attrs, attribute.Int("attribd.quotes", len(r.Result.Quotes)))
	}
	if r.Err != nil {
		attrs = append(attrs, attribute.String("attribd.reason", string(r.Err.Reason)))
	}
	span.AddEvent("document", trace.WithAttributes(attrs...))
}

// Call completes the span.
func (*Tracer) Call(ctx context.Context, r *server.CallReport) {
	trace.SpanFromContext(ctx).SetAttributes(
		attribute.String("attribd.request_id", r.RequestID),
		attribute.Int("attribd.documents", r.Documents),
		attribute.Int("attribd.characters", r.Characters),
		attribute.Int("attribd.quotes", r.Quotes),
	)
}

// Panicked marks the span.
func (*Tracer) Panicked(ctx context.Context) { trace.SpanFromContext(ctx).AddEvent("panic") }

// unlessRefused keeps refused calls out: they must stay cheap.
type unlessRefused struct{ stats.Handler }

func (h unlessRefused) TagRPC(ctx context.Context, info *stats.RPCTagInfo) context.Context {
	if server.Refused(ctx) {
		return ctx
	}
	return h.Handler.TagRPC(ctx, info)
}

func (h unlessRefused) HandleRPC(ctx context.Context, event stats.RPCStats) {
	if !server.Refused(ctx) {
		h.Handler.HandleRPC(ctx, event)
	}
}
