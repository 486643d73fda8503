package main

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"time"

	"google.golang.org/grpc/metadata"
)

// load is what became of calls.
type load struct {
	mu        sync.Mutex
	times     []time.Duration // of the answered
	refused   int
	improper  int // refusals that do not say when to come back
	failed    int // anything else
	why       error
	elapsed   time.Duration
	core      usage // of the service meanwhile
	offered   int
	unoffered int // calls that the generator could not make in time
}

// note counts a call that was due at a time.
func (l *load) note(due time.Time, trailer metadata.MD, err error) {
	took := time.Since(due)
	refused, proper := shed(err, trailer)
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case err == nil:
		l.times = append(l.times, took)
	case refused:
		l.refused++
		if !proper {
			l.improper++
		}
	default:
		l.failed++
		l.why = err
	}
}

func (l *load) goodput() float64 { return float64(len(l.times)) / l.elapsed.Seconds() }

// busy returns the share of the time in which the service had its core.
func (l *load) busy() float64 { return l.core.ran.Seconds() / l.elapsed.Seconds() }

// others returns the share of the time in which the service waited for its core.
// Several of its threads may have done so at once.
func (l *load) others() float64 {
	return min(l.core.waited, max(l.elapsed-l.core.ran, 0)).Seconds() / l.elapsed.Seconds()
}

// share compares the answered with a capacity, each for the time that others
// left the core to the service, and both as if the core had been as fast.
func (l *load) share(capacity *load) float64 {
	return l.goodput() / (1 - l.others()) / (capacity.goodput() / (1 - capacity.others())) * l.slowness(capacity)
}

// add adds what became of other calls, at another time.
func (l *load) add(other *load) {
	l.times = append(l.times, other.times...)
	l.refused += other.refused
	l.improper += other.improper
	l.failed += other.failed
	l.why = cmp.Or(l.why, other.why)
	l.elapsed += other.elapsed
	l.core = l.core.plus(other.core)
	l.offered += other.offered
	l.unoffered += other.unoffered
}

// quantile returns the time below which a share of the answered took.
func (l *load) quantile(q float64) time.Duration {
	if len(l.times) == 0 {
		return 0
	}
	slices.Sort(l.times)
	return l.times[min(int(q*float64(len(l.times))), len(l.times)-1)]
}

// String tells all of it.
func (l *load) String() string {
	out := fmt.Sprintf("offered %.0f/s, answered %.0f/s, refused %.0f/s, p50 %s, p99 %s",
		float64(l.offered)/l.elapsed.Seconds(), l.goodput(), float64(l.refused)/l.elapsed.Seconds(),
		l.quantile(.5).Round(time.Millisecond), l.quantile(.99).Round(time.Millisecond))
	out += fmt.Sprintf(", core %.0f %%", l.busy()*100)
	if l.failed > 0 {
		out += fmt.Sprintf(", failed %d: %v", l.failed, l.why)
	}
	if l.improper > 0 {
		out += fmt.Sprintf(", %d refusals without RetryInfo and pushback", l.improper)
	}
	return out
}
