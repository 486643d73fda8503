package admission

import (
	"cmp"
	"math/rand/v2"
	"sync"
	"time"
)

const (
	minRetry = 100 * time.Millisecond
	maxRetry = 5 * time.Second
	sample   = 32               // answers that a pace is taken from
	anyPace  = time.Millisecond // where it is not known yet
	share    = 2                // one answer of so many is for calls that come back
)

// appointments tell the calls that a lane refused when to come back: one after
// another, half as fast as the lane answers, so that each finds room when it
// comes. The other half is for new calls: each of those that is let in costs no
// refusal.
type appointments struct {
	mu    sync.Mutex
	begin time.Time     // of the answers counted
	count int           // answers since
	pace  time.Duration // from answer to answer in the sample before; 0: not known
	last  time.Time     // when the last of those refused comes back
}

// idle says that the lane was empty: what was answered before says nothing of
// how fast it can be, and there is room before those who are still to come, if
// they come at all.
func (a *appointments) idle(now time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.begin, a.count, a.last = now, 0, time.Time{}
}

// answered counts a call that left.
func (a *appointments) answered(now time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.count++
	if a.count == sample {
		a.pace = max(now.Sub(a.begin)/sample, 1)
		a.begin, a.count = now, 0
	}
}

// next returns when another call that is refused should come back. Where too
// many are to come before it, it is told some time in the second half of the
// longest wait.
func (a *appointments) next(now time.Time) time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last = a.last.Add(share * a.every(now))
	if soonest := now.Add(minRetry); a.last.Before(soonest) {
		a.last = soonest
	}
	wait := a.last.Sub(now)
	if wait > maxRetry {
		a.last = now.Add(maxRetry)
		wait = maxRetry - rand.N(maxRetry/2) //nolint:gosec // no secret, only a spread
	}
	return wait.Truncate(time.Millisecond)
}

// due returns how many calls are to come back, beyond those that come whenever
// there is a refusal now and then.
func (a *appointments) due(now time.Time) int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return int(max(a.last.Sub(now.Add(minRetry)), 0) / (share * a.every(now)))
}

// every returns the time from answer to answer: that of the sample before,
// unless the lane has become slower since. The lock is held.
func (a *appointments) every(now time.Time) time.Duration {
	every := cmp.Or(a.pace, anyPace)
	if a.begin.IsZero() {
		return every
	}
	return max(every, now.Sub(a.begin)/time.Duration(a.count+1))
}
