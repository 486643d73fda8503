// Package client connects to attribd as the environment says:
//
//	ATTRIBD_ADDRESS  HOST:PORT or dns:///HOST:PORT, 127.0.0.1:50051 by default
//	ATTRIBD_CA       file with the certificates to trust; without it no TLS
//	ATTRIBD_TOKEN    bearer token to send, if any
package client

import (
	"cmp"
	"context"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

// serviceConfig holds retries and load balancing, shipped beside the contract.
const serviceConfig = "../../proto/attrib/v1/attribution_grpc_service_config.json"

// Dial returns a connection that is opened at its first call.
func Dial() (*grpc.ClientConn, error) {
	config, err := os.ReadFile(serviceConfig)
	if err != nil {
		return nil, err
	}
	creds := insecure.NewCredentials()
	if ca := os.Getenv("ATTRIBD_CA"); ca != "" {
		if creds, err = credentials.NewClientTLSFromFile(ca, ""); err != nil {
			return nil, err
		}
	}
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(creds),
		grpc.WithDefaultServiceConfig(string(config)),
	}
	if token := os.Getenv("ATTRIBD_TOKEN"); token != "" {
		options = append(options, grpc.WithPerRPCCredentials(bearer(token)))
	}
	return grpc.NewClient(cmp.Or(os.Getenv("ATTRIBD_ADDRESS"), "127.0.0.1:50051"), options...)
}

// bearer sends a token with every call.
type bearer string

func (b bearer) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return map[string]string{"authorization": "Bearer " + string(b)}, nil
}

// RequireTransportSecurity is true: a token in clear is no secret.
func (bearer) RequireTransportSecurity() bool { return true }
