package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"strings"
	"time"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// serveCmd is "attribd serve".
type serveCmd struct {
	Listen       string        `default:"127.0.0.1:50051" placeholder:"ADDRESS" help:"Listen on HOST:PORT, port 0 for any free one, or unix:PATH. [${default}]"`
	DrainTimeout time.Duration `default:"25s" placeholder:"DURATION" help:"Time that calls under way have to finish at a stop. [${default}]"`
}

// Run serves until ctx ends.
func (c *serveCmd) Run(ctx context.Context, std *streams) error {
	log := slog.New(slog.NewTextHandler(std.err, nil))
	engine, err := attrib.New()
	if err != nil {
		return fmt.Errorf("load the engine: %w", err)
	}
	lis, err := listen(ctx, c.Listen)
	if err != nil {
		return err
	}
	grpc := server.NewGRPC(server.NewService(engine, server.ServiceOptions{Log: log}), server.GRPCOptions{Reflection: true}) //nolint:contextcheck // each call brings its own
	failed := make(chan error, 1)
	go func() { failed <- grpc.Serve(lis) }()
	log.InfoContext(ctx, "serving", "address", display(lis.Addr()), "engine", engine.Version())
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping", "drain_timeout", c.DrainTimeout)
	if !grpc.Stop(c.DrainTimeout) {
		log.Warn("stopped with calls unanswered")
		return nil
	}
	log.Info("stopped")
	return nil
}

// listen opens HOST:PORT or unix:PATH. A socket that a dead server left at PATH
// is replaced.
func listen(ctx context.Context, address string) (net.Listener, error) {
	network := "tcp"
	if path, ok := strings.CutPrefix(address, "unix:"); ok {
		network, address = "unix", path
		removeStale(ctx, path)
	}
	var config net.ListenConfig
	lis, err := config.Listen(ctx, network, address)
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	return lis, nil
}

// removeStale removes a socket that nobody listens on.
func removeStale(ctx context.Context, path string) {
	info, err := os.Stat(path)
	if err != nil || info.Mode().Type() != os.ModeSocket {
		return
	}
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unix", path)
	if err == nil {
		conn.Close()
		return
	}
	_ = os.Remove(path) // listening fails if it is still there
}

// display writes an address as clients take it.
func display(address net.Addr) string {
	if address.Network() == "unix" {
		return "unix:" + address.String()
	}
	return address.String()
}
