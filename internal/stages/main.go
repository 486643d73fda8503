// Command stages measures the stages under the rules, each on its own, and
// prints one table. It fails where a row falls short of its bar.
//
// Treebanks, marked articles and the corpus lie beside the project; a row whose
// data are not there is left out, and the table says so.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/stages/gold"
)

func main() {
	shared := flag.String("shared", "../shared", "the folder with treebank/, gold/ and corpus/")
	show := flag.String("show", "", "list what this row gets wrong")
	flag.Parse()
	if err := run(context.Background(), *shared, *show, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "stages:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, shared, show string, out io.Writer) error {
	reader, err := french.New()
	if err != nil {
		return err
	}
	short := 0
	for _, source := range sources {
		path := filepath.Join(shared, source.path)
		if _, err := os.Stat(path); err != nil {
			fmt.Fprintf(out, "%-24s left out: %s is not there\n", source.rows, path)
			continue
		}
		rows, err := source.measure(ctx, reader, shared)
		if err != nil {
			return err
		}
		for i := range rows {
			fmt.Fprintln(out, &rows[i])
			if rows[i].short() {
				short++
			}
			list(out, &rows[i], show)
		}
	}
	if short > 0 {
		return fmt.Errorf("%d rows fall short", short)
	}
	return nil
}

func list(out io.Writer, r *row, show string) {
	if r.name != show {
		return
	}
	for _, wrong := range r.tally.wrong {
		fmt.Fprintln(out, "   ", wrong)
	}
}

// source is a kind of data and the rows that need it.
type source struct {
	path, rows string
	measure    func(ctx context.Context, reader *french.Reader, shared string) ([]row, error)
}

var sources = []source{
	{"treebank", "words to clause edge", fromTreebank},
	{"gold", "clause edge, marks", fromGold},
	{"corpus/news.jsonl.xz", "blocks", fromCorpus},
}

func fromTreebank(ctx context.Context, reader *french.Reader, shared string) ([]row, error) {
	bank, err := readBank(ctx, reader, filepath.Join(shared, "treebank"))
	if err != nil {
		return nil, err
	}
	sentences, err := sentences(ctx, reader, bank)
	if err != nil {
		return nil, err
	}
	part, lemma := readings(reader, bank)
	before, inverted := subjects(reader, bank)
	return []row{words(bank), sentences, part, lemma, before, inverted, edges(reader, bank)}, nil
}

func fromGold(ctx context.Context, reader *french.Reader, shared string) ([]row, error) {
	dev, err := gold.ReadDir(filepath.Join(shared, "gold/dev"))
	if err != nil {
		return nil, err
	}
	seeds, err := gold.ReadDir(filepath.Join(shared, "gold/seeds"))
	if err != nil {
		return nil, err
	}
	contents, err := contents(ctx, reader, dev)
	if err != nil {
		return nil, err
	}
	marks, err := marks(ctx, reader, append(dev, seeds...))
	return []row{contents, marks}, err
}

func fromCorpus(ctx context.Context, reader *french.Reader, shared string) ([]row, error) {
	blocks, err := blocks(ctx, reader, filepath.Join(shared, "corpus/news.jsonl.xz"), labels)
	return []row{blocks}, err
}
