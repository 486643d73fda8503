package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/attribd/attribd/internal/attrib"
)

// yardstick is a short article that is attributed again and again beside the
// service, on its core: what it takes tells how fast that is at the time. A core
// of a shared machine may be half as fast from one second to the next.
type yardstick struct {
	mu    sync.Mutex
	times int
	took  time.Duration // of the processor, all together
}

// yardsticks leave most of the core to the service.
const betweenYardsticks = 25 * time.Millisecond

// lay starts to measure a core until ctx ends.
func (s *soak) lay(ctx context.Context, core int) (*yardstick, error) {
	engine, err := attrib.Load("")
	if err != nil {
		return nil, err
	}
	req, err := s.article(2000)
	if err != nil {
		return nil, err
	}
	y := &yardstick{}
	text := req.GetDocument().GetText()
	go func() {
		runtime.LockOSThread() // and never unlock: the thread ends with the goroutine
		var set unix.CPUSet
		set.Set(core)
		_ = unix.SchedSetaffinity(0, &set) // where it is not allowed, the cores are shared
		for ctx.Err() == nil {
			begin := threadTime()
			if _, err := engine.Attribute(ctx, text); err == nil {
				y.count(threadTime() - begin)
			}
			time.Sleep(betweenYardsticks)
		}
	}()
	return y, nil
}

func (y *yardstick) count(took time.Duration) {
	y.mu.Lock()
	defer y.mu.Unlock()
	y.times++
	y.took += took
}

func (y *yardstick) read() (times int, took time.Duration) {
	y.mu.Lock()
	defer y.mu.Unlock()
	return y.times, y.took
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
	if l.core.yards == 0 || other.core.yards == 0 {
		return 1
	}
	each := func(u usage) float64 { return u.yard.Seconds() / float64(u.yards) }
	return each(l.core) / each(other.core)
}

// compared tells a load and its share of a capacity.
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
