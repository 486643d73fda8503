package main

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/verdict"
)

// obedient is the retry policy of a client that comes back when it is told.
const obedient = `{"methodConfig": [{"name": [{"service": "attrib.v1.AttributionService"}], "retryPolicy": {
	"maxAttempts": 5, "initialBackoff": "0.1s", "maxBackoff": "5s", "backoffMultiplier": 2,
	"retryableStatusCodes": ["RESOURCE_EXHAUSTED", "UNAVAILABLE"]}}]}`

// bench is one service and the connections to it.
type bench struct {
	*soak

	process *process
	wild    conns // that come back never
	tame    conns // that obey pushback
	lasts   time.Duration
}

// rounds in which a load and the capacity are measured in turns: a machine that
// is one of several on its host is faster now and slower then.
const rounds = 5

// overload offers less and more than the service can answer, in articles of two
// sizes, and looks at its memory before and after.
func overload(ctx context.Context, s *soak) ([]row, error) {
	p, err := s.start(ctx, ownCore, "overload")
	if err != nil {
		return nil, err
	}
	defer p.stop(30 * time.Second)
	defer leaveCore(ownCore)()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if p.yardstick, err = s.lay(ctx, ownCore); err != nil {
		return nil, err
	}
	b := &bench{soak: s, process: p, lasts: s.lasts}
	if s.short {
		b.lasts = 500 * time.Millisecond
	}
	defer b.hangUp()
	if err := b.dial(); err != nil {
		return nil, err
	}
	if err := b.warm(ctx); err != nil {
		return nil, err
	}
	before, err := b.crowd(ctx)
	if err != nil {
		return nil, err
	}
	var rows []row
	sizes := []int{4, 20}
	if s.short {
		sizes = sizes[:1]
	}
	for _, kB := range sizes {
		measured, err := b.measure(ctx, kB)
		if err != nil {
			return nil, err
		}
		rows = append(rows, measured...)
	}
	after, err := b.crowd(ctx)
	if err != nil {
		return nil, err
	}
	return append(rows, growth(before, after, s.short)), nil
}

// dial opens the connections.
func (b *bench) dial() (err error) {
	if b.wild, err = dialMany(b.process.address, 16, grpc.WithDisableRetry()); err != nil {
		return err
	}
	b.tame, err = dialMany(b.process.address, 16, grpc.WithDefaultServiceConfig(obedient))
	return err
}

func (b *bench) hangUp() {
	b.wild.close()
	b.tame.close()
}

// warm has the service make what it makes once: buffers, connections.
func (b *bench) warm(ctx context.Context) error {
	req, err := b.article(20_000)
	if err != nil {
		return err
	}
	_ = closed(ctx, b.process, b.tame, req, 100, b.lasts/2)
	_, err = b.crowd(ctx)
	return err
}

// crowd overloads the service and returns its memory in the second half.
func (b *bench) crowd(ctx context.Context) (int, error) {
	req, err := b.article(20_000)
	if err != nil {
		return 0, err
	}
	done := make(chan *load)
	go func() { done <- open(ctx, b.process, b.wild, req, 1000, b.lasts) }()
	time.Sleep(b.lasts / 2)
	sum, samples := 0, 0
	for {
		select {
		case l := <-done:
			if l.failed > 0 {
				return 0, fmt.Errorf("calls failed: %w", l.why)
			}
			return sum / max(samples, 1), nil
		case <-time.After(50 * time.Millisecond):
			sum, samples = sum+b.process.rss(), samples+1
		}
	}
}

func growth(before, after int, short bool) row {
	share := float64(after)/float64(max(before, 1)) - 1
	return row{
		Name: "rss", What: "resident memory in a crowd, mean, at the start and at the end",
		Value: fmt.Sprintf("%d MB, %d MB: %+.1f %%", before>>20, after>>20, share*100),
		Bar:   "< +10 %", OK: short || share < .1,
	}
}

// measure measures the capacity for articles of a size, and what becomes of it.
func (b *bench) measure(ctx context.Context, kB int) ([]row, error) {
	req, err := b.article(kB * 1000)
	if err != nil {
		return nil, err
	}
	capacity := b.capacity(ctx, req, b.lasts)
	size := fmt.Sprintf("%d kB", kB)
	rows := []row{verdict.Shown("goodput", size+", capacity: 8 calls at a time", capacity.String())}
	for _, offer := range []struct {
		what  string
		rate  float64
		least float64 // of the capacity answered
	}{
		{"50 %", capacity.goodput() / 2, 0},
		{"100 %", capacity.goodput(), 0},
		{"and 1,000/s more", capacity.goodput() + 1000, .70},
		{"1000 %", capacity.goodput() * 10, .20},
	} {
		what := size + ", " + offer.what
		call := func(lasts time.Duration) *load { return open(ctx, b.process, b.wild, req, offer.rate, lasts) }
		if offer.least == 0 {
			rows = append(rows, b.judge(what, call(b.lasts), capacity, 0)...)
			continue
		}
		l, beside := b.inTurns(ctx, req, call)
		rows = append(rows, b.judge(what, l, beside, offer.least)...)
		if l.refused > 0 && len(beside.times) > 0 {
			rows = append(rows, verdict.Shown("goodput", what+", a refusal", "about "+refusal(l, beside).String()+" of the core"))
		}
	}
	return append(rows, b.obey(ctx, size, req)...), nil
}

// refusal returns what a refusal costs, within what the machine's speed varies.
func refusal(l, capacity *load) time.Duration {
	each := capacity.core.ran / time.Duration(len(capacity.times))
	cost := (l.core.ran - each*time.Duration(len(l.times))) / time.Duration(l.refused)
	return max(cost, 0).Round(time.Microsecond)
}

// capacity measures what is answered where there is always work and hardly a
// queue.
func (b *bench) capacity(ctx context.Context, req *attribv1.AttributeRequest, lasts time.Duration) *load {
	return closed(ctx, b.process, b.wild, req, 8, lasts)
}

// inTurns measures a load and the capacity beside it.
func (b *bench) inTurns(ctx context.Context, req *attribv1.AttributeRequest, run func(time.Duration) *load) (l, capacity *load) {
	l, capacity = &load{}, &load{}
	for range rounds {
		capacity.add(b.capacity(ctx, req, b.lasts/rounds))
		l.add(run(b.lasts / rounds))
	}
	return l, capacity
}

// judge makes the rows of one load, of which a share of the capacity at least must be
// answered; 0 asks for none.
func (b *bench) judge(what string, l, capacity *load, least float64) []row {
	goodput := row{
		Name: "goodput", What: what, Value: fmt.Sprintf("%.0f %%: %s", l.goodput()/capacity.goodput()*100, l),
		Bar: "no failure, every refusal with RetryInfo and pushback", OK: l.failed == 0 && l.improper == 0,
	}
	if least > 0 {
		goodput.Value = compared(l, capacity)
		goodput.Bar = fmt.Sprintf("≥ %.0f %%, ", least*100) + goodput.Bar
		goodput.OK = goodput.OK && (b.short || l.share(capacity) >= least)
	}
	p99 := l.quantile(.99)
	return []row{goodput, {
		Name: "p99", What: what, Value: p99.Round(time.Millisecond).String(),
		Bar: "< 1 s", OK: b.short || p99 < time.Second,
	}}
}

// obey lets more clients call than there is room for, who come back as told.
func (b *bench) obey(ctx context.Context, size string, req *attribv1.AttributeRequest) []row {
	const clients, least = 100, .95
	l, capacity := b.inTurns(ctx, req, func(lasts time.Duration) *load {
		return closed(ctx, b.process, b.tame, req, clients, lasts)
	})
	return []row{{
		Name: "goodput", What: fmt.Sprintf("%s, %d clients that obey pushback", size, clients),
		Value: compared(l, capacity),
		Bar:   fmt.Sprintf("≥ %.0f %%", least*100), OK: l.failed == 0 && l.improper == 0 && (b.short || l.share(capacity) >= least),
	}}
}
