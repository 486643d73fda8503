package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/attribd/attribd/internal/attrib"
)

// yardstick is a short article that is attributed again and again beside the
// service, on its core: what it takes tells how fast that is at the time. A core
// of a shared machine may be half as fast from one second to the next.
type yardstick struct {
	mu   sync.Mutex
	laps int
	took time.Duration // of the processor, all together
}

// lay lays a yardstick on a core, where it stays until ctx ends.
func (s *soak) lay(ctx context.Context, core int) (*yardstick, error) {
	engine, err := attrib.Load("")
	if err != nil {
		return nil, err
	}
	req, err := s.article(2000)
	if err != nil {
		return nil, err
	}
	const pause = 25 * time.Millisecond // leaves most of the core to the service
	y := &yardstick{}
	text := req.GetDocument().GetText()
	go func() {
		stayOn(core)
		for ctx.Err() == nil {
			begin := threadTime()
			if _, err := engine.Attribute(ctx, text); err == nil {
				y.count(threadTime() - begin)
			}
			time.Sleep(pause)
		}
	}()
	return y, nil
}

func (y *yardstick) count(took time.Duration) {
	y.mu.Lock()
	defer y.mu.Unlock()
	y.laps++
	y.took += took
}

func (y *yardstick) read() (laps int, took time.Duration) {
	y.mu.Lock()
	defer y.mu.Unlock()
	return y.laps, y.took
}

// threadTime returns the processor time of this thread.
func threadTime() time.Duration {
	var t unix.Timespec
	_ = unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t) // every Linux has it
	return time.Duration(t.Nano())
}

// slowness tells how much longer the same work took during a load than during
// another: 1 where that is not known.
func (l *load) slowness(other *load) float64 {
	if l.core.laps == 0 || other.core.laps == 0 {
		return 1
	}
	lap := func(u usage) float64 { return u.lapped.Seconds() / float64(u.laps) }
	return lap(l.core) / lap(other.core)
}

// compared tells a load and its share of a capacity, and what of the difference is
// not the service's, where that is more than noise.
func compared(l, capacity *load) string {
	out := fmt.Sprintf("%.0f %%", l.share(capacity)*100)
	if others := l.others(); others > .08 {
		out += fmt.Sprintf(", others having %.0f %% of the core", others*100)
	}
	if slowness := l.slowness(capacity); slowness < .97 || slowness > 1.03 {
		out += fmt.Sprintf(", the core being %.2f times as fast", 1/slowness)
	}
	return out + ": " + l.String()
}
