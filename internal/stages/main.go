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
	if err := run(context.Background(), data{dir: *shared, labels: labels}, *show, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "stages:", err)
		os.Exit(1)
	}
}

// data is what the rows are measured on.
type data struct {
	dir    string // with treebank/, gold/ and corpus/
	labels string // the kinds of the lines of articles of the corpus
}

func run(ctx context.Context, d data, show string, out io.Writer) error {
	reader, err := french.New()
	if err != nil {
		return err
	}
	short := 0
	for i := range sources {
		source := &sources[i]
		path, ok := source.find(d.dir)
		if !ok {
			fmt.Fprintf(out, "%-24s left out: %s is not there\n", source.rows, path)
			continue
		}
		rows, err := source.measure(ctx, reader, path, d.labels)
		if err != nil {
			return err
		}
		for k := range rows {
			fmt.Fprintln(out, &rows[k])
			if rows[k].short() {
				short++
			}
			list(out, &rows[k], show)
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
	rows    string
	paths   []string // where it may lie, the likeliest first
	measure func(ctx context.Context, reader *french.Reader, path, labels string) ([]row, error)
}

var sources = []source{
	{"words to clause edge", []string{"treebank"}, fromTreebank},
	{"clause edge, marks", []string{"gold"}, fromGold},
	{"blocks", []string{"corpus/news.jsonl.xz", "corpus/news.jsonl"}, fromCorpus},
}

// find returns where the source lies in a folder; if it does not, the likeliest
// place.
func (s *source) find(dir string) (path string, ok bool) {
	for _, name := range s.paths {
		path := filepath.Join(dir, name)
		if _, err := os.Stat(path); err == nil {
			return path, true
		}
	}
	return filepath.Join(dir, s.paths[0]), false
}

func fromTreebank(ctx context.Context, reader *french.Reader, path, _ string) ([]row, error) {
	bank, err := readBank(ctx, reader, path)
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

func fromGold(ctx context.Context, reader *french.Reader, path, _ string) ([]row, error) {
	dev, err := gold.ReadDir(filepath.Join(path, "dev"))
	if err != nil {
		return nil, err
	}
	seeds, err := gold.ReadDir(filepath.Join(path, "seeds"))
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

func fromCorpus(ctx context.Context, reader *french.Reader, path, labels string) ([]row, error) {
	blocks, err := blocks(ctx, reader, path, labels)
	return []row{blocks}, err
}
