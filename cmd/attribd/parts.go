package main

import (
	"cmp"
	"context"
	"log/slog"
	"runtime"
	"time"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/keepalive"

	"github.com/attribd/attribd/internal/admin"
	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/credential"
	"github.com/attribd/attribd/internal/orca"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/telemetry"
	"github.com/attribd/attribd/internal/web"
)

// waitingEach is how many calls may wait for each document attributed at once.
const waitingEach = 16

// parts are what "attribd serve" is made of.
type parts struct {
	version   string // of the engine
	admission *admission.Controller
	metrics   *telemetry.Metrics
	calls     *telemetry.Calls
	tracer    *telemetry.Tracer // nil: no traces
	reloaders []credential.Reloader
	tls       *credential.TLS // nil: none
	grpc      *server.GRPC
	admin     *admin.Server
	web       *web.Server
}

// assemble builds the parts that a configuration asks for.
func assemble(ctx context.Context, c *config.Config, log *slog.Logger) (*parts, error) {
	engine, err := attrib.Load(c.LexiconDir)
	if err != nil {
		return nil, &config.Error{Where: "lexicon-dir", Err: err}
	}
	p := &parts{version: engine.Version(), calls: telemetry.NewCalls(log)}
	options, err := p.grpcOptions(c)
	if err != nil {
		return nil, err
	}
	p.admission = admission.New(limits(c))
	p.metrics = telemetry.NewMetrics(p.admission, p.version)
	meter := orca.NewMeter(p.admission)
	reportLoad(c, options, meter)
	observers := telemetry.Observers{p.metrics, p.calls, meter}
	if c.OTLPEndpoint != "" {
		if p.tracer, err = telemetry.NewTracer(ctx, c.OTLPEndpoint, c.TraceRatio, p.version); err != nil {
			return nil, err
		}
		observers = append(observers, p.tracer)
		options.Stats = p.tracer.Stats
	}
	service := server.NewService(engine, server.ServiceOptions{
		Log:        log,
		Observer:   observers,
		Admission:  p.admission,
		StreamIdle: c.StreamIdleTimeout,
		StreamLife: c.ConnectionAgeGrace / 10 * 9,
	})
	p.grpc = server.NewGRPC(service, *options) //nolint:contextcheck // each call brings its own
	p.web = web.New(p.grpc, service, p.webOptions(c))
	p.admin = admin.New(p.metrics.Handler(), p.grpc.Serving)
	return p, nil
}

// reportLoad has balancers told how busy we are where the configuration says.
func reportLoad(c *config.Config, options *server.GRPCOptions, meter server.LoadReporter) {
	if c.LoadReports == "all" || c.LoadReports == "call" {
		options.CallLoad = meter
	}
	if c.LoadReports == "all" || c.LoadReports == "stream" {
		options.StreamLoad = meter
	}
}

func limits(c *config.Config) admission.Limits {
	running := cmp.Or(c.MaxConcurrency, runtime.GOMAXPROCS(0))
	return admission.Limits{
		Running:  running,
		Waiting:  cmp.Or(c.MaxWaiting, waitingEach*running),
		Streams:  c.MaxStreams,
		Patience: c.MaxWait,
	}
}

// grpcOptions says who may call, and for how long.
func (p *parts) grpcOptions(c *config.Config) (*server.GRPCOptions, error) {
	options := &server.GRPCOptions{
		ClientNames:  c.TLSClientNames,
		Reflection:   c.Reflection,
		MaxCallTime:  c.MaxCallTime,
		MaxCallsEach: c.MaxCallsPerConnection,
		MinPing:      c.KeepaliveMinInterval,
		Connection: keepalive.ServerParameters{
			MaxConnectionIdle:     c.ConnectionIdle,
			MaxConnectionAge:      c.ConnectionAge,
			MaxConnectionAgeGrace: c.ConnectionAgeGrace,
			Time:                  c.KeepaliveInterval,
			Timeout:               c.KeepaliveTimeout,
		},
	}
	if c.TLSCert != "" {
		certificate, err := credential.LoadTLS(c.TLSCert, c.TLSKey, c.TLSClientCA)
		if err != nil {
			return nil, &config.Error{Where: "tls-cert", Err: err}
		}
		p.tls = certificate
		options.Credentials = credentials.NewTLS(certificate.Config())
		p.reloaders = append(p.reloaders, certificate)
	}
	if c.AuthTokens != "" {
		tokens, err := credential.LoadTokens(c.AuthTokens)
		if err != nil {
			return nil, &config.Error{Where: "auth-tokens", Err: err}
		}
		options.Tokens = tokens
		p.reloaders = append(p.reloaders, tokens)
	}
	return options, nil
}

// webOptions says the same of HTTP.
func (p *parts) webOptions(c *config.Config) web.Options {
	options := web.Options{Origins: c.HTTPCORSOrigins, MaxCallTime: c.MaxCallTime}
	if p.tls != nil {
		options.TLS = p.tls.Config()
	}
	return options
}

// close lets go of what is left when serving ended.
func (p *parts) close(ctx context.Context, log *slog.Logger) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	p.admin.Stop(ctx)
	if p.tracer != nil {
		if err := p.tracer.Close(ctx); err != nil {
			log.WarnContext(ctx, "traces were lost", "error", err.Error())
		}
	}
}
