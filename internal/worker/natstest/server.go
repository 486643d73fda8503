package natstest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Server is a NATS server with JetStream, on a port of its own.
type Server struct {
	binary, dir string
	port        int
	args        []string
	cmd         *exec.Cmd
	ended       chan error
}

// New returns a server that keeps its streams and log in dir, and has not
// started. Args are more arguments for it.
func New(ctx context.Context, dir string, args ...string) (*Server, error) {
	binary, err := build(ctx)
	if err != nil {
		return nil, err
	}
	port, err := freePort(ctx)
	if err != nil {
		return nil, err
	}
	return &Server{binary: binary, dir: dir, port: port, args: args}, nil
}

// Start starts it, again perhaps, and waits until it answers. Its port and what
// its streams hold are those of before.
func (s *Server) Start(ctx context.Context) error {
	args := append([]string{
		"--addr", "127.0.0.1", "--port", strconv.Itoa(s.port), "--jetstream", "--store_dir", s.dir, "--log", filepath.Join(s.dir, "log"),
	}, s.args...)
	s.cmd = exec.Command(s.binary, args...) //nolint:gosec,noctx // built here; it outlives the call and is killed
	if err := s.cmd.Start(); err != nil {
		return err
	}
	s.ended = make(chan error, 1)
	go func() { s.ended <- s.cmd.Wait() }()
	for range 200 {
		conn, err := (&net.Dialer{Timeout: time.Second}).DialContext(ctx, "tcp", s.address())
		if err == nil {
			return conn.Close()
		}
		select {
		case err := <-s.ended:
			s.ended <- err
			return fmt.Errorf("the NATS server ended: %w\n%s", err, s.log())
		case <-ctx.Done():
			s.Kill()
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	s.Kill()
	return errors.New("the NATS server does not start:\n" + s.log())
}

// Kill ends it by SIGKILL. It may have ended.
func (s *Server) Kill() {
	if s.cmd == nil || s.cmd.Process == nil {
		return
	}
	_ = s.cmd.Process.Kill()
	s.ended <- <-s.ended
}

// URL is where it listens.
func (s *Server) URL() string { return "nats://" + s.address() }

func (s *Server) address() string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(s.port)) }

func (s *Server) log() string {
	raw, _ := os.ReadFile(filepath.Join(s.dir, "log")) // nothing yet is nothing
	return string(raw)
}

// build builds the server, where the Go tool has not kept it, and returns its
// path.
func build(ctx context.Context) (string, error) {
	module, err := output(ctx, "env", "GOMOD")
	if err != nil {
		return "", err
	}
	tools := filepath.Join(filepath.Dir(module), "tools", "nats-server", "go.mod")
	return output(ctx, "tool", "-modfile="+tools, "-n", "nats-server")
}

func output(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...) //nolint:gosec // the two calls above
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return strings.TrimSpace(string(out)), nil
}

// freePort returns a port that nobody listened on just now.
func freePort(ctx context.Context) (int, error) {
	lis, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer lis.Close()
	return lis.Addr().(*net.TCPAddr).Port, nil //nolint:forcetypeassert // of a TCP listener
}
