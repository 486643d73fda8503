package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"google.golang.org/grpc/metadata"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
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
	cpu       time.Duration // that the service used meanwhile
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
func (l *load) busy() float64 { return l.cpu.Seconds() / l.elapsed.Seconds() }

// share is a goodput beside a capacity.
type share struct {
	of   float64
	fair bool // false: the core was shared, and it is taken by processor time
}

// String is a percentage.
func (s share) String() string {
	if s.fair {
		return fmt.Sprintf("%.0f %%", s.of*100)
	}
	return fmt.Sprintf("%.0f %% of what the shared core gave", s.of*100)
}

// share compares the goodput with a capacity. Where others had the core, too,
// it is taken for each second of processor time.
func (l *load) share(capacity *load) share {
	of := l.goodput() / capacity.goodput()
	if capacity.busy() >= .85 && l.busy() >= .85 {
		return share{of, true}
	}
	return share{of * capacity.busy() / max(l.busy(), .01), false}
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

// open calls at a rate, however many calls are under way: as the world does.
func open(ctx context.Context, c conns, req *attribv1.AttributeRequest, rate float64, lasts time.Duration) *load {
	const most = 20_000 // under way; beyond, the generator is what is slow
	l := &load{}
	var calls sync.WaitGroup
	room := make(chan struct{}, most)
	begin := time.Now()
	for i := 0; time.Since(begin) < lasts && ctx.Err() == nil; i++ {
		due := begin.Add(time.Duration(float64(i) / rate * float64(time.Second)))
		if wait := time.Until(due); wait > 0 {
			time.Sleep(wait)
		}
		l.offered++
		select {
		case room <- struct{}{}:
		default:
			l.unoffered++
			continue
		}
		calls.Go(func() {
			ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
			defer cancel()
			trailer, err := ask(ctx, c.client(i), req)
			l.note(due, trailer, err)
			<-room
		})
	}
	l.elapsed = time.Since(begin)
	calls.Wait()
	return l
}

// closed calls with so many clients, each of which waits for its answer; what a
// client does after a refusal is refused's business.
func closed(ctx context.Context, c conns, req *attribv1.AttributeRequest, clients int, lasts time.Duration) *load {
	l := &load{}
	var calls sync.WaitGroup
	begin := time.Now()
	for i := range clients {
		calls.Go(func() {
			for time.Since(begin) < lasts && ctx.Err() == nil {
				due := time.Now()
				trailer, err := ask(ctx, c.client(i), req)
				if time.Since(begin) < lasts { // the others came when clients left
					l.note(due, trailer, err)
				}
			}
		})
	}
	time.Sleep(lasts)
	l.elapsed = time.Since(begin)
	calls.Wait()
	l.offered = len(l.times) + l.refused + l.failed
	return l
}
