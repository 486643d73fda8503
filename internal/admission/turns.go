package admission

import (
	"container/list"
	"context"
	"errors"
	"sync"
	"time"
)

// ErrPatience says that a document's turn did not come in time.
var ErrPatience = errors.New("admission: waited too long for a turn")

// The queues of documents.
const (
	waited = iota // somebody waits for the answer
	held          // batches and streams
	queues
)

// turns hands out a number of turns, first come first served within a queue,
// and from the queues in alternation.
type turns struct {
	mu      sync.Mutex
	free    int               // none while anybody waits
	waiting [queues]list.List // of chan struct{}, closed when the turn comes
	next    int               // the queue that is served next

	inside int           // have a turn or wait for one
	spent  time.Duration // inside, all together, until since
	since  time.Time
}

// count brings spent up to date and lets so many in, or out. The lock is held.
func (t *turns) count(in int) {
	now := time.Now()
	t.spent += time.Duration(t.inside) * now.Sub(t.since)
	t.since = now
	t.inside += in
}

// take waits for a turn, at most for patience unless that is 0.
func (t *turns) take(ctx context.Context, queue int, patience time.Duration) error {
	t.mu.Lock()
	t.count(1)
	if t.free > 0 {
		t.free--
		t.mu.Unlock()
		return nil
	}
	turn := make(chan struct{})
	place := t.waiting[queue].PushBack(turn)
	t.mu.Unlock()

	var late <-chan time.Time
	if patience > 0 {
		timer := time.NewTimer(patience)
		defer timer.Stop()
		late = timer.C
	}
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
		t.abandon(queue, place, turn)
		return ctx.Err()
	case <-late:
		t.abandon(queue, place, turn)
		return ErrPatience
	}
}

// abandon leaves a queue; a turn that came meanwhile goes to the next.
func (t *turns) abandon(queue int, place *list.Element, turn <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.count(-1)
	select {
	case <-turn:
		t.pass()
	default:
		t.waiting[queue].Remove(place)
	}
}

// give ends a turn.
func (t *turns) give() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.count(-1)
	t.pass()
}

// work returns the time spent inside until now.
func (t *turns) work() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.count(0)
	return t.spent
}

// pass gives a turn to whoever is next. The lock is held.
func (t *turns) pass() {
	for range queues {
		queue := &t.waiting[t.next]
		t.next = (t.next + 1) % queues
		if first := queue.Front(); first != nil {
			close(queue.Remove(first).(chan struct{})) //nolint:forcetypeassert // nothing else is put there
			return
		}
	}
	t.free++
}

func (t *turns) idle() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.free
}
