package admission

import (
	"context"
	"sync/atomic"
	"time"
)

// Lane is a sort of call. Each lane has room of its own.
type Lane uint8

// The lanes.
const (
	Single Lane = iota // one document, for which somebody waits
	Batch              // several documents in one call
	Stream             // a stream of documents, held rather than refused
	Slow               // a call whose message takes its time to arrive
	lanes
)

// String names the lane as metrics do.
func (l Lane) String() string { return [...]string{"single", "batch", "stream", "slow"}[l] }

// Limits bound what is under way at once. All must be positive.
type Limits struct {
	Running  int           // documents attributed at once
	Waiting  int           // calls of a lane beside those: single ones, batches, slow ones
	Streams  int           // streams open
	Patience time.Duration // longest that a single document waits for its turn
}

// Controller holds the limits. It is safe for concurrent use.
type Controller struct {
	limits Limits
	inside [lanes]atomic.Int64
	turns  turns
	meter  meter
}

// New returns a controller with nothing under way.
func New(limits Limits) *Controller {
	return &Controller{limits: limits, turns: turns{free: limits.Running}}
}

// Enter counts a call in, unless its lane is full. It never blocks. Every call
// that entered must [Controller.Leave] once.
func (c *Controller) Enter(lane Lane) bool {
	if c.inside[lane].Add(1) <= c.room(lane) {
		return true
	}
	c.inside[lane].Add(-1)
	c.meter.refused(time.Now())
	return false
}

// Leave counts a call out.
func (c *Controller) Leave(lane Lane) {
	c.inside[lane].Add(-1)
	c.meter.answered(time.Now())
}

// Inside returns how many calls of a lane are under way.
func (c *Controller) Inside(lane Lane) int { return int(c.inside[lane].Load()) }

// Running returns how many documents are being attributed.
func (c *Controller) Running() int { return c.limits.Running - c.turns.idle() }

// Work returns the time that documents were attributed or waited for their turn,
// all of them together, since the controller was made. Its growth over a time,
// divided by that time and by Limits.Running, is how busy the service was: 1
// where every turn was taken and nobody waited.
func (c *Controller) Work() time.Duration { return c.turns.work() }

// Limits returns the limits.
func (c *Controller) Limits() Limits { return c.limits }

// Turn waits until a document of a lane may be attributed. Without an error the
// caller must call [Controller.Done] afterwards. The errors are ctx's, and
// [ErrPatience] for a single document that waited too long.
func (c *Controller) Turn(ctx context.Context, lane Lane) error {
	if lane == Single {
		err := c.turns.take(ctx, waited, c.limits.Patience)
		if err == ErrPatience { //nolint:errorlint // as take returns it
			c.meter.refused(time.Now())
		}
		return err
	}
	return c.turns.take(ctx, held, 0)
}

// Done ends a turn.
func (c *Controller) Done() { c.turns.give() }

// Retry returns when a client that was refused should ask again. It grows with
// the refusals a call answered, and is spread so that those who were refused
// together do not come back together.
func (c *Controller) Retry() time.Duration { return c.meter.delay() }

func (c *Controller) room(lane Lane) int64 {
	if lane == Stream {
		return int64(c.limits.Streams)
	}
	return int64(c.limits.Running + c.limits.Waiting)
}
