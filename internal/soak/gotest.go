package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// fuzzed are the fuzz targets that go through a real call.
var fuzzed = []string{"FuzzAttribute", "FuzzBatch", "FuzzStream", "FuzzWire"}

// fuzz runs each target for a minute.
func fuzz(ctx context.Context, s *soak) ([]row, error) {
	lasts := "60s"
	if s.short {
		lasts = "1s"
	}
	var rows []row
	for _, target := range fuzzed {
		out, err := goTest(ctx, "./internal/server", "-run", "^$", "-fuzz", "^"+target+"$", "-fuzztime", lasts)
		rows = append(rows, row{
			Name: "fuzz", What: target + " for " + lasts, Value: lastOf(out, "fuzz: elapsed"), Bar: "no finding", OK: err == nil,
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, out)
		}
	}
	return rows, nil
}

// watched are the packages whose tests fail where a goroutine is left behind.
var watched = []string{
	"./cmd/attribd", "./internal/admission", "./internal/credential", "./internal/server",
}

// goleak runs the tests of the service with the race detector.
func goleak(ctx context.Context, s *soak) ([]row, error) {
	args := append([]string{"-race", "-count=1"}, watched...)
	if s.short {
		args = []string{"./internal/admission"}
	}
	begin := time.Now()
	out, err := goTest(ctx, args...)
	if err != nil {
		fmt.Fprintln(os.Stderr, out)
	}
	return []row{{
		Name: "goleak", What: "tests of the service with -race, none leaves a goroutine",
		Value: fmt.Sprintf("%d packages in %s", strings.Count(out, "ok  \t"), time.Since(begin).Round(time.Second)),
		Bar:   "no finding", OK: err == nil,
	}}, nil
}

func goTest(ctx context.Context, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, "go", append([]string{"test"}, args...)...).CombinedOutput() //nolint:gosec // our own arguments
	return string(out), err
}

// lastOf returns the last line that begins with a prefix.
func lastOf(out, prefix string) string {
	last := "nothing"
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, prefix) {
			last = strings.TrimSpace(line)
		}
	}
	return last
}
