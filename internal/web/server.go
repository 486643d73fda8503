package web

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"time"

	"connectrpc.com/connect"

	"github.com/attribd/attribd/gen/attrib/v1/attribv1connect"
	"github.com/attribd/attribd/internal/server"
)

const (
	headerTimeout   = 5 * time.Second
	idleTimeout     = 2 * time.Minute
	takeTime        = 30 * time.Second // that a client has to take an answer
	maxHeaderBytes  = 16 << 10
	maxMessageBytes = server.MaxReceiveBytes
	lastWords       = 500 * time.Millisecond // for calls that were aborted to tell their clients
)

// Options say who may call, and for how long. The zero value serves in the
// clear, and to pages of its own origin only.
type Options struct {
	TLS         *tls.Config   // nil: none
	Origins     []string      // of pages elsewhere that may call; "*" for all
	MaxCallTime time.Duration // of a unary call; 0: no end
}

// Server is the HTTP listener.
type Server struct {
	service *server.Service
	http    *http.Server
}

// New returns a server whose calls are conducted by grpc and answered by
// service.
func New(grpc *server.GRPC, service *server.Service, options Options) *Server {
	path, calls := attribv1connect.NewAttributionServiceHandler(&handler{service: service},
		connect.WithReadMaxBytes(maxMessageBytes),
		connect.WithCodec(jsonCodec{"json"}),
		connect.WithCodec(jsonCodec{"json; charset=utf-8"}),
		connect.WithCodec(protoCodec{}))
	mux := http.NewServeMux()
	mux.Handle(path, crossOrigin(options.Origins, &conductor{grpc: grpc, next: calls, most: options.MaxCallTime}))
	mux.Handle("/", page())
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	protocols.SetHTTP2(true)
	protocols.SetUnencryptedHTTP2(options.TLS == nil)
	return &Server{service: service, http: &http.Server{
		Handler:           mux,
		TLSConfig:         withHTTP1(options.TLS),
		Protocols:         protocols,
		ReadHeaderTimeout: headerTimeout,
		WriteTimeout:      writeTimeout(options.MaxCallTime),
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
	}}
}

// writeTimeout returns how long after its headers a call may still be written.
func writeTimeout(callTime time.Duration) time.Duration {
	if callTime <= 0 {
		return 0
	}
	return callTime + takeTime
}

// withHTTP1 returns config for clients that have no HTTP/2 either.
func withHTTP1(config *tls.Config) *tls.Config {
	if config == nil {
		return nil
	}
	out := config.Clone()
	out.NextProtos = []string{"h2", "http/1.1"}
	if current := config.GetConfigForClient; current != nil {
		out.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			found, err := current(hello)
			if found != nil {
				found = found.Clone()
				found.NextProtos = out.NextProtos
			}
			return found, err
		}
	}
	return out
}

// Serve answers on lis until [Server.Stop], and closes lis. It returns nil after
// a stop.
func (s *Server) Serve(lis net.Listener) error {
	var err error
	if s.http.TLSConfig != nil {
		err = s.http.ServeTLS(lis, "", "")
	} else {
		err = s.http.Serve(lis)
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// Stop takes no new calls and waits for those under way; the service should
// drain meanwhile. Calls that last longer than timeout fail with SHUTTING_DOWN.
// It reports whether all were answered in time.
func (s *Server) Stop(ctx context.Context, timeout time.Duration) bool {
	if s.shutdown(ctx, timeout) {
		return true
	}
	s.service.Abort()
	if !s.shutdown(ctx, lastWords) {
		_ = s.http.Close() // nobody is left to tell
	}
	return false
}

func (s *Server) shutdown(ctx context.Context, timeout time.Duration) bool {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	return s.http.Shutdown(ctx) == nil
}
