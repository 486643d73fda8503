package server

import (
	"context"
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// lastWords is how long calls that were aborted have to tell their clients.
const lastWords = 500 * time.Millisecond

// GRPC serves a [Service] over grpc-go, with health and reflection.
type GRPC struct {
	service *Service
	server  *grpc.Server
	health  *health.Server
}

// NewGRPC returns a server that is ready to serve. Interceptors among more come
// after its own.
func NewGRPC(service *Service, more ...grpc.ServerOption) *GRPC {
	options := append([]grpc.ServerOption{
		grpc.MaxRecvMsgSize(maxReceiveBytes),
		grpc.MaxSendMsgSize(maxSendBytes),
		grpc.ChainUnaryInterceptor(recoverUnary(service)),
		grpc.ChainStreamInterceptor(recoverStream(service)),
	}, more...)
	g := &GRPC{
		service: service,
		health:  health.NewServer(),
		server:  grpc.NewServer(options...),
	}
	attribv1.RegisterAttributionServiceServer(g.server, &adapter{service: service})
	healthv1.RegisterHealthServer(g.server, &healthServer{Server: g.health, draining: service.draining.raised()})
	g.health.SetServingStatus(attribv1.AttributionService_ServiceDesc.ServiceName, healthv1.HealthCheckResponse_SERVING)
	reflection.Register(g.server)
	return g
}

// Serve answers calls on lis until [GRPC.Stop], and closes lis. It returns nil
// after a stop.
func (g *GRPC) Serve(lis net.Listener) error { return g.server.Serve(lis) }

// Stop takes no new calls, says NOT_SERVING, ends streams once they are
// answered for what was read, and waits for the calls under way. Those that
// last longer than timeout fail with SHUTTING_DOWN. It reports whether all were
// answered in time.
func (g *GRPC) Stop(timeout time.Duration) bool {
	g.health.Shutdown()
	g.service.Drain()
	done := make(chan struct{})
	go func() {
		g.server.GracefulStop()
		close(done)
	}()
	if within(done, timeout) {
		return true
	}
	g.service.Abort()
	if !within(done, lastWords) {
		g.server.Stop()
		<-done
	}
	return false
}

func within(done <-chan struct{}, timeout time.Duration) bool {
	timer := time.NewTimer(timeout)
	defer timer.Stop()
	select {
	case <-done:
		return true
	case <-timer.C:
		return false
	}
}

// adapter is the Service as grpc-go calls it.
type adapter struct {
	attribv1.UnimplementedAttributionServiceServer

	service *Service
}

func (a *adapter) Attribute(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
	return a.service.Attribute(ctx, req)
}

func (a *adapter) BatchAttribute(ctx context.Context, req *attribv1.BatchAttributeRequest) (*attribv1.BatchAttributeResponse, error) {
	return a.service.BatchAttribute(ctx, req)
}

func (a *adapter) StreamingAttribute(stream attribv1.AttributionService_StreamingAttributeServer) error {
	return a.service.StreamingAttribute(stream.Context(), stream)
}

func (a *adapter) ListRules(ctx context.Context, req *attribv1.ListRulesRequest) (*attribv1.ListRulesResponse, error) {
	return a.service.ListRules(ctx, req)
}

func (a *adapter) GetEngineInfo(ctx context.Context, req *attribv1.GetEngineInfoRequest) (*attribv1.GetEngineInfoResponse, error) {
	return a.service.GetEngineInfo(ctx, req)
}

// recoverUnary turns a panic in a handler into INTERNAL.
func recoverUnary(service *Service) grpc.UnaryServerInterceptor {
	return func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (resp any, err error) {
		defer func() {
			if cause := recover(); cause != nil {
				resp, err = nil, service.panicked(ctx, cause)
			}
		}()
		return handler(ctx, req)
	}
}

func recoverStream(service *Service) grpc.StreamServerInterceptor {
	return func(srv any, stream grpc.ServerStream, _ *grpc.StreamServerInfo, handler grpc.StreamHandler) (err error) {
		defer func() {
			if cause := recover(); cause != nil {
				err = service.panicked(stream.Context(), cause)
			}
		}()
		return handler(srv, stream)
	}
}
