package main

import (
	"crypto/tls"
	"net"
	"path/filepath"

	"google.golang.org/grpc/credentials"

	"github.com/attribd/attribd/internal/conformance/scripted"
	"github.com/attribd/attribd/internal/server"
)

// token is the one that the server of the suite takes.
const token = "conformance"

// suite is a server under way for the suite.
type suite struct {
	address string
	ca      string // file with the certificate to trust
	grpc    *server.GRPC
	served  chan error
}

// serve starts the server of the suite on a free loopback port, with TLS from a
// certificate that it writes to dir.
func serve(dir string) (*suite, error) {
	engine, err := scripted.New()
	if err != nil {
		return nil, err
	}
	if err := writeCertificates(dir); err != nil {
		return nil, err
	}
	cert, err := tls.LoadX509KeyPair(filepath.Join(dir, certFile), filepath.Join(dir, keyFile))
	if err != nil {
		return nil, err
	}
	lis, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // nothing to wait for
	if err != nil {
		return nil, err
	}
	_, port, err := net.SplitHostPort(lis.Addr().String())
	if err != nil {
		return nil, err
	}
	service := server.NewService(engine, server.ServiceOptions{})
	s := &suite{
		address: "localhost:" + port,
		ca:      filepath.Join(dir, authorityFile),
		served:  make(chan error, 1),
		grpc: server.NewGRPC(service, server.GRPCOptions{
			Credentials: credentials.NewTLS(&tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS13}),
			Before:      fail,
			Reflection:  true,
		}),
	}
	go func() { s.served <- s.grpc.Serve(lis) }()
	return s, nil
}

func (s *suite) stop() error {
	s.grpc.Stop(0)
	return <-s.served
}
