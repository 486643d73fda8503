package main

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"time"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/bench/profile"
)

// measureStages takes a profile of the engine apart: the time and the
// allocations of each stage.
func measureStages(ctx context.Context, b *bench) ([]row, error) {
	e, err := attrib.New()
	if err != nil {
		return nil, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	lasts, sample := 8*time.Second, 20
	if b.short {
		lasts, sample = time.Second/2, len(b.corpus.Articles)/4
	}
	spent, bytes, shares, err := timeStages(ctx, e, b.corpus.Articles, lasts)
	if err != nil {
		return nil, err
	}
	counted, articles := b.corpus.Part(0, max(sample, 1)), 0.
	counts, err := profile.Allocations(func() error {
		for _, doc := range counted {
			if _, err := e.Attribute(ctx, doc); err != nil {
				return err
			}
			articles++
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	stages := make([]string, 0, len(shares))
	for stage := range shares {
		stages = append(stages, stage)
	}
	slices.SortFunc(stages, func(x, y string) int { return cmp.Or(cmp.Compare(shares[y], shares[x]), cmp.Compare(x, y)) })
	var rows []row
	for _, stage := range stages {
		rows = append(rows,
			row{Name: "stage", What: stage, Value: 100 * shares[stage], Unit: "%"},
			row{Name: "stage", What: stage + ", a kB", Value: shares[stage] * float64(spent.Microseconds()) / bytes * 1000, Unit: "µs"},
			row{Name: "stage", What: stage + ", an article", Value: float64(counts[stage].Objects) / articles, Unit: "allocations"})
	}
	return rows, nil
}

// timeStages attributes articles for a time. It returns the processor time that
// took, the bytes read, and each stage's share.
func timeStages(ctx context.Context, e *attrib.Engine, docs []string, lasts time.Duration) (time.Duration, float64, map[string]float64, error) {
	bytes, used := 0., time.Duration(0)
	shares, err := profile.Time(func() (err error) {
		used, err = spent(func() error {
			for begin, i := time.Now(), 0; time.Since(begin) < lasts; i++ {
				doc := docs[i%len(docs)]
				if _, err := e.Attribute(ctx, doc); err != nil {
					return err
				}
				bytes += float64(len(doc))
			}
			return nil
		})
		return err
	})
	return used, bytes, shares, err
}
