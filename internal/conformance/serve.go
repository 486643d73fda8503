package main

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	"github.com/attribd/attribd/internal/conformance/scripted"
	"github.com/attribd/attribd/internal/credential"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/web"
)

// token is the one that the server of the suite takes.
const token = "conformance-token-of-the-suite"

// maxCallTime is how long a unary call may take: short, since a case waits for
// it, and long enough for a client on a busy machine.
const maxCallTime = 4 * time.Second

// suite is a server under way for the suite.
type suite struct {
	address string
	url     string // over HTTP
	ca      string // file with the certificate to trust
	grpc    *server.GRPC
	web     *web.Server
	served  chan error // by each of the two
}

// serve starts the server of the suite on free loopback ports, with TLS from a
// certificate that it writes to dir.
func serve(dir string) (*suite, error) {
	engine, err := scripted.New()
	if err != nil {
		return nil, err
	}
	if err := writeCertificates(dir); err != nil {
		return nil, err
	}
	cert, err := credential.LoadTLS(filepath.Join(dir, certFile), filepath.Join(dir, keyFile), "")
	if err != nil {
		return nil, err
	}
	tokens, err := loadTokens(filepath.Join(dir, "tokens"))
	if err != nil {
		return nil, err
	}
	service := server.NewService(engine, server.ServiceOptions{})
	calls := server.NewGRPC(service, server.GRPCOptions{
		Credentials: credentials.NewTLS(cert.Config()),
		Tokens:      tokens,
		MaxCallTime: maxCallTime,
		Before:      fail,
		Reflection:  true,
	})
	s := &suite{
		ca:     filepath.Join(dir, authorityFile),
		grpc:   calls,
		web:    web.New(calls, service, web.Options{TLS: cert.Config(), MaxCallTime: maxCallTime}),
		served: make(chan error, 2),
	}
	return s, s.listen()
}

// listen serves on loopback until a stop.
func (s *suite) listen() error {
	var ports []string
	for _, serve := range []func(net.Listener) error{s.grpc.Serve, s.web.Serve} {
		lis, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // nothing to wait for
		if err != nil {
			return err
		}
		_, port, err := net.SplitHostPort(lis.Addr().String())
		if err != nil {
			return err
		}
		ports = append(ports, port)
		go func() { s.served <- serve(lis) }()
	}
	s.address, s.url = "localhost:"+ports[0], "https://localhost:"+ports[1]
	return nil
}

// loadTokens writes a file with the token, and reads it.
func loadTokens(file string) (*credential.Tokens, error) {
	if err := os.WriteFile(file, []byte(token+"\n"), 0o600); err != nil {
		return nil, err
	}
	return credential.LoadTokens(file)
}

func (s *suite) stop(ctx context.Context) error {
	s.grpc.Stop(0)
	s.web.Stop(ctx, 0)
	return errors.Join(stopped(<-s.served), stopped(<-s.served))
}

// stopped takes out the error of a server that was stopped before it had begun to serve.
func stopped(err error) error {
	if errors.Is(err, grpc.ErrServerStopped) {
		return nil
	}
	return err
}
