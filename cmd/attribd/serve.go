package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
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
	failed := make(chan error, 2)
	if c.AdminListen != "" {
		admin, err := listen.Open(ctx, c.AdminListen, fs.FileMode(c.SocketMode))
		if err != nil {
			_ = lis.Close()
			return fmt.Errorf("admin-listen: %w", err)
		}
		log.InfoContext(ctx, "administering", "address", listen.Address(admin.Addr()))
		go func() { failed <- p.admin.Serve(admin) }()
	}
	go func() { failed <- p.grpc.Serve(lis) }()
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

// stop drains and stops.
func (p *parts) stop(ctx context.Context, c *config.Config, log *slog.Logger) error {
	log.InfoContext(ctx, "stopping", "drain_delay", c.DrainDelay, "drain_timeout", c.DrainTimeout)
	tell(ctx, log, "STOPPING=1")
	p.grpc.Leave()
	time.Sleep(c.DrainDelay)
	drained := p.grpc.Stop(c.DrainTimeout)
	counts := []any{"accepted", p.admission.Total(), "answered", p.calls.Answered()}
	if !drained {
		log.WarnContext(ctx, "stopped with calls unanswered", counts...)
		return nil
	}
	log.InfoContext(ctx, "stopped", counts...)
	return nil
}

// watch reloads certificates and tokens until ctx ends.
func (p *parts) watch(ctx context.Context, c *config.Config, log *slog.Logger) {
	if len(p.reloaders) == 0 {
		return
	}
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

func tell(ctx context.Context, log *slog.Logger, state string) {
	if err := listen.Notify(ctx, state); err != nil {
		log.WarnContext(ctx, "systemd is not told", "error", err.Error())
	}
}
