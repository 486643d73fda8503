package web

import (
	"context"
	"maps"
	"net/http"
	"strings"
	"time"

	"connectrpc.com/connect"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
)

// conductor has the gRPC server decide over calls at their arrival, and see
// them to their end.
type conductor struct {
	grpc *server.GRPC
	next http.Handler // connect's
	most time.Duration
}

// outcome is how a call ended, as its handler knows.
type outcome struct{ err error }

type outcomeKey struct{}

func outcomeOf(ctx context.Context) *outcome {
	return ctx.Value(outcomeKey{}).(*outcome) //nolint:forcetypeassert // no call goes without
}

// end notes an error, and returns it as connect sends it.
func (o *outcome) end(err error) error {
	if err == nil {
		return nil
	}
	o.err = err
	return connectError(err)
}

func (c *conductor) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := c.callContext(r.Context(), w, r)
	defer cancel()
	end := &outcome{}
	sniffer := &sniffer{ResponseWriter: w}
	trailer := func(md metadata.MD) { setHeaders(w, r, md) }
	err := c.grpc.Conduct(ctx, r.URL.Path, trailer, func(ctx context.Context) error {
		c.next.ServeHTTP(sniffer, r.WithContext(context.WithValue(ctx, outcomeKey{}, end)))
		if end.err != nil {
			return end.err
		}
		return sniffer.fault()
	})
	if err == nil || sniffer.status != 0 {
		return
	}
	// Refused before connect saw it, or it panicked.
	fault := connectError(err)
	maps.Copy(w.Header(), fault.Meta())
	_ = connect.NewErrorWriter().Write(w, r, fault)
}

// callContext returns the context of a request as that of a call of gRPC.
func (c *conductor) callContext(ctx context.Context, w http.ResponseWriter, r *http.Request) (context.Context, context.CancelFunc) {
	md := metadata.MD{}
	for key, values := range r.Header {
		md[strings.ToLower(key)] = values
	}
	ctx = metadata.NewIncomingContext(ctx, md)
	client := &peer.Peer{}
	if r.TLS != nil {
		client.AuthInfo = credentials.TLSInfo{State: *r.TLS}
	}
	ctx = peer.NewContext(ctx, client)
	control := http.NewResponseController(w)
	if c.most <= 0 || r.URL.Path == attribv1.AttributionService_StreamingAttribute_FullMethodName {
		_ = control.SetWriteDeadline(time.Time{}) // the service has an eye on idle streams
		return ctx, func() {}
	}
	_ = control.SetReadDeadline(time.Now().Add(c.most)) // a slow body counts too
	return context.WithTimeout(ctx, c.most)
}

// setHeaders tells what gRPC has in trailers. A client that speaks gRPC would
// not repeat a call that had headers.
func setHeaders(w http.ResponseWriter, r *http.Request, md metadata.MD) {
	contentType := r.Header.Get("Content-Type")
	if strings.HasPrefix(contentType, "application/grpc") && !strings.HasPrefix(contentType, "application/grpc-web") {
		return
	}
	for key, values := range md {
		w.Header()[http.CanonicalHeaderKey(key)] = values
	}
}

// sniffer sees the status that connect answers with.
type sniffer struct {
	http.ResponseWriter

	status int
}

func (s *sniffer) WriteHeader(status int) {
	if s.status == 0 {
		s.status = status
	}
	s.ResponseWriter.WriteHeader(status)
}

func (s *sniffer) Write(p []byte) (int, error) {
	if s.status == 0 {
		s.status = http.StatusOK
	}
	return s.ResponseWriter.Write(p)
}

// Flush sends what was written; connect asks for it at each message of a stream.
func (s *sniffer) Flush() { _ = http.NewResponseController(s.ResponseWriter).Flush() }

// Unwrap lets [http.ResponseController] through.
func (s *sniffer) Unwrap() http.ResponseWriter { return s.ResponseWriter }

// fault says what connect refused by itself.
func (s *sniffer) fault() error {
	switch s.status {
	case 0, http.StatusOK:
		return nil
	case http.StatusTooManyRequests: // a message above the limit
		return &server.Error{Code: codes.ResourceExhausted, Message: "the message is too large"}
	case http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusUnsupportedMediaType, http.StatusHTTPVersionNotSupported:
		return &server.Error{Code: codes.Unimplemented, Message: http.StatusText(s.status)}
	default:
		return &server.Error{Code: codes.InvalidArgument, Message: http.StatusText(s.status)}
	}
}
