package worker

import (
	"context"
	"time"
)

// keep tells the queue, again and again, that a delivery is being worked on,
// until the function that it returns is called.
func (w *Worker) keep(ctx context.Context, d Delivery) (stop func()) {
	ctx, stop = context.WithCancel(ctx)
	go func() {
		ticker := time.NewTicker(w.AckWait / 3)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
			}
			if err := d.Working(); err != nil && ctx.Err() == nil {
				w.failed(ctx, "keep", err)
			}
		}
	}()
	return stop
}

// The pauses before a call of the queue is made again.
const (
	shortestPause = 50 * time.Millisecond
	longestPause  = 5 * time.Second
)

// pause is the time to the next try. Each is twice as long.
type pause struct{ next time.Duration }

func newPause() *pause { return &pause{shortestPause} }

func (p *pause) reset() { p.next = shortestPause }

func (p *pause) wait(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-time.After(p.next):
	}
	p.next = min(2*p.next, longestPause)
}
