package main

import (
	"net"
	"os"
	"path/filepath"
	"time"

	"google.golang.org/grpc/credentials"

	"github.com/attribd/attribd/internal/conformance/scripted"
	"github.com/attribd/attribd/internal/credential"
	"github.com/attribd/attribd/internal/server"
)

// token is the one that the server of the suite takes.
const token = "conformance-token-of-the-suite"

// maxCallTime is how long a unary call may take: short, since a case waits for
// it, and long enough for a client on a busy machine.
const maxCallTime = 4 * time.Second

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
	cert, err := credential.LoadTLS(filepath.Join(dir, certFile), filepath.Join(dir, keyFile), "")
	if err != nil {
		return nil, err
	}
	tokens, err := loadTokens(filepath.Join(dir, "tokens"))
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
			Credentials: credentials.NewTLS(cert.Config()),
			Tokens:      tokens,
			MaxCallTime: maxCallTime,
			Before:      fail,
			Reflection:  true,
		}),
	}
	go func() { s.served <- s.grpc.Serve(lis) }()
	return s, nil
}

// loadTokens writes a file with the token, and reads it.
func loadTokens(file string) (*credential.Tokens, error) {
	if err := os.WriteFile(file, []byte(token+"\n"), 0o600); err != nil {
		return nil, err
	}
	return credential.LoadTokens(file)
}

func (s *suite) stop() error {
	s.grpc.Stop(0)
	return <-s.served
}
