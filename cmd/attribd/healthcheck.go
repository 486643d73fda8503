package main

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
)

// healthcheckCmd is "attribd healthcheck".
type healthcheckCmd struct {
	Address string        `default:"127.0.0.1:50051" placeholder:"ADDRESS" help:"The service, HOST:PORT or unix:PATH. [${default}]"`
	Service string        `placeholder:"NAME" help:"Ask for one service by its full name, instead of the whole server."`
	Timeout time.Duration `default:"3s" placeholder:"DURATION" help:"How long to wait for the answer. [${default}]"`
}

// Run fails unless the service says SERVING.
func (c *healthcheckCmd) Run(ctx context.Context, std *streams) error {
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	conn, err := dial(c.Address)
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

// dial returns a connection without TLS, opened at its first call.
func dial(address string) (*grpc.ClientConn, error) {
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	return conn, nil
}
