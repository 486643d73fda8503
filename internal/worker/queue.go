package worker

import (
	"context"
	"errors"
	"time"
)

// Queue gives articles and keeps their answers. It is safe for concurrent use.
type Queue interface {
	// Fetch waits for articles, most of them at most, and gives each to take as
	// it comes, one at a time. It returns nil when it has given as many, when
	// no more came for a while, or when ctx ends.
	Fetch(ctx context.Context, most int, take func(Delivery)) error
	// Answer keeps an answer for an id and reports whether it is the first one;
	// another is refused, and that is no error. After an error it may be kept
	// or not: calling again is safe. [ErrTooLarge] is final.
	Answer(ctx context.Context, id string, answer []byte) (first bool, err error)
}

// ErrTooLarge says that an answer is larger than the queue can keep. Its text
// tells the limit.
var ErrTooLarge = errors.New("the answer is larger than the queue takes")

// Delivery is an article that a queue gave to this worker, until it is
// acknowledged or given back. Its methods may be called concurrently.
type Delivery interface {
	// Data is the article as it was sent. It is not to be changed.
	Data() []byte
	// ContentType says how it is written: empty for JSON.
	ContentType() string
	// ID is what the queue knows it by, if it does: the sender's id.
	ID() string
	// Place names the article within the queue, and no other. It may be logged.
	Place() string
	// Attempt is how often it has been given out, 1 for the first time.
	Attempt() int
	// Behind is how many articles wait in the queue, as far as it is known.
	Behind() uint64
	// Working tells the queue that the worker is still at it.
	Working() error
	// Ack tells the queue that the article is done with. It returns when the
	// queue has heard.
	Ack(ctx context.Context) error
	// Return gives the article back, to be given out again after some time.
	Return(after time.Duration) error
}
