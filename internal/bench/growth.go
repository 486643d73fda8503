package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/bench/texts"
)

// Sizes of texts in bytes. The time for a kB of a long one is compared with that
// of a short one.
const (
	shortText = 4_000
	longText  = 900_000
	growthBar = 1.4
)

var otherSizes = []int{1_000, 16_000, 64_000, 256_000, 1_000_000}

// measureGrowth compares the time for a kB of texts of different sizes: one
// text, whole and cut into pieces.
func measureGrowth(ctx context.Context, b *bench) ([]row, error) {
	e, err := attrib.New()
	if err != nil {
		return nil, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var rows []row
	for _, kind := range texts.Kinds {
		measured, err := growthOf(ctx, e, b, kind)
		if err != nil {
			return nil, err
		}
		rows = append(rows, measured...)
	}
	return rows, nil
}

func growthOf(ctx context.Context, e *attrib.Engine, b *bench, kind texts.Kind) ([]row, error) {
	long, sizes, rounds := longText, otherSizes, 3
	if b.short {
		long, sizes, rounds = 20_000, nil, 1
	}
	text := kind.Make(b.corpus, max(long, 1_000_000))
	var times [2][]float64
	var ratios []float64
	for range rounds {
		for i, size := range []int{shortText, long} {
			took, err := perKB(ctx, e, text[:len(texts.Pieces(text, long)[0])], size)
			if err != nil {
				return nil, err
			}
			times[i] = append(times[i], took)
		}
		last := len(times[0]) - 1
		ratios = append(ratios, times[1][last]/times[0][last])
	}
	var rows []row
	add := func(size int, took float64) {
		rows = append(rows, row{Name: "growth", What: fmt.Sprintf("%s, %d kB, a kB", kind.Name, size/1000), Value: took, Unit: "µs"})
	}
	for i, size := range []int{shortText, long} {
		add(size, median(times[i]))
	}
	for _, size := range sizes {
		took, err := perKB(ctx, e, text, size)
		if err != nil {
			return nil, err
		}
		add(size, took)
	}
	return append(rows, row{
		Name: "growth", What: fmt.Sprintf("%s, %d kB for %d kB", kind.Name, long/1000, shortText/1000),
		Value: median(ratios), Unit: "×", Bar: most(growthBar),
	}), nil
}

// perKB returns the processor time in microseconds for a kB of a text in pieces
// of a size.
func perKB(ctx context.Context, e *attrib.Engine, text string, size int) (float64, error) {
	pieces := texts.Pieces(text, min(size, len(text)))
	bytes := 0
	took, err := spent(func() error {
		for _, piece := range pieces {
			if _, err := e.Attribute(ctx, piece); err != nil {
				return err
			}
			bytes += len(piece)
		}
		return nil
	})
	return float64(took) / float64(time.Microsecond) / float64(bytes) * 1000, err
}

// measureMemory compares what processes that read a long and a short text have
// of memory at most.
func measureMemory(ctx context.Context, b *bench) ([]row, error) {
	long := longText
	if b.short {
		long = 20_000
	}
	var rows []row
	for _, kind := range texts.Kinds {
		var peak [2]float64
		for i, size := range []int{shortText, long} {
			var err error
			if peak[i], err = b.peak(ctx, kind.Make(b.corpus, size)); err != nil {
				return nil, err
			}
		}
		rows = append(rows, row{
			Name: "memory", What: fmt.Sprintf("%s, %d kB, a kB", kind.Name, long/1000),
			Value: (peak[1] - peak[0]) / 1024 / (float64(long) / 1000), Unit: "KiB",
		})
	}
	return rows, nil
}

// peak returns the most memory in bytes that the binary has while it attributes
// a text.
func (b *bench) peak(ctx context.Context, text string) (float64, error) {
	path := filepath.Join(b.dir, "text.txt")
	if err := os.WriteFile(path, []byte(strings.ToValidUTF8(text, "")), 0o600); err != nil {
		return 0, err
	}
	used, err := b.use(ctx, "attribute", "--format", "jsonl", "--language", "fr", path)
	return used.peak, err
}
