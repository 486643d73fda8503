package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/credential"
	"github.com/attribd/attribd/internal/listen"
	"github.com/attribd/attribd/internal/telemetry"
)

// configured are the flags of commands that know the configuration.
type configured struct {
	config.Config `embed:""`

	File string `name:"config" placeholder:"FILE" help:"Read what flags and environment do not say from this file."`
}

// serveCmd is "attribd serve".
type serveCmd struct{ configured }

// Run serves until ctx ends.
func (c *serveCmd) Run(ctx context.Context, std *streams) error {
	if err := c.Check(); err != nil {
		return err
	}
	log, err := telemetry.NewLogger(std.err, c.LogFormat, c.LogLevel)
	if err != nil {
		return err
	}
	p, err := assemble(ctx, &c.Config, log)
	if err != nil {
		return err
	}
	defer p.close(context.WithoutCancel(ctx), log)
	return p.serve(ctx, &c.Config, log)
}

// serve opens the listeners, serves on them and stops in good order.
func (p *parts) serve(ctx context.Context, c *config.Config, log *slog.Logger) error {
	lis, err := listen.Open(ctx, c.Listen, fs.FileMode(c.SocketMode))
	if err != nil {
		return err
	}
	failed := make(chan error, 3)
	if err := p.serveBeside(ctx, c, log, failed); err != nil {
		_ = lis.Close()
		return err
	}
	go func() { failed <- p.grpc.Serve(lis) }()
	if c.TLSCert == "" && beyondLoopback(lis.Addr()) {
		log.WarnContext(ctx, "anybody who reaches this address can read what is sent: there is no TLS", "address", listen.Address(lis.Addr()))
	}
	p.watch(ctx, c, log)
	log.InfoContext(ctx, "serving", "address", listen.Address(lis.Addr()), "engine", p.version)
	tell(ctx, log, "READY=1")
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	return p.stop(context.WithoutCancel(ctx), c, log)
}

// serveBeside serves on the other listeners, where the configuration has them.
func (p *parts) serveBeside(ctx context.Context, c *config.Config, log *slog.Logger, failed chan<- error) error {
	for _, beside := range []struct {
		key, address, says string
		serve              func(net.Listener) error
	}{
		{"admin-listen", c.AdminListen, "administering", p.admin.Serve},
		{"http-listen", c.HTTPListen, "serving HTTP", p.web.Serve},
	} {
		if beside.address == "" {
			continue
		}
		lis, err := listen.Open(ctx, beside.address, fs.FileMode(c.SocketMode))
		if err != nil {
			return fmt.Errorf("%s: %w", beside.key, err)
		}
		log.InfoContext(ctx, beside.says, "address", listen.Address(lis.Addr()))
		go func() { failed <- beside.serve(lis) }()
	}
	return nil
}

// stop drains and stops.
func (p *parts) stop(ctx context.Context, c *config.Config, log *slog.Logger) error {
	log.InfoContext(ctx, "stopping", "drain_delay", c.DrainDelay, "drain_timeout", c.DrainTimeout)
	tell(ctx, log, "STOPPING=1")
	p.grpc.Leave()
	time.Sleep(c.DrainDelay)
	overHTTP := make(chan bool, 1)
	go func() { overHTTP <- p.web.Stop(ctx, c.DrainTimeout) }()
	drained := p.grpc.Stop(c.DrainTimeout)
	drained = <-overHTTP && drained
	counts := []any{"accepted", p.grpc.Accepted(), "answered", p.calls.Answered()}
	if !drained {
		log.WarnContext(ctx, "stopped with calls unanswered", counts...)
		return nil
	}
	log.InfoContext(ctx, "stopped", counts...)
	return nil
}

// watch reloads certificates and tokens until ctx ends. Without any, SIGHUP is
// taken all the same: it must not end the process.
func (p *parts) watch(ctx context.Context, c *config.Config, log *slog.Logger) {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	go func() {
		defer signal.Stop(hup)
		credential.Watch(ctx, c.ReloadInterval, hup, func(name string, err error) {
			p.metrics.Reloaded(name, err)
			if err != nil {
				log.ErrorContext(ctx, "not reloaded, what was there holds", "what", name, "error", err.Error())
				return
			}
			log.InfoContext(ctx, "reloaded", "what", name)
		}, p.reloaders...)
	}()
}

// beyondLoopback reports an address that other machines may reach.
func beyondLoopback(address net.Addr) bool {
	tcp, ok := address.(*net.TCPAddr)
	return ok && !tcp.IP.IsLoopback()
}

func tell(ctx context.Context, log *slog.Logger, state string) {
	if err := listen.Notify(ctx, state); err != nil {
		log.WarnContext(ctx, "systemd is not told", "error", err.Error())
	}
}
