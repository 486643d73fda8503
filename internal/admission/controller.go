package admission

import (
	"context"
	"runtime"
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
	back   [lanes]appointments
	turns  turns
}

// New returns a controller with nothing under way.
func New(limits Limits) *Controller {
	return &Controller{limits: limits, turns: turns{free: limits.Running}}
}

// Enter counts a call in, unless its lane is full, or the room left is kept for
// those who are to come back. It never blocks. Every call that entered must
// [Controller.Leave] once.
func (c *Controller) Enter(lane Lane) bool {
	return c.enter(lane, min(c.back[lane].due(time.Now()), c.kept(lane)))
}

// Return is [Controller.Enter] for a call that was refused before and comes back
// when it was told to: room is kept for it.
func (c *Controller) Return(lane Lane) bool { return c.enter(lane, 0) }

func (c *Controller) enter(lane Lane, kept int) bool {
	switch inside := c.inside[lane].Add(1); {
	case inside > c.room(lane)-int64(kept):
		c.inside[lane].Add(-1)
		return false
	case inside == 1:
		c.back[lane].idle(time.Now())
	}
	return true
}

// Leave counts a call out.
func (c *Controller) Leave(lane Lane) {
	c.inside[lane].Add(-1)
	c.back[lane].answered(time.Now())
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
	queue, patience := held, time.Duration(0)
	if lane == Single {
		queue, patience = waited, c.limits.Patience
	}
	if err := c.turns.take(ctx, queue, patience); err != nil {
		return err
	}
	// Documents take less than the 10 ms after which Go interrupts a goroutine.
	// Were they attributed one behind the other, who reads, refuses and sends
	// would wait for dozens of them.
	runtime.Gosched()
	return nil
}

// Done ends a turn.
func (c *Controller) Done() { c.turns.give() }

// Retry returns when a client whose call a lane refused should ask again, by a
// call that may [Controller.Return]. Clients are told to come one after another,
// half as fast as the lane answers.
func (c *Controller) Retry(lane Lane) time.Duration { return c.back[lane].next(time.Now()) }

func (c *Controller) room(lane Lane) int64 {
	if lane == Stream {
		return int64(c.limits.Streams)
	}
	return int64(c.limits.Running + c.limits.Waiting)
}

// kept returns how much room of a lane is kept at most for calls that come back.
// The rest is for new ones, so that those at work never want for others.
func (c *Controller) kept(lane Lane) int {
	if lane == Stream {
		return 0
	}
	return c.limits.Waiting / 2
}
