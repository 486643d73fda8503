package server

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
)

// healthServer is grpc-go's health server, whose watches end when the service
// drains: an open Watch would otherwise hold up a graceful stop.
type healthServer struct {
	*health.Server

	draining <-chan struct{}
}

// Watch streams the status of a service. At a stop the last one is NOT_SERVING.
func (h *healthServer) Watch(req *healthv1.HealthCheckRequest, stream grpc.ServerStreamingServer[healthv1.HealthCheckResponse]) error {
	ctx, cancel := context.WithCancel(stream.Context())
	defer cancel()
	go func() {
		select {
		case <-h.draining:
			cancel()
		case <-ctx.Done():
		}
	}()
	watch := &healthStream{ServerStreamingServer: stream, ctx: ctx}
	err := h.Server.Watch(req, watch)
	if stream.Context().Err() != nil || ctx.Err() == nil {
		return err
	}
	if watch.last == healthv1.HealthCheckResponse_SERVING {
		if err := watch.Send(&healthv1.HealthCheckResponse{Status: healthv1.HealthCheckResponse_NOT_SERVING}); err != nil {
			return err
		}
	}
	return shuttingDown()
}

// healthStream remembers the status sent last.
type healthStream struct {
	grpc.ServerStreamingServer[healthv1.HealthCheckResponse]

	ctx  context.Context //nolint:containedctx // a stream carries its context
	last healthv1.HealthCheckResponse_ServingStatus
}

func (s *healthStream) Context() context.Context { return s.ctx }

func (s *healthStream) Send(resp *healthv1.HealthCheckResponse) error {
	s.last = resp.GetStatus()
	return s.ServerStreamingServer.Send(resp)
}
