package server

import (
	"cmp"
	"context"
	"errors"
	"net"
	"time"

	orcaservicepb "github.com/cncf/xds/go/xds/service/orca/v3"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/health"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/reflection"
	"google.golang.org/grpc/stats"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// lastWords is how long calls that were aborted have to tell their clients.
const lastWords = 500 * time.Millisecond

// GRPC serves a [Service] over grpc-go, with health and reflection.
type GRPC struct {
	service *Service
	door    *door
	before  func(context.Context) error
	load    LoadReporter // into the trailers; nil: none
	server  *grpc.Server
	health  *health.Server
	leaving signal // NOT_SERVING
}

// GRPCOptions say who may call, and for how long. The zero value lets anybody
// call in the clear.
type GRPCOptions struct {
	Credentials  credentials.TransportCredentials  // nil: none
	ClientNames  []string                          // one of which a client's certificate must have; empty: any
	Tokens       Tokens                            // nil: none asked for
	Stats        stats.Handler                     // nil: none
	Before       func(context.Context) error       // asked before a call is handled, and may fail it; nil: nobody
	Methods      attribv1.AttributionServiceServer // answers in the service's stead, to measure what is around it; nil: the service
	Reflection   bool
	CallLoad     LoadReporter  // told in the trailer of each call; nil: nothing
	StreamLoad   LoadReporter  // told to who asks xds.service.orca.v3.OpenRcaService; nil: there is none
	MaxCallTime  time.Duration // of a unary call; 0: no end
	Connection   keepalive.ServerParameters
	MinPing      time.Duration // that clients must leave between pings; 0: 10 s
	MaxCallsEach uint32        // under way on one connection; 0: 256
}

const (
	minPing          = 10 * time.Second
	maxCallsEach     = 256
	handshakeTimeout = 4 * time.Second // for the first bytes of a connection, TLS included
	maxHeaderBytes   = 16 << 10
	streamWindow     = 256 << 10 // bytes of a call that wait to be read
	connectionWindow = 1 << 20
)

// NewGRPC returns a server that is ready to serve.
func NewGRPC(service *Service, options GRPCOptions) *GRPC {
	g := &GRPC{
		service: service,
		health:  health.NewServer(),
		leaving: newSignal(),
		before:  options.Before,
		load:    options.CallLoad,
		door:    &door{admission: service.Admission, tokens: options.Tokens, names: map[string]bool{}},
	}
	for _, name := range options.ClientNames {
		g.door.names[name] = true
	}
	g.server = grpc.NewServer(g.serverOptions(options)...)
	var methods attribv1.AttributionServiceServer = &adapter{service: service}
	if options.Methods != nil {
		methods = options.Methods
	}
	g.server.RegisterService(g.describe(&attribv1.AttributionService_ServiceDesc, options.MaxCallTime), methods)
	healthv1.RegisterHealthServer(g.server, &healthServer{Server: g.health, draining: service.draining.raised()})
	g.health.SetServingStatus(attribv1.AttributionService_ServiceDesc.ServiceName, healthv1.HealthCheckResponse_SERVING)
	if options.StreamLoad != nil {
		orcaservicepb.RegisterOpenRcaServiceServer(g.server, &orcaServer{load: options.StreamLoad, draining: service.draining.raised()})
	}
	if options.Reflection {
		reflection.Register(g.server)
	}
	return g
}

func (g *GRPC) serverOptions(options GRPCOptions) []grpc.ServerOption {
	out := []grpc.ServerOption{
		grpc.InTapHandle(g.door.tap),
		grpc.ForceServerCodecV2(newCodec()),
		grpc.UnaryInterceptor(g.conductUnary),
		grpc.StreamInterceptor(g.conductStream),
		grpc.MaxRecvMsgSize(MaxReceiveBytes),
		grpc.MaxSendMsgSize(maxSendBytes),
		grpc.MaxHeaderListSize(maxHeaderBytes),
		grpc.StaticStreamWindowSize(streamWindow),
		grpc.StaticConnWindowSize(connectionWindow),
		grpc.ConnectionTimeout(handshakeTimeout),
		grpc.MaxConcurrentStreams(cmp.Or(options.MaxCallsEach, maxCallsEach)),
		grpc.KeepaliveParams(options.Connection),
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{
			MinTime: cmp.Or(options.MinPing, minPing), PermitWithoutStream: true,
		}),
	}
	if options.Credentials != nil {
		out = append(out, grpc.Creds(options.Credentials))
	}
	if options.Stats != nil {
		out = append(out, grpc.StatsHandler(options.Stats))
	}
	return out
}

// Serve answers calls on lis until [GRPC.Stop], and closes lis. It returns nil
// after a stop.
func (g *GRPC) Serve(lis net.Listener) error {
	if err := g.server.Serve(lis); !errors.Is(err, grpc.ErrServerStopped) { // as where the stop comes first
		return err
	}
	return nil
}

// Accepted returns how many calls that work were let in so far. Each has ended
// once [GRPC.Stop] returns true.
func (g *GRPC) Accepted() int { return int(g.door.accepted.Load()) }

// Serving reports whether health says so.
func (g *GRPC) Serving() bool {
	select {
	case <-g.leaving.raised():
		return false
	default:
		return true
	}
}

// Leave says NOT_SERVING to whoever asks, and serves on.
func (g *GRPC) Leave() {
	g.leaving.set()
	g.health.Shutdown()
}

// Stop leaves, takes no new calls, ends streams once they are answered for what
// was read, and waits for the calls under way. Those that last longer than
// timeout fail with SHUTTING_DOWN. It reports whether all were answered in time.
func (g *GRPC) Stop(timeout time.Duration) bool {
	g.Leave()
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
