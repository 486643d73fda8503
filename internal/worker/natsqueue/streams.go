package natsqueue

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// Names say which streams, subjects and consumer make the queue.
type Names struct {
	Articles string // stream
	Filter   string // subjects of it
	Consumer string // durable
	Answers  string // stream
	Prefix   string // of its subjects
}

// prepare finds the streams, or makes them, and makes the consumer.
func (q *Queue) prepare(ctx context.Context, create bool) error {
	articles, err := q.stream(ctx, create, &jetstream.StreamConfig{
		Name:        q.names.Articles,
		Description: "Articles for attribd. Each is removed when it is answered.",
		Subjects:    []string{q.names.Filter},
		Retention:   jetstream.WorkQueuePolicy,
	})
	if err != nil {
		return err
	}
	answers, err := q.stream(ctx, create, &jetstream.StreamConfig{
		Name:                 q.names.Answers,
		Description:          "Answers of attribd. Each article has one.",
		Subjects:             []string{q.names.Prefix + ".*"},
		MaxMsgsPerSubject:    1,
		Discard:              jetstream.DiscardNew,
		DiscardNewPerSubject: true,
	})
	if err != nil {
		return err
	}
	if err := q.checkAnswers(answers.CachedInfo().Config); err != nil {
		return err
	}
	q.articles, q.answers = articles, answers
	return q.consume(ctx)
}

// stream finds a stream, or makes it if it may.
func (q *Queue) stream(ctx context.Context, create bool, config *jetstream.StreamConfig) (jetstream.Stream, error) {
	stream, err := q.js.Stream(ctx, config.Name)
	if errors.Is(err, jetstream.ErrStreamNotFound) && create {
		stream, err = q.js.CreateStream(ctx, *config)
		if errors.Is(err, jetstream.ErrStreamNameAlreadyInUse) { // another worker made it just now
			stream, err = q.js.Stream(ctx, config.Name)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("stream %s: %w", config.Name, err)
	}
	return stream, nil
}

// checkAnswers refuses a stream that would forget answers before the articles
// of these can no longer come again, or take no answers.
func (q *Queue) checkAnswers(config jetstream.StreamConfig) error {
	subject := q.names.Prefix + ".*"
	fault := ""
	switch {
	case config.Retention != jetstream.LimitsPolicy:
		fault = "its retention must be limits: what is removed when it is read could be answered again"
	case !slices.ContainsFunc(config.Subjects, func(s string) bool { return s == subject || s == q.names.Prefix+".>" }):
		fault = subject + " must be among its subjects"
	case config.NoAck:
		fault = "it must acknowledge what is published"
	case config.Discard == jetstream.DiscardOld && (config.MaxMsgs > 0 || config.MaxBytes > 0):
		fault = "it must discard new answers at its limits, not old ones"
	case config.MaxAge > 0 && config.MaxAge < leastAge:
		fault = fmt.Sprintf("its answers must last %s at least", leastAge)
	}
	if fault == "" {
		return nil
	}
	return fmt.Errorf("stream %s: %s", config.Name, fault)
}

// leastAge is how long answers must be kept for no article to come again after.
const leastAge = 24 * time.Hour

// consume finds the consumer, or makes it, and sets what this worker is told.
func (q *Queue) consume(ctx context.Context) error {
	consumer, err := q.articles.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{
		Durable:       q.names.Consumer,
		Description:   "Workers of attribd.",
		FilterSubject: q.names.Filter,
		AckPolicy:     jetstream.AckExplicitPolicy,
		AckWait:       q.ackWait,
		MaxDeliver:    -1, // the worker counts, and answers what came too often
		MaxAckPending: -1, // each worker holds few
	})
	if err != nil {
		return fmt.Errorf("consumer %s: %w", q.names.Consumer, err)
	}
	q.consumer.Store(&consumer)
	return nil
}
