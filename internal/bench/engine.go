package main

import (
	"context"
	"runtime"
	"strings"
	"time"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/attribd/attribd/internal/attrib"
)

// Bars of the engine.
const (
	engineShare  = 1. / 30 // of the bare segmentation's throughput
	allocsPer20  = 1.      // for 20 words
	enginePasses = 9       // over different parts of the corpus
)

// pass is one reading of a part of the corpus.
type pass struct {
	articles, bytes, words int
	floor, engine          time.Duration // processor time
	objects, allocated     float64
}

// measureEngine compares the engine with the bare segmentation of the same text
// into words, in turns, on one core.
func measureEngine(ctx context.Context, b *bench) ([]row, error) {
	e, err := attrib.New()
	if err != nil {
		return nil, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // collecting garbage counts, too
	parts := enginePasses
	if b.short {
		parts = max(len(b.corpus.Articles)/20, 1)
	}
	var passes []pass
	for i := range min(parts, enginePasses) {
		p, err := measurePass(ctx, e, b.corpus.Part(i, parts))
		if err != nil {
			return nil, err
		}
		passes = append(passes, p)
	}
	of := func(value func(p *pass) float64) float64 {
		var values []float64
		for i := range passes {
			values = append(values, value(&passes[i]))
		}
		return median(values)
	}
	return []row{
		{"floor", "words by UAX #29 alone, one core", of(func(p *pass) float64 { return float64(p.bytes) / 1e6 / p.floor.Seconds() }), "MB/s", nil, nil},
		{"engine", "the engine, one core", of(func(p *pass) float64 { return float64(p.bytes) / 1e6 / p.engine.Seconds() }), "MB/s", nil, nil},
		{"engine", "the engine, one core", of(func(p *pass) float64 { return float64(p.articles) / p.engine.Seconds() }), "articles/s", nil, nil},
		{"engine", "its throughput of the floor's", of(func(p *pass) float64 { return p.floor.Seconds() / p.engine.Seconds() }), share, least(engineShare), nil},
		{"allocations", "an article", of(func(p *pass) float64 { return p.objects / float64(p.articles) }), "allocations", nil, nil},
		{"allocations", "20 words", of(func(p *pass) float64 { return p.objects / float64(p.words) * 20 }), "allocations", most(allocsPer20), nil},
		{"allocations", "a byte of text", of(func(p *pass) float64 { return p.allocated / float64(p.bytes) }), "bytes", nil, nil},
	}, nil
}

// measurePass segments before and after, so that a drift of the machine counts
// for both.
func measurePass(ctx context.Context, e *attrib.Engine, docs []string) (pass, error) {
	p := pass{articles: len(docs)}
	for _, doc := range docs {
		p.bytes += len(doc)
		p.words += len(strings.Fields(doc))
	}
	before := segment(docs)
	var m, n runtime.MemStats
	runtime.ReadMemStats(&m)
	var err error
	p.engine, err = spent(func() error {
		for _, doc := range docs {
			if _, err := e.Attribute(ctx, doc); err != nil {
				return err
			}
		}
		return nil
	})
	runtime.ReadMemStats(&n)
	p.objects, p.allocated = float64(n.Mallocs-m.Mallocs), float64(n.TotalAlloc-m.TotalAlloc)
	p.floor = (before + segment(docs)) / 2
	return p, err
}

// segment returns the processor time of finding the words of some texts: the
// mean of as many times as give a time that can be measured.
func segment(docs []string) time.Duration {
	const enough = 100 * time.Millisecond
	count, times := 0, 0
	begin := processorTime(0)
	for processorTime(0)-begin < enough {
		for _, doc := range docs {
			for it := words.FromString(doc); it.Next(); {
				count += it.End() - it.Start()
			}
		}
		times++
	}
	if count == 0 {
		return 0
	}
	return (processorTime(0) - begin) / time.Duration(times)
}
