package main

import (
	"context"
	"fmt"
	"os"
	"time"
)

// Bars of the service.
const (
	callShare = 1. / 6 // of the echo's throughput
	loadBar   = 200    // MiB
	windows   = 7      // of each server, in turns
)

// pair is the service and the echo, side by side.
type pair struct {
	attribd, echo *target
}

// pairUp starts both.
func (b *bench) pairUp(ctx context.Context) (*pair, error) {
	service, err := b.attribd(ctx)
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	echo, err := b.serve(ctx, self, "-echo", "-corpus", b.file, "-examples", b.examples)
	if err != nil {
		service.stop()
		return nil, err
	}
	articles := requests(b.corpus)
	p := &pair{&target{process: service}, &target{process: echo}}
	for _, t := range []*target{p.attribd, p.echo} {
		if err := t.connect(articles); err != nil {
			p.stop()
			return nil, err
		}
	}
	return p, nil
}

func (p *pair) stop() {
	p.attribd.stop()
	p.echo.stop()
}

// measureCalls keeps both servers busy in turns, call by call, in batches and
// in streams. Their processor time and that of their client count, so that
// others who use the machine do not.
func measureCalls(ctx context.Context, b *bench) ([]row, error) {
	p, err := b.pairUp(ctx)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	lasts := 700 * time.Millisecond
	if b.short {
		lasts = 100 * time.Millisecond
	}
	var rows []row
	for _, shape := range shapes {
		measured, err := p.compare(ctx, b, shape, lasts)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", shape.name, err)
		}
		rows = append(rows, measured...)
	}
	_, peak := p.attribd.process.memory()
	return append(rows, row{"rss", "under full load, articles of 4 kB, at most", mebibytes(peak), "MiB", most(loadBar), nil}), nil
}

// compare measures one way to call.
func (p *pair) compare(ctx context.Context, b *bench, s shape, lasts time.Duration) ([]row, error) {
	var shares, wall, rate, echoes []float64
	rounds := windows
	if b.short {
		rounds = 1
	}
	for range rounds {
		one, err := p.attribd.load(ctx, s, lasts)
		if err != nil {
			return nil, err
		}
		other, err := p.echo.load(ctx, s, lasts)
		if err != nil {
			return nil, fmt.Errorf("echo: %w", err)
		}
		shares = append(shares, other.each().Seconds()/one.each().Seconds())
		wall = append(wall, one.rate()/other.rate())
		rate, echoes = append(rate, one.rate()), append(echoes, other.rate())
	}
	p.attribd.capacity[s.name] = median(rate)
	judged := row{"calls", s.name + ", its throughput of the echo's", median(shares), share, nil, nil}
	if s.judged {
		judged.Bar = least(callShare)
	}
	return []row{
		{"calls", s.name + ", articles of 4 kB", median(rate), "articles/s", nil, nil},
		{"calls", s.name + ", the echo", median(echoes), "articles/s", nil, nil},
		{"calls", s.name + ", as the clock has it", median(wall), share, nil, nil},
		judged,
	}, nil
}
