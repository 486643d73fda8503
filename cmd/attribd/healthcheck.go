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
)

// healthcheckCmd is "attribd healthcheck".
type healthcheckCmd struct {
	reach `embed:""`

	Address string        `default:"127.0.0.1:50051" placeholder:"ADDRESS" help:"The service, HOST:PORT or unix:PATH. [${default}]"`
	Service string        `placeholder:"NAME" help:"Ask for one service by its full name, instead of the whole server."`
	Timeout time.Duration `default:"3s" placeholder:"DURATION" help:"How long to wait for the answer. [${default}]"`
}

// Run fails unless the service says SERVING.
func (c *healthcheckCmd) Run(ctx context.Context, std *streams) error {
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	conn, err := c.dial(c.Address)
	if err != nil {
		return err
	}
	defer conn.Close()
	resp, err := healthv1.NewHealthClient(conn).Check(ctx, &healthv1.HealthCheckRequest{Service: c.Service})
	if err != nil {
		return fmt.Errorf("%s: %w", c.Address, err)
	}
	fmt.Fprintln(std.out, resp.GetStatus())
	if resp.GetStatus() != healthv1.HealthCheckResponse_SERVING {
		return errReported
	}
	return nil
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
