package server

import (
	"context"
	"strings"
	"sync/atomic"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/tap"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/admission"
)

// Tokens knows which bearer tokens are good. It is safe for concurrent use.
type Tokens interface {
	Allows(token string) bool
}

// door decides at a call's arrival, from its headers alone, what becomes of it.
type door struct {
	admission *admission.Controller
	tokens    Tokens          // nil: none asked for
	names     map[string]bool // of client certificates; empty: any
	accepted  atomic.Int64    // calls that work and were let in
}

// lanes are those of the methods that work. Others cost next to nothing and are
// never shed.
var lanes = map[string]admission.Lane{
	attribv1.AttributionService_Attribute_FullMethodName:          admission.Single,
	attribv1.AttributionService_BatchAttribute_FullMethodName:     admission.Batch,
	attribv1.AttributionService_StreamingAttribute_FullMethodName: admission.Stream,
}

// tap is where grpc-go announces calls, before it starts anything for them.
func (d *door) tap(ctx context.Context, info *tap.Info) (context.Context, error) {
	return d.arrive(ctx, info.FullMethodName, info.Header), nil
}

// arrive returns the context of a call with its [call] in it. It is quick and
// never blocks.
func (d *door) arrive(ctx context.Context, method string, header metadata.MD) context.Context {
	c := &call{method: method, id: requestID(header[requestIDHeader]), arrived: time.Now(), leave: func() {}}
	ctx = context.WithValue(ctx, callKey{}, c)
	if c.refusal = d.stranger(ctx, method, header); c.refusal != nil {
		return ctx
	}
	if lane, works := lanes[method]; works {
		if c.refusal = c.enter(ctx, d.admission, lane, len(header[attemptsHeader]) > 0); c.refusal == nil {
			d.accepted.Add(1)
		}
	}
	return ctx
}

// stranger says why a caller may not call, or nil. Anybody may ask for health.
func (d *door) stranger(ctx context.Context, method string, header metadata.MD) *Error {
	if ofHealth(method) {
		return nil
	}
	if len(d.names) > 0 && !d.named(ctx) {
		return &Error{
			Code: codes.PermissionDenied, Reason: ClientForbidden,
			Message: "the client's certificate has none of the names that may call",
		}
	}
	if d.tokens != nil && !d.tokens.Allows(bearer(header["authorization"])) {
		return &Error{
			Code: codes.Unauthenticated, Reason: TokenInvalid,
			Message: `no valid token; send one as "authorization: Bearer TOKEN"`,
		}
	}
	return nil
}

// named reports whether the client's certificate has an allowed name.
func (d *door) named(ctx context.Context) bool {
	client, ok := peer.FromContext(ctx)
	if !ok {
		return false
	}
	info, ok := client.AuthInfo.(credentials.TLSInfo)
	if !ok || len(info.State.PeerCertificates) == 0 {
		return false
	}
	cert := info.State.PeerCertificates[0]
	names := append(append([]string{}, cert.DNSNames...), cert.EmailAddresses...)
	for _, uri := range cert.URIs {
		names = append(names, uri.String())
	}
	for _, ip := range cert.IPAddresses {
		names = append(names, ip.String())
	}
	for _, name := range names {
		if d.names[name] {
			return true
		}
	}
	return false
}

// bearer returns the token of an authorization header, or "".
func bearer(authorization []string) string {
	if len(authorization) != 1 {
		return ""
	}
	scheme, token, _ := strings.Cut(authorization[0], " ")
	if !strings.EqualFold(scheme, "bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}

func ofHealth(method string) bool { return strings.HasPrefix(method, "/grpc.health.v1.Health/") }
