package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/credential/pki"
)

// clientName is the one that a client's certificate must have.
const clientName = "news.example"

// identity is what a client calls with.
type identity struct {
	certificate tls.Certificate
	token       string
}

// rotating is a service whose certificate, authorities and tokens change while
// clients call it.
type rotating struct {
	process *process
	dir     string
	servers *pki.Authority // of the service's own certificates
	pool    *x509.CertPool // the same, as clients know it
	now     atomic.Pointer[identity]

	calls, failed, dialled, changes atomic.Int64
	why                             atomic.Pointer[error]
}

// rotation changes all credentials again and again under load, then tries some
// that are wrong.
func rotation(ctx context.Context, s *soak) ([]row, error) {
	lasts := time.Minute
	if s.short {
		lasts = 3 * time.Second
	}
	r := &rotating{dir: s.dir, pool: x509.NewCertPool()}
	var err error
	if r.servers, err = pki.NewAuthority("servers"); err != nil {
		return nil, err
	}
	r.pool.AppendCertsFromPEM(r.servers.PEM)
	clients, err := pki.NewAuthority("clients 0")
	if err != nil {
		return nil, err
	}
	if err := r.begin(ctx, s, clients); err != nil {
		return nil, err
	}
	defer r.process.stop(10 * time.Second)
	last, err := r.rotate(ctx, s, clients, lasts)
	if err != nil {
		return nil, err
	}
	value := fmt.Sprintf("%d changes, %d calls over %d connections, %d failed",
		r.changes.Load(), r.calls.Load(), r.dialled.Load(), r.failed.Load())
	if why := r.why.Load(); why != nil {
		value += ": " + (*why).Error()
	}
	return []row{{
		Name: "rotation", What: "certificate, authorities and tokens replaced under load", Value: value,
		Bar: "0 failed calls", OK: r.failed.Load() == 0 && r.calls.Load() > 0 && r.changes.Load() > 0,
	}, r.wrong(ctx, last, clients)}, nil
}

// begin writes the first credentials and starts the service.
func (r *rotating) begin(ctx context.Context, s *soak, clients *pki.Authority) error {
	first, err := newIdentity(clients, clientName)
	if err != nil {
		return err
	}
	r.now.Store(first)
	if err := r.renew(); err != nil {
		return err
	}
	if err := r.believe(clients.PEM, first.token+"\n"); err != nil {
		return err
	}
	r.process, err = s.start(ctx, anyCore, "rotation", "--tls-cert", r.dir+"/tls.crt", "--tls-key", r.dir+"/tls.key",
		"--tls-client-ca", r.dir+"/ca.crt", "--tls-client-names", "archive.example,"+clientName,
		"--auth-tokens", r.dir+"/tokens", "--reload-interval", "100ms")
	return err
}

func newIdentity(issuer *pki.Authority, name string) (*identity, error) {
	pair, err := issuer.Issue(name)
	if err != nil {
		return nil, err
	}
	certificate, err := pair.TLS()
	return &identity{certificate: certificate, token: fmt.Sprintf("token-%d-%p", time.Now().UnixNano(), pair)}, err
}

// renew writes a new certificate of the service, and its key.
func (r *rotating) renew() error {
	pair, err := r.servers.Issue("attribd.example")
	if err != nil {
		return err
	}
	if _, err := pki.Write(r.dir, "tls.crt", pair.Cert); err != nil {
		return err
	}
	_, err = pki.Write(r.dir, "tls.key", pair.Key)
	return err
}

// believe writes the authorities and tokens to believe.
func (r *rotating) believe(authorities []byte, tokens string) error {
	if _, err := pki.Write(r.dir, "ca.crt", authorities); err != nil {
		return err
	}
	_, err := pki.Write(r.dir, "tokens", []byte(tokens))
	return err
}

// rotate lets clients call for a time while all is replaced: first old and new
// hold, then the clients change, then the new alone holds. It returns the last
// authority.
func (r *rotating) rotate(ctx context.Context, s *soak, old *pki.Authority, lasts time.Duration) (*pki.Authority, error) {
	req, err := s.article(2000)
	if err != nil {
		return nil, err
	}
	calling, stop := context.WithTimeout(ctx, lasts)
	defer stop()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() { r.call(calling, req) })
	}
	const reloaded = 400 * time.Millisecond
	for i := 1; calling.Err() == nil; i++ {
		next, err := pki.NewAuthority(fmt.Sprintf("clients %d", i))
		if err != nil {
			return nil, err
		}
		was := r.now.Load()
		will, err := newIdentity(next, clientName)
		if err != nil {
			return nil, err
		}
		if err := r.believe(append(append([]byte{}, old.PEM...), next.PEM...), was.token+"\n"+will.token+"\n"); err != nil {
			return nil, err
		}
		time.Sleep(reloaded)
		r.now.Store(will)
		if err := r.renew(); err != nil {
			return nil, err
		}
		time.Sleep(reloaded)
		if err := r.believe(next.PEM, will.token+"\n"); err != nil {
			return nil, err
		}
		time.Sleep(reloaded)
		old = next
		r.changes.Add(1)
	}
	all.Wait()
	return old, nil
}

// call calls with the credentials of the moment, over a new connection every few
// calls and whenever they change.
func (r *rotating) call(ctx context.Context, req *attribv1.AttributeRequest) {
	for ctx.Err() == nil {
		who := r.now.Load()
		conn, err := r.dial(who)
		if err != nil {
			r.fail(err)
			return
		}
		r.dialled.Add(1)
		client := attribv1.NewAttributionServiceClient(conn)
		for n := 0; n < 20 && ctx.Err() == nil && r.now.Load() == who; n++ {
			within, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
			_, err := ask(with(within, who.token), client, req)
			cancel()
			r.calls.Add(1)
			if err != nil {
				r.fail(err)
			}
		}
		_ = conn.Close()
	}
}

func (r *rotating) fail(err error) {
	r.failed.Add(1)
	r.why.CompareAndSwap(nil, &err)
}

func (r *rotating) dial(who *identity) (*grpc.ClientConn, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS13, RootCAs: r.pool, ServerName: "attribd.example"}
	if len(who.certificate.Certificate) > 0 {
		config.Certificates = []tls.Certificate{who.certificate}
	}
	return grpc.NewClient(r.process.address, grpc.WithTransportCredentials(credentials.NewTLS(config)), grpc.WithDisableRetry())
}

func with(ctx context.Context, token string) context.Context {
	return metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+token)
}

// wrong calls with credentials that are no good, or no more.
func (r *rotating) wrong(ctx context.Context, now, before *pki.Authority) row {
	good := r.now.Load()
	named, err1 := newIdentity(now, "blog.example")
	former, err2 := newIdentity(before, clientName)
	out := row{Name: "rotation", What: "wrong certificate, former authority, wrong token", Bar: "the right code", OK: err1 == nil && err2 == nil}
	if !out.OK {
		return out
	}
	for _, try := range []struct {
		what string
		who  identity
		code codes.Code
	}{
		{"good", *good, codes.OK},
		{"no token", identity{certificate: good.certificate}, codes.Unauthenticated},
		{"wrong token", identity{good.certificate, named.token}, codes.Unauthenticated},
		{"wrong name", identity{named.certificate, good.token}, codes.PermissionDenied},
		{"former authority", identity{former.certificate, good.token}, codes.Unavailable},
		{"no certificate", identity{token: good.token}, codes.Unavailable},
	} {
		code, err := r.try(ctx, &try.who)
		if out.Value != "" {
			out.Value += ", "
		}
		out.Value += try.what + " " + code.String()
		if code != try.code {
			out.OK = false
			out.Value += fmt.Sprintf(" (%v)", err)
		}
	}
	return out
}

func (r *rotating) try(ctx context.Context, who *identity) (codes.Code, error) {
	conn, err := r.dial(who)
	if err != nil {
		return codes.Unknown, err
	}
	defer conn.Close()
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	_, err = ask(with(ctx, who.token), attribv1.NewAttributionServiceClient(conn), request("« Oui », a dit le maire."))
	return status.Code(err), err
}
