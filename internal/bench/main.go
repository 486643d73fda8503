// Bench measures what an attribution costs: in the engine, over gRPC, in bulk,
// in memory, and how that grows with the text. It prints one table, writes it
// as JSON, and exits with 1 where a row falls short of its bar.
//
//	go run ./internal/bench -server bin/attribd [-corpus FILE] [-rows calls,start]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"time"

	"github.com/attribd/attribd/internal/bench/texts"
	"github.com/attribd/attribd/internal/verdict"
)

// bench is what the rows share.
type bench struct {
	server   string // the binary
	file     string // of articles; if it is not there, those of examples are taken
	examples string
	dir      string // for files of one run
	corpus   *texts.Corpus
	short    bool // seconds instead of minutes, and no bars
}

// part measures the rows of one name.
type part struct {
	name    string
	measure func(context.Context, *bench) ([]row, error)
}

var parts = []part{
	{"engine", measureEngine},
	{"stages", measureStages},
	{"growth", measureGrowth},
	{"memory", measureMemory},
	{"calls", measureCalls},
	{"latency", measureLatency},
	{"bulk", measureBulk},
	{"start", measureStart},
}

func main() {
	b := &bench{}
	flag.StringVar(&b.server, "server", "bin/attribd", "the `binary` to measure")
	flag.StringVar(&b.file, "corpus", "", "a `file` of articles, JSON lines, packed by xz or not")
	flag.StringVar(&b.examples, "examples", "examples", "a `directory` of articles, where there is no corpus")
	flag.BoolVar(&b.short, "short", false, "seconds instead of minutes, and no bars")
	limit := flag.Duration("limit", 8*time.Minute, "fail what is not measured within this `time`")
	out := flag.String("json", "build/bench.json", "write the table to this `file`, too")
	only := flag.String("rows", "", "measure these `rows` alone, separated by commas")
	page := flag.String("page", "", "measure nothing: put the table of -json into this `file`")
	echo := flag.Bool("echo", false, "be the server that answers without attributing")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	ctx, cancel := context.WithTimeout(ctx, *limit)
	code := 0
	var err error
	if *page != "" {
		err = writePage(*out, *page)
	} else {
		err = run(ctx, b, *only, *out, *echo)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		code = 1
	}
	cancel()
	stop()
	os.Exit(code)
}

func run(ctx context.Context, b *bench, only, out string, echo bool) (err error) {
	if b.corpus, err = texts.Load(b.file, b.examples); err != nil {
		return err
	}
	if echo {
		return serveEcho(ctx, b)
	}
	if b.dir, err = os.MkdirTemp("", "bench"); err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(b.dir) }() // in the directory for such
	noise := listen()
	rows := measure(ctx, b, verdict.Wanted(only))
	t := table{Machine: machine(b, noise), Rows: rows}
	t.write(os.Stdout)
	if out != "" {
		if err := t.save(out); err != nil {
			return err
		}
	}
	if short := t.short(); short > 0 {
		return fmt.Errorf("%d rows fall short", short)
	}
	return nil
}

// measure measures the parts asked for. A part that fails is a row that falls
// short.
func measure(ctx context.Context, b *bench, wanted []string) []row {
	var rows []row
	for _, p := range parts {
		if len(wanted) > 0 && !slices.Contains(wanted, p.name) {
			continue
		}
		begin := time.Now()
		measured, err := p.guarded(ctx, b)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", p.name, err)
			measured = append(measured, row{Name: p.name, What: "cannot be measured", Bar: &bar{}})
		}
		if b.short {
			for i := range measured {
				measured[i].Bar = nil
			}
		}
		fmt.Fprintf(os.Stderr, "%s: %s\n", p.name, time.Since(begin).Round(time.Second/10))
		rows = append(rows, measured...)
	}
	return rows
}

// guarded measures a part; a panic of the engine fails that part alone.
func (p *part) guarded(ctx context.Context, b *bench) (rows []row, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			rows, err = nil, fmt.Errorf("%v\n%s", cause, debug.Stack())
		}
	}()
	return p.measure(ctx, b)
}
