package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// bulkShare is the bar of bulk with JSON out, of the bare segmentation's
// throughput.
const bulkShare = 1. / 40

// archive is the corpus as a file of one document a line.
type archive struct {
	path     string
	articles []string
	bytes    int // of the articles
}

// archive writes the corpus, several times if it is small.
func (b *bench) archive() (*archive, error) {
	least := 8_000_000
	if b.short {
		least = b.corpus.Bytes / 8
	}
	a := &archive{path: filepath.Join(b.dir, "archive.jsonl")}
	var out bytes.Buffer
	for i := 0; a.bytes < least; i++ {
		text := b.corpus.Articles[i%len(b.corpus.Articles)]
		line, err := json.Marshal(map[string]string{"id": strconv.Itoa(i), "text": text})
		if err != nil {
			return nil, err
		}
		out.Write(append(line, '\n'))
		a.articles, a.bytes = append(a.articles, text), a.bytes+len(text)
	}
	return a, os.WriteFile(a.path, out.Bytes(), 0o600)
}

func bulkArguments(a *archive, output string) []string {
	return []string{"attribute", "--format", "jsonl", "--jobs", "2", "--resume", "--output", output, a.path}
}

// measureBulk answers an archive by the command, start and all, and compares
// its processor time with that of the bare segmentation.
func measureBulk(ctx context.Context, b *bench) ([]row, error) {
	a, err := b.archive()
	if err != nil {
		return nil, err
	}
	rounds := 3
	if b.short {
		rounds = 1
	}
	whole := filepath.Join(b.dir, "whole.jsonl")
	var speed, clock, shares, peaks []float64
	for range rounds {
		if err := os.RemoveAll(whole); err != nil {
			return nil, err
		}
		floor := segment(a.articles)
		used, err := b.use(ctx, bulkArguments(a, whole)...)
		if err != nil {
			return nil, err
		}
		floor = (floor + segment(a.articles)) / 2
		megabytes := float64(a.bytes) / 1e6
		speed, clock = append(speed, megabytes/used.processor.Seconds()), append(clock, float64(len(a.articles))/used.wall.Seconds())
		shares, peaks = append(shares, floor.Seconds()/used.processor.Seconds()), append(peaks, used.peak)
	}
	same, err := b.killed(ctx, a, whole)
	if err != nil {
		return nil, err
	}
	return []row{
		{"bulk", "an archive, JSON out, one core", median(speed), "MB/s", nil, nil},
		{"bulk", "an archive, JSON out, two cores by the clock", median(clock), "articles/s", nil, nil},
		{"bulk", "its throughput of the floor's", median(shares), share, least(bulkShare), nil},
		{"bulk", "memory at most", mebibytes(median(peaks)), "MiB", nil, nil},
		{"bulk", "killed in the middle and resumed, the same file", same, "of 1", least(1), nil},
	}, nil
}

// killed kills a run when half is written, has another one go on, and returns 1
// if the file is that of the run that nobody disturbed, else 0.
func (b *bench) killed(ctx context.Context, a *archive, whole string) (float64, error) {
	want, err := os.ReadFile(whole)
	if err != nil {
		return 0, err
	}
	output := filepath.Join(b.dir, "killed.jsonl")
	first := exec.CommandContext(ctx, b.server, bulkArguments(a, output)...) //nolint:gosec // what is measured
	if err := first.Start(); err != nil {
		return 0, err
	}
	for ctx.Err() == nil {
		time.Sleep(time.Millisecond)
		if info, err := os.Stat(output); err == nil && info.Size() >= int64(len(want)/2) {
			break
		}
	}
	_ = first.Process.Kill() // it may have ended
	if first.Wait() == nil && !b.short {
		return 0, errors.New("the run ended before it was killed")
	}
	if _, err := b.use(ctx, bulkArguments(a, output)...); err != nil {
		return 0, err
	}
	got, err := os.ReadFile(output)
	if err != nil || !bytes.Equal(got, want) {
		return 0, err
	}
	return 1, nil
}
