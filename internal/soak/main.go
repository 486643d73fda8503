// Soak shows that attribd can be left alone: under more load than it can
// answer, hostile input, rotated credentials, SIGTERM and fuzzing. It starts
// the real binary, calls it over real sockets, prints one table and exits with
// 1 where a row falls short of its bar.
//
//	go run ./internal/soak -server bin/attribd [-rows goodput,hostile] [-lasts 5s] [-short]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"github.com/attribd/attribd/internal/verdict"
)

// soak is what the rows share.
type soak struct {
	server   string        // the binary
	examples string        // directory of articles
	dir      string        // for files of one run
	lasts    time.Duration // each load
	short    bool          // seconds instead of minutes, and no bars on speed
}

// row is one thing measured.
type row = verdict.Row

// part measures one or more rows at once.
type part struct {
	rows    []string
	measure func(context.Context, *soak) ([]row, error)
}

var parts = []part{
	{[]string{"goodput", "p99", "rss"}, overload},
	{[]string{"hostile"}, hostile},
	{[]string{"rotation"}, rotation},
	{[]string{"sigterm"}, sigterm},
	{[]string{"fuzz"}, fuzz},
	{[]string{"goleak"}, goleak},
}

func main() {
	s := &soak{}
	flag.StringVar(&s.server, "server", "bin/attribd", "the `binary` to test")
	flag.StringVar(&s.examples, "examples", "examples", "a `directory` of articles")
	flag.DurationVar(&s.lasts, "lasts", 15*time.Second, "how long each load lasts")
	flag.BoolVar(&s.short, "short", false, "seconds instead of minutes")
	only := flag.String("rows", "", "measure these `rows` alone, separated by commas")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	ok, err := run(ctx, s, *only)
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "soak: %v\n", err)
	}
	if err != nil || !ok {
		os.Exit(1)
	}
}

// run measures the parts that have one of the rows asked for, and prints them.
func run(ctx context.Context, s *soak, only string) (bool, error) {
	dir, err := os.MkdirTemp("", "soak")
	if err != nil {
		return false, err
	}
	defer func() { _ = os.RemoveAll(dir) }() // in the directory for such
	s.dir = dir
	wanted := verdict.Wanted(only)
	var rows []row
	for _, p := range parts {
		if len(wanted) > 0 && !slices.ContainsFunc(p.rows, func(r string) bool { return slices.Contains(wanted, r) }) {
			continue
		}
		fmt.Fprintf(os.Stderr, "%s ...\n", strings.Join(p.rows, ", "))
		measured, err := p.measure(ctx, s)
		if err != nil {
			measured = append(measured, verdict.Unmeasured(p.rows[0], err))
		}
		rows = append(rows, measured...)
	}
	verdict.Write(os.Stdout, rows)
	return verdict.Met(rows), nil
}
