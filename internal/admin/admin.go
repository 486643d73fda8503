package admin

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/pprof"
	"strings"
	"time"

	"google.golang.org/grpc"
	channelz "google.golang.org/grpc/channelz/service"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"
)

// Server serves the pages.
type Server struct {
	http *http.Server
	grpc *grpc.Server
}

// New returns a server of metrics; /healthz answers 200 while serving says so,
// 503 otherwise, and grpc.health.v1 likewise.
func New(metrics http.Handler, serving func() bool) *Server {
	s := &Server{grpc: grpc.NewServer()}
	channelz.RegisterChannelzServiceToServer(s.grpc)
	healthv1.RegisterHealthServer(s.grpc, &probe{serving: serving})
	reflection.Register(s.grpc)
	pages := http.NewServeMux()
	pages.Handle("/metrics", metrics)
	pages.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { health(w, serving()) })
	pages.HandleFunc("/debug/pprof/", pprof.Index)
	pages.HandleFunc("/debug/pprof/profile", pprof.Profile)
	pages.HandleFunc("/debug/pprof/symbol", pprof.Symbol)
	pages.HandleFunc("/debug/pprof/trace", pprof.Trace)
	protocols := new(http.Protocols)
	protocols.SetHTTP1(true)
	protocols.SetUnencryptedHTTP2(true)
	s.http = &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.ProtoMajor == 2 && strings.HasPrefix(r.Header.Get("Content-Type"), "application/grpc") {
				s.grpc.ServeHTTP(w, r)
				return
			}
			pages.ServeHTTP(w, r)
		}),
		Protocols:         protocols,
		ReadHeaderTimeout: 5 * time.Second,
		IdleTimeout:       time.Minute,
	}
	return s
}

func health(w http.ResponseWriter, serving bool) {
	if !serving {
		http.Error(w, "NOT_SERVING", http.StatusServiceUnavailable)
		return
	}
	_, _ = io.WriteString(w, "SERVING\n")
}

// Serve answers on lis until [Server.Stop], and closes lis.
func (s *Server) Serve(lis net.Listener) error {
	if err := s.http.Serve(lis); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// Stop lets answers under way finish until ctx ends.
func (s *Server) Stop(ctx context.Context) {
	if s.http.Shutdown(ctx) != nil {
		_ = s.http.Close() // what is still open then is a profile that nobody waits for
	}
	s.grpc.Stop()
}
