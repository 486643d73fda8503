// Costs counts what the engine does for the articles of the project: memory
// allocated, and rules tried. Unlike times, counts are the same on every
// machine, so that CI holds them below ceilings.
//
//	go run ./internal/costs -ceilings .ci/costs.tsv [-write]
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	examples := flag.String("examples", "examples", "the `directory` of the articles, in .txt")
	file := flag.String("ceilings", ".ci/costs.tsv", "the `file` of ceilings")
	write := flag.Bool("write", false, "write the ceilings anew")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *examples, *file, *write); err != nil {
		fmt.Fprintf(os.Stderr, "costs: %v\n", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer, examples, file string, write bool) error {
	articles, err := read(examples)
	if err != nil {
		return err
	}
	counts, err := count(ctx, articles)
	if err != nil {
		return err
	}
	if write {
		return writeCeilings(file, counts)
	}
	ceilings, err := readCeilings(file)
	if err != nil {
		return err
	}
	return compare(out, counts, ceilings)
}

func read(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no articles in %s", dir)
	}
	var out []string
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		out = append(out, string(raw))
	}
	return out, nil
}
