package main

import (
	"context"
	"runtime"
	"runtime/debug"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
)

// cost is one count.
type cost struct {
	name  string
	value float64
}

// count attributes articles, again and again, and counts. Nothing is collected
// meanwhile and nothing else runs, so that memory which is used again is there.
func count(ctx context.Context, articles []string) ([]cost, error) {
	const times = 20
	engine, err := attrib.New()
	if err != nil {
		return nil, err
	}
	tokens, trials, err := tries(ctx, articles)
	if err != nil {
		return nil, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	all := func() error {
		for _, doc := range articles {
			if _, err := engine.Attribute(ctx, doc); err != nil {
				return err
			}
		}
		return nil
	}
	if err := all(); err != nil { // the first makes the memory that others use again
		return nil, err
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range times {
		if err := all(); err != nil {
			return nil, err
		}
	}
	runtime.ReadMemStats(&after)
	return []cost{
		{"allocations an article", float64(after.Mallocs-before.Mallocs) / times / float64(len(articles))},
		{"bytes allocated a token", float64(after.TotalAlloc-before.TotalAlloc) / times / float64(tokens)},
		{"rules tried a token", float64(trials) / float64(tokens)},
	}, nil
}

// tries counts the tokens of articles and how often a rule was tried on them.
func tries(ctx context.Context, articles []string) (tokens, trials int, err error) {
	reader, err := french.New()
	if err != nil {
		return 0, 0, err
	}
	set := rule.NewSet()
	var memory rule.Memory
	for _, doc := range articles {
		article, err := reader.Read(ctx, text.NewPlain(doc).Text)
		if err != nil {
			return 0, 0, err
		}
		tokens += len(article.Tokens)
		for i := range article.Sentences {
			set.ProposeWith(&memory, article, i, rule.Silent)
		}
	}
	return tokens, memory.Tried(), nil
}
