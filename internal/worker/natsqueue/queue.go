package natsqueue

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/attribd/attribd/internal/worker"
)

// Queue is a [worker.Queue] of two streams. It is safe for concurrent use.
type Queue struct {
	conn     *nats.Conn
	js       jetstream.JetStream
	names    Names
	ackWait  time.Duration
	articles jetstream.Stream
	answers  jetstream.Stream
	consumer atomic.Pointer[jetstream.Consumer]
}

// Options say how a queue is opened.
type Options struct {
	Names

	AckWait time.Duration // after which an unheard-of worker's articles are given out again
	Create  bool          // streams that are missing
}

// Open connects and finds the streams. The queue is to be closed.
func Open(ctx context.Context, server *Server, options *Options) (*Queue, error) {
	conn, err := server.connect(context.WithoutCancel(ctx))
	if err != nil {
		return nil, err
	}
	js, err := jetstream.New(conn)
	if err != nil {
		conn.Close()
		return nil, fmt.Errorf("JetStream: %w", err)
	}
	q := &Queue{conn: conn, js: js, names: options.Names, ackWait: options.AckWait}
	ctx, cancel := context.WithTimeout(ctx, prepareTime)
	defer cancel()
	if err := q.prepare(ctx, options.Create); err != nil {
		conn.Close()
		return nil, err
	}
	return q, nil
}

// The times of a fetch and of what comes before the first.
const (
	prepareTime = 15 * time.Second
	fetchTime   = 5 * time.Second
	heartbeat   = time.Second
)

// Close sends what is left to send, such as articles given back, and ends the
// connection.
func (q *Queue) Close() {
	_ = q.conn.FlushTimeout(heartbeat) // the queue finds out by itself otherwise
	q.conn.Close()
}

// Connected reports whether the queue can be reached, as far as is known.
func (q *Queue) Connected() bool { return q.conn.IsConnected() }

// Server names the server, without credentials.
func (q *Queue) Server() string { return q.conn.ConnectedUrlRedacted() }

// Fetch gives articles that the consumer has.
func (q *Queue) Fetch(ctx context.Context, most int, take func(worker.Delivery)) error {
	if most == 0 || ctx.Err() != nil {
		return nil
	}
	within, cancel := context.WithTimeout(ctx, fetchTime)
	defer cancel()
	batch, err := (*q.consumer.Load()).Fetch(most, jetstream.FetchContext(within), jetstream.FetchHeartbeat(heartbeat))
	if err != nil {
		return q.again(ctx, err)
	}
	for message := range batch.Messages() {
		d, err := deliver(message)
		if err != nil {
			return err
		}
		take(d)
	}
	if err := batch.Error(); err != nil && within.Err() == nil {
		return q.again(ctx, err)
	}
	return nil
}

// again makes the consumer anew where somebody has deleted it, and returns err.
func (q *Queue) again(ctx context.Context, err error) error {
	if errors.Is(err, jetstream.ErrConsumerDeleted) || errors.Is(err, jetstream.ErrConsumerNotFound) || errors.Is(err, nats.ErrNoResponders) {
		return errors.Join(err, q.consume(ctx))
	}
	return err
}
