package natsqueue

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// delivery is a message of the stream of articles.
type delivery struct {
	message jetstream.Msg
	known   *jetstream.MsgMetadata
}

func deliver(message jetstream.Msg) (*delivery, error) {
	known, err := message.Metadata()
	if err != nil {
		return nil, fmt.Errorf("a message without metadata: %w", err)
	}
	return &delivery{message, known}, nil
}

func (d *delivery) Data() []byte        { return d.message.Data() }
func (d *delivery) ContentType() string { return d.message.Headers().Get("Content-Type") }
func (d *delivery) ID() string          { return d.message.Headers().Get(jetstream.MsgIDHeader) }
func (d *delivery) Place() string {
	return fmt.Sprintf("%s/%d", d.known.Stream, d.known.Sequence.Stream)
}
func (d *delivery) Attempt() int                  { return int(d.known.NumDelivered) }
func (d *delivery) Behind() uint64                { return d.known.NumPending }
func (d *delivery) Ack(ctx context.Context) error { return d.message.DoubleAck(ctx) }

// Working says nothing of a message that was acknowledged just now.
func (d *delivery) Working() error {
	if err := d.message.InProgress(); err != nil && !errors.Is(err, jetstream.ErrMsgAlreadyAckd) {
		return err
	}
	return nil
}

func (d *delivery) Return(after time.Duration) error {
	if after > 0 {
		return d.message.NakWithDelay(after)
	}
	return d.message.Nak()
}
