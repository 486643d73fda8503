package natsqueue

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/nats-io/nats.go"
)

// Server says how to reach NATS. Files are read again at each connection.
type Server struct {
	URL           string // several with commas
	Creds, NKey   string // files of a user; empty: none
	CA, Cert, Key string // files of TLS; empty: as the URL says
	Log           *slog.Logger
	Reconnected   func() // called when a connection that was lost is back; nil: nobody
}

// The times of a connection.
const (
	dialTime     = 5 * time.Second
	pingEvery    = 10 * time.Second
	longestPause = 5 * time.Second
)

// connect connects, and connects again for ever whenever the connection is lost.
func (s *Server) connect(ctx context.Context) (*nats.Conn, error) {
	options := []nats.Option{
		nats.Name("attribd worker"),
		nats.Timeout(dialTime),
		nats.MaxReconnects(-1),
		nats.CustomReconnectDelay(func(attempts int) time.Duration {
			return min(time.Duration(attempts)*100*time.Millisecond, longestPause)
		}),
		nats.PingInterval(pingEvery),
		nats.MaxPingsOutstanding(2),
		nats.IgnoreAuthErrorAbort(), // credentials may be replaced meanwhile
		nats.DisconnectErrHandler(func(_ *nats.Conn, err error) {
			if err != nil { // nil: closed in good order
				s.Log.WarnContext(ctx, "disconnected", "error", err.Error())
			}
		}),
		nats.ReconnectHandler(func(conn *nats.Conn) {
			s.Log.InfoContext(ctx, "connected again", "server", conn.ConnectedUrlRedacted())
			if s.Reconnected != nil {
				s.Reconnected()
			}
		}),
		nats.ErrorHandler(func(_ *nats.Conn, _ *nats.Subscription, err error) {
			s.Log.WarnContext(ctx, "the connection fails", "error", err.Error())
		}),
	}
	if s.Creds != "" {
		options = append(options, nats.UserCredentials(s.Creds))
	}
	if s.NKey != "" {
		user, err := nats.NkeyOptionFromSeed(s.NKey)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.NKey, err)
		}
		options = append(options, user)
	}
	if s.CA != "" {
		options = append(options, nats.RootCAs(s.CA))
	}
	if s.Cert != "" {
		options = append(options, nats.ClientCert(s.Cert, s.Key))
	}
	conn, err := nats.Connect(s.URL, options...)
	if err != nil {
		return nil, fmt.Errorf("connect to NATS: %w", err)
	}
	return conn, nil
}
