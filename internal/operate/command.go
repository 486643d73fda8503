package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// command is a row that another package, module or target measures. It is run
// with ATTRIBD_BINARY naming the binary, and holds where it exits with 0. What it
// measured is what stands behind the last "measured: " in its output.
type command struct {
	row, what, bar string
	dir            string   // from the root
	run            []string // program and arguments
	short          []string // in short; nil: left out there, where go test ./... has it anyway
}

// test returns the command line that runs one test of the package in dir.
func test(name string, more ...string) []string {
	return append([]string{"go", "test", "-count=1", "-v", "-run", "^" + name + "$", "."}, more...)
}

var commands = []command{
	{
		row: "xds", what: "xDS endpoints added and removed under load",
		bar: "0 failed, the split follows within 5 s",
		dir: "tools/xds", run: test("TestEndpointsUnderLoad"), short: test("TestEndpointsUnderLoad", "-short"),
	},
	{
		row: "xds", what: "xDS: calls over 3 processes, kill -9 of one under load",
		bar: "each a third, 0 failed",
		dir: "tools/xds", run: test("TestSpreadAndKill"), short: test("TestSpreadAndKill", "-short"),
	},
	{
		row: "xds", what: "xDS with weighted round robin, replicas that attribute 1, 2 and 4 documents at once",
		bar: "each half as much again as the one before",
		dir: "tools/xds", run: test("TestWeighted"), short: test("TestWeighted", "-short"),
	},
	{
		row: "worker", what: "archive of 20,000 articles, 50 of them poison, 5 workers killed",
		bar: "each id once, poison ones with their error",
		dir: "internal/worker/survive", run: test("TestKilled", "-articles=20000", "-poison=50", "-kills=5"),
	},
	{
		row: "chart", what: "Helm chart rendered by Helm's own engine, decoded as Kubernetes would",
		bar: "strictly, and as the goldens have it",
		dir: "tools/chart", run: []string{"go", "test", "-count=1", "-v", "."},
	},
	{
		row: "unit", what: "units of systemd read, judged and, where it may be, started",
		bar: "exposure 1.2 at most",
		dir: "deploy/systemd", run: test("TestUnit"),
	},
	{
		row: "image", what: "container image built twice, in two places",
		bar: "the same bytes; runs, without root",
		dir: "tools/release", run: test("TestImage"),
	},
	{
		row: "release", what: "binaries for four systems, checksums and SBOM built twice, in two places",
		bar: "the same bytes",
		dir: "tools/release", run: test("TestRelease"),
	},
}

// measure runs the command. What went wrong is shown whole on standard error.
func (c command) measure(ctx context.Context, o *operate) ([]row, error) {
	line := c.run
	if o.short {
		line = c.short
	}
	r := row{Name: c.row, What: c.what, Bar: c.bar}
	if line == nil {
		r.What, r.Bar, r.OK = c.what+": left out in short", "", true
		return []row{r}, nil
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, line[0], line[1:]...) //nolint:gosec // our own
	cmd.Dir = filepath.Join(o.root, filepath.FromSlash(c.dir))
	cmd.Env = append(os.Environ(), "ATTRIBD_BINARY="+o.server)
	out, err := cmd.CombinedOutput()
	r.Value, r.OK = measured(string(out)), err == nil
	if err != nil {
		r.Value = strings.TrimSpace(r.Value + " " + err.Error())
		fmt.Fprintf(os.Stderr, "\n%s\n", out)
	}
	return []row{r}, nil
}

// measured returns what an output says it measured.
func measured(out string) string {
	const mark = "measured: "
	at := strings.LastIndex(out, mark)
	if at < 0 {
		return ""
	}
	said, _, _ := strings.Cut(out[at+len(mark):], "\n")
	return said
}
