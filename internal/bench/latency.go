package main

import (
	"context"
	"math/rand/v2"
	"sync"
	"time"
)

// tailBar is how many times the median a hundredth of the calls may take.
const tailBar = 5

// measureLatency calls at half the rate that the service can answer, at times
// that have no pattern, as the world does, and looks how long calls take from
// when they were due.
func measureLatency(ctx context.Context, b *bench) ([]row, error) {
	p, err := b.pairUp(ctx)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	rounds, lasts := 5, 3*time.Second
	if b.short {
		rounds, lasts = 1, 300*time.Millisecond
	}
	var capacity []float64
	for range rounds {
		full, err := p.attribd.load(ctx, shapes[0], lasts/3)
		if err != nil {
			return nil, err
		}
		capacity = append(capacity, full.rate())
	}
	half := median(capacity) / 2
	rows := []row{{"latency", "calls at half load", half, "calls/s", nil, nil}}
	for _, of := range []struct {
		name   string
		target *target
		bar    *bar
	}{{"Attribute", p.attribd, most(tailBar)}, {"the echo", p.echo, nil}} {
		var p50, p99, tail []float64
		for round := range rounds {
			times, err := of.target.open(ctx, half, lasts, uint64(round))
			if err != nil {
				return nil, err
			}
			p50, p99 = append(p50, quantile(times, .5)), append(p99, quantile(times, .99))
			tail = append(tail, quantile(times, .99)/quantile(times, .5))
		}
		rows = append(rows,
			row{"latency", of.name + ", p50 at that rate", median(p50), "ms", nil, nil},
			row{"latency", of.name + ", p99", median(p99), "ms", nil, nil},
			row{"latency", of.name + ", p99 for p50", median(tail), "×", of.bar, nil})
	}
	return rows, nil
}

// open calls at a rate, however many calls are under way, and returns the
// milliseconds that each took.
func (t *target) open(ctx context.Context, rate float64, lasts time.Duration, seed uint64) ([]float64, error) {
	var mu sync.Mutex
	var times []float64
	var failed error
	var calls sync.WaitGroup
	chance := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // the same times in each run
	begin := time.Now()
	for due, i := begin, 0; due.Sub(begin) < lasts && ctx.Err() == nil; i++ {
		due = due.Add(time.Duration(chance.ExpFloat64() / rate * float64(time.Second)))
		time.Sleep(time.Until(due))
		calls.Go(func() {
			_, err := t.client(i).Attribute(ctx, t.request())
			took := milliseconds(time.Since(due))
			mu.Lock()
			defer mu.Unlock()
			if times = append(times, took); err != nil {
				failed = err
			}
		})
	}
	calls.Wait()
	return times, failed
}
