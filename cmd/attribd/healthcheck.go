package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"

	"github.com/attribd/attribd/internal/config"
	"github.com/attribd/attribd/internal/credential"
	"github.com/attribd/attribd/internal/listen"
)

// healthcheckCmd is "attribd healthcheck". What its flags do not say is that of
// the service's own configuration.
type healthcheckCmd struct {
	reach `embed:""`

	File    string        `name:"config" placeholder:"FILE" help:"The file of the service's configuration. With the environment it says where the service listens, and which certificate it shows."`
	Address string        `placeholder:"ADDRESS" help:"The service, HOST:PORT or unix:PATH. [where it is configured to listen, 127.0.0.1:50051]"`
	Service string        `placeholder:"NAME" help:"Ask for one service by its full name, instead of the whole server."`
	Timeout time.Duration `default:"3s" placeholder:"DURATION" help:"How long to wait for the answer. [${default}]"`
}

// Run fails unless the service says SERVING.
func (c *healthcheckCmd) Run(ctx context.Context, sources *config.Sources, std *streams) error {
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	conn, err := c.connect(sources.Lookup)
	if err != nil {
		return err
	}
	defer conn.Close()
	resp, err := healthv1.NewHealthClient(conn).Check(ctx, &healthv1.HealthCheckRequest{Service: c.Service})
	if err != nil {
		return fmt.Errorf("%s: %w", conn.Target(), err)
	}
	fmt.Fprintln(std.out, resp.GetStatus())
	if resp.GetStatus() != healthv1.HealthCheckResponse_SERVING {
		return errReported
	}
	return nil
}

// connect returns a connection to the address asked for, or to that which the
// service is configured to listen on.
func (c *healthcheckCmd) connect(lookup func(string) (string, bool)) (*grpc.ClientConn, error) {
	service, err := config.Load(lookup, c.File)
	if err != nil {
		return nil, err
	}
	address := c.Address
	if address == "" {
		if address, err = listen.Near(service.Listen); err != nil {
			return nil, fmt.Errorf("say --address: %w", err)
		}
	}
	if c.TLSCA != "" || service.TLSCert == "" {
		return c.dial(address)
	}
	own, err := credential.Own(service.TLSCert, service.TLSKey)
	if err != nil {
		return nil, &config.Error{Where: "tls-cert", Err: err}
	}
	return dial(address, credentials.NewTLS(own))
}

// reach says how to get to a service.
type reach struct {
	TLSCA         string `name:"tls-ca" placeholder:"FILE" help:"Use TLS, and believe the authorities in this file, PEM."`
	TLSCert       string `name:"tls-cert" placeholder:"FILE" help:"Show this certificate, PEM. Needs tls-key."`
	TLSKey        string `name:"tls-key" placeholder:"FILE" help:"Its key, PEM."`
	TLSServerName string `name:"tls-server-name" placeholder:"NAME" help:"The name to ask of the service's certificate, if not the address."`
}

// dial returns a connection, opened at its first call.
func (r *reach) dial(address string) (*grpc.ClientConn, error) {
	transport, err := r.credentials()
	if err != nil {
		return nil, err
	}
	return dial(address, transport)
}

func dial(address string, transport credentials.TransportCredentials) (*grpc.ClientConn, error) {
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(transport))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	return conn, nil
}

func (r *reach) credentials() (credentials.TransportCredentials, error) {
	if r.TLSCA == "" {
		return insecure.NewCredentials(), nil
	}
	roots, err := os.ReadFile(r.TLSCA)
	if err != nil {
		return nil, fmt.Errorf("tls-ca: %w", err)
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12, ServerName: r.TLSServerName, RootCAs: x509.NewCertPool()}
	if !config.RootCAs.AppendCertsFromPEM(roots) {
		return nil, fmt.Errorf("tls-ca: no certificate in %s", r.TLSCA)
	}
	if r.TLSCert != "" {
		pair, err := tls.LoadX509KeyPair(r.TLSCert, r.TLSKey)
		if err != nil {
			return nil, fmt.Errorf("tls-cert: %w", err)
		}
		config.Certificates = []tls.Certificate{pair}
	}
	return credentials.NewTLS(config), nil
}
