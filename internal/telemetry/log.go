package telemetry

import (
	"context"
	"io"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"google.golang.org/grpc/codes"

	"github.com/attribd/attribd/internal/server"
)

// NewLogger returns a logger in "text" or "json" from a level on: "debug",
// "info", "warn" or "error".
func NewLogger(out io.Writer, format, level string) (*slog.Logger, error) {
	var least slog.Level
	if err := least.UnmarshalText([]byte(level)); err != nil {
		return nil, err
	}
	options := &slog.HandlerOptions{Level: least}
	if format == "json" {
		return slog.New(slog.NewJSONHandler(out, options)), nil
	}
	return slog.New(slog.NewTextHandler(out, options)), nil
}

// Calls logs one line a call. Refusals by overload are counted instead, and
// logged once a second: a log must not be what a crowd brings down. It is a
// [server.Observer].
type Calls struct {
	log      *slog.Logger
	answered atomic.Int64

	mu      sync.Mutex
	refused int
	told    time.Time // when refusals were last logged
}

// NewCalls returns an observer that logs to log.
func NewCalls(log *slog.Logger) *Calls { return &Calls{log: log} }

// Answered returns how many calls of those that work have ended: those that
// were not refused at arrival.
func (c *Calls) Answered() int { return int(c.answered.Load()) }

// Document is told by the call.
func (*Calls) Document(context.Context, *server.DocumentReport) {}

// Panicked is logged by the service.
func (*Calls) Panicked(context.Context) {}

// Call logs a call: health at debug, faults of ours as errors.
func (c *Calls) Call(ctx context.Context, r *server.CallReport) {
	if r.Refused && r.Reason == server.Overloaded {
		c.refuse(ctx, time.Now())
		return
	}
	if !r.Refused && r.Works {
		c.answered.Add(1)
	}
	level := levelOf(r)
	if !c.log.Enabled(ctx, level) {
		return
	}
	attrs := []slog.Attr{
		slog.String("request_id", r.RequestID),
		slog.String("method", strings.TrimPrefix(r.Method, "/")),
		slog.String("code", codeName(r.Code)),
	}
	if r.Reason != "" {
		attrs = append(attrs, slog.String("reason", string(r.Reason)))
	}
	attrs = append(attrs, slog.Duration("duration", r.Duration))
	if r.Documents > 0 {
		attrs = append(attrs, slog.Int("documents", r.Documents),
			slog.Int("characters", r.Characters), slog.Int("quotes", r.Quotes))
	}
	c.log.LogAttrs(ctx, level, "call", attrs...)
}

func levelOf(r *server.CallReport) slog.Level {
	switch {
	case aside(r.Method):
		return slog.LevelDebug
	case r.Code == codes.Internal || r.Code == codes.Unknown:
		return slog.LevelError
	default:
		return slog.LevelInfo
	}
}

// aside reports a method by which balancers look at the service: health and load.
func aside(method string) bool {
	return strings.HasPrefix(method, "/grpc.health.v1.") || strings.HasPrefix(method, "/xds.service.orca.")
}

// refuse counts a refusal, and tells of those since the last telling.
func (c *Calls) refuse(ctx context.Context, now time.Time) {
	c.mu.Lock()
	c.refused++
	n := c.refused
	due := now.Sub(c.told) >= time.Second
	if due {
		c.refused, c.told = 0, now
	}
	c.mu.Unlock()
	if due {
		c.log.WarnContext(ctx, "overloaded", "refused", n)
	}
}
