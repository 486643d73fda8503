// Operate shows that attribd can be run as many: calls spread over replicas and
// survive their restarts and deaths behind every balancer of docs/scaling.md,
// archives are worked through whole, and what is shipped is sound. It runs the
// real binary, prints one table and exits with 1 where a row falls short of its
// bar.
//
//	go run ./internal/operate -server bin/attribd [-rows nginx,worker] [-short]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"time"

	"github.com/attribd/attribd/internal/fleet"
	"github.com/attribd/attribd/internal/verdict"
)

// operate is what the rows share.
type operate struct {
	server string // the binary
	root   string // of the project
	dir    string // for files of one run
	short  bool   // seconds instead of minutes
}

// row is one thing measured.
type row = verdict.Row

// part measures the rows of one name.
type part struct {
	row     string
	needs   string // a program that is not ours, which tests may do without; empty: none
	measure func(context.Context, *operate) ([]row, error)
}

// parts returns everything that is measured, in the order of the table.
func parts() []part {
	var out []part
	for _, w := range ways {
		out = append(out, part{w.row, w.needs, w.measure})
	}
	out = append(out, part{row: "roundrobin", measure: grow}, part{row: "weighted", measure: weighted})
	for _, c := range commands {
		out = append(out, part{row: c.row, measure: c.measure})
	}
	return out
}

func main() {
	o := &operate{}
	flag.StringVar(&o.server, "server", "bin/attribd", "the `binary` to run")
	flag.BoolVar(&o.short, "short", false, "seconds instead of minutes")
	only := flag.String("rows", "", "measure these `rows` alone, separated by commas")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	ok, err := run(ctx, o, verdict.Wanted(*only))
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "operate: %v\n", err)
	}
	if err != nil || !ok {
		os.Exit(1)
	}
}

// run measures the rows asked for and prints them. It reports whether all reach
// their bars.
func run(ctx context.Context, o *operate, only []string) (ok bool, err error) {
	if o.root, err = fleet.Root(); err != nil {
		return false, err
	}
	if o.server, err = filepath.Abs(o.server); err != nil {
		return false, err
	}
	if o.dir, err = os.MkdirTemp("", "operate"); err != nil {
		return false, err
	}
	defer func() { _ = os.RemoveAll(o.dir) }() // in the directory for such
	var rows []row
	for _, p := range parts() {
		if len(only) > 0 && !slices.Contains(only, p.row) {
			continue
		}
		rows = append(rows, o.measure(ctx, p)...)
	}
	verdict.Write(os.Stdout, rows)
	return verdict.Met(rows), nil
}

// measure measures one part. What cannot be measured falls short.
func (o *operate) measure(ctx context.Context, p part) []row {
	begin := time.Now()
	fmt.Fprintf(os.Stderr, "%s ... ", p.row)
	rows, err := p.measure(ctx, o)
	if err != nil {
		rows = append(rows, verdict.Unmeasured(p.row, err))
	}
	fmt.Fprintln(os.Stderr, time.Since(begin).Round(time.Second))
	return rows
}
