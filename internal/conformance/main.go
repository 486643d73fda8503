// Command conformance serves the conformance suite and runs clients in other
// languages against it.
//
//	conformance [-only LANGUAGES] [-skip LANGUAGES]
//	conformance -update
//	conformance COMMAND [ARGUMENT...]
//
// It starts a server with TLS and a token. Then it builds and checks every
// client of clients/; with -update it writes the expected answers of
// testdata/conformance anew instead; and with a command it runs that, with the
// address in ATTRIBD_ADDRESS, the certificate to trust in ATTRIBD_CA and the
// token in ATTRIBD_TOKEN.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"

	"github.com/attribd/attribd/internal/conformance/cases"
)

// Paths from the root of the project.
const (
	casesDir      = "testdata/conformance"
	serviceConfig = "proto/attrib/v1/attribution_grpc_service_config.json"
)

func main() {
	var do options
	flag.BoolVar(&do.update, "update", false, "write the expected answers anew")
	only := flag.String("only", "", "check these languages alone")
	skip := flag.String("skip", "", "leave these languages out")
	flag.Parse()
	do.only, do.skip, do.command = strings.Fields(*only), strings.Fields(*skip), flag.Args()
	if err := run(context.Background(), do); err != nil {
		if exit, ok := errors.AsType[*exec.ExitError](err); ok && len(do.command) > 0 {
			os.Exit(exit.ExitCode())
		}
		fmt.Fprintln(os.Stderr, "conformance:", err)
		os.Exit(1)
	}
}

// options say what to do; a command before anything else.
type options struct {
	update     bool
	only, skip []string
	command    []string
}

func run(ctx context.Context, do options) (err error) {
	dir, err := os.MkdirTemp("", "attribd-conformance-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	s, err := serve(dir) //nolint:contextcheck // each call brings its own
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.stop(ctx)) }()
	switch {
	case len(do.command) > 0:
		return s.run(ctx, do.command)
	case do.update:
		return record(ctx, s)
	default:
		return s.runClients(ctx, languages(), do.only, do.skip, os.Stdout)
	}
}

// run runs a command with the way to the server in its environment.
func (s *suite) run(ctx context.Context, command []string) error {
	cmd := exec.CommandContext(ctx, command[0], command[1:]...) //nolint:gosec // that is what it is for
	cmd.Env = s.environment()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	return cmd.Run()
}

// environment tells clients the way to the server.
func (s *suite) environment() []string {
	return append(os.Environ(), "ATTRIBD_ADDRESS="+s.address, "ATTRIBD_CA="+s.ca, "ATTRIBD_TOKEN="+token)
}

// record writes the expected answers anew.
func record(ctx context.Context, s *suite) error {
	all, err := cases.Load(casesDir)
	if err != nil {
		return err
	}
	conn, err := s.dial()
	if err != nil {
		return err
	}
	defer conn.Close()
	for _, c := range all {
		if err := c.Record(ctx, conn, token); err != nil {
			return err
		}
		if err := c.Save(casesDir); err != nil {
			return err
		}
	}
	return nil
}

// dial returns a connection to the server, with the service config of the contract.
func (s *suite) dial() (*grpc.ClientConn, error) {
	raw, err := os.ReadFile(serviceConfig)
	if err != nil {
		return nil, err
	}
	creds, err := credentials.NewClientTLSFromFile(s.ca, "")
	if err != nil {
		return nil, err
	}
	return grpc.NewClient(s.address, grpc.WithTransportCredentials(creds), grpc.WithDefaultServiceConfig(string(raw)))
}

// withToken has the calls of a context carry the token.
func withToken(ctx context.Context) context.Context {
	return metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+token)
}
