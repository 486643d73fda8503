package natsqueue

import (
	"context"
	"errors"
	"fmt"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/attribd/attribd/internal/worker"
)

// Answer publishes an answer, unless there is one.
//
// A refusal is believed only once the other answer was seen: that one may be on
// its way through a cluster and get lost there, and the server remembers ids
// for a while whose answers somebody has removed since.
func (q *Queue) Answer(ctx context.Context, id string, answer []byte) (bool, error) {
	name := token(id)
	subject := q.names.Prefix + "." + name
	refusal := q.publish(ctx, subject, answer, jetstream.WithMsgID(name))
	if !errors.Is(refusal, errRefused) {
		return refusal == nil, refusal
	}
	switch there, err := q.answered(ctx, subject); {
	case err != nil:
		return false, err
	case there:
		return false, nil
	case errors.Is(refusal, errRemembered):
		err := q.publish(ctx, subject, answer)
		return err == nil, err
	default:
		return false, refusal
	}
}

var (
	errRefused    = errors.New("refused")
	errRemembered = fmt.Errorf("%w: the id is remembered", errRefused)
)

// publish publishes on condition that the subject has nothing.
func (q *Queue) publish(ctx context.Context, subject string, answer []byte, options ...jetstream.PublishOpt) error {
	message := &nats.Msg{Subject: subject, Data: answer, Header: nats.Header{"Content-Type": {"application/json"}}}
	ack, err := q.js.PublishMsg(ctx, message, append(options,
		jetstream.WithExpectStream(q.names.Answers),
		jetstream.WithExpectLastSequencePerSubject(0),
	)...)
	fault, ok := errors.AsType[*jetstream.APIError](err)
	switch {
	case err == nil && ack.Duplicate:
		return errRemembered
	case ok && refuses[fault.ErrorCode]:
		return fmt.Errorf("%w: %w", errRefused, err)
	case errors.Is(err, nats.ErrMaxPayload):
		return fmt.Errorf("%w: a message of this NATS server may have %d bytes", worker.ErrTooLarge, q.conn.MaxPayload())
	case ok && fault.ErrorCode == jetstream.JSErrCodeStreamMessageExceedsMaximum:
		return fmt.Errorf("%w: the stream has a limit for its messages", worker.ErrTooLarge)
	default:
		return err
	}
}

// refuses are the errors of a server whose subject may have an answer.
var refuses = map[jetstream.ErrorCode]bool{
	jetstream.JSErrCodeStreamWrongLastSequence:         true,
	jetstream.JSErrCodeStreamWrongLastSequenceConstant: true,
	storeFailed: true, // a stream with one message a subject says no more than that
}

const storeFailed jetstream.ErrorCode = 10077

// answered reports whether a subject has an answer.
func (q *Queue) answered(ctx context.Context, subject string) (bool, error) {
	switch _, err := q.answers.GetLastMsgForSubject(ctx, subject); {
	case errors.Is(err, jetstream.ErrMsgNotFound):
		return false, nil
	case err != nil:
		return false, err
	default:
		return true, nil
	}
}
