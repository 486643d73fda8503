// Command weights fits the weights of the features of candidates on articles
// whose attributions people have marked.
//
// It holds each weight to the one set by hand in prior.tsv, as strongly as serves
// articles that it has not seen: it leaves out one at a time. It prints how those
// come out, and writes weights.tsv and confidence.tsv.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/weights/fit"
)

// errNoGold says that there is nothing to fit on.
var errNoGold = errors.New("no marked articles to fit on")

func main() {
	marked := flag.String("gold", "../shared/gold/dev", "the `folder` of marked articles")
	data := flag.String("data", "internal/attrib/decide/data", "the `folder` of the tables")
	check := flag.Bool("check", false, "compare the tables instead of writing them")
	flag.Parse()
	err := run(context.Background(), *marked, *data, *check, os.Stdout)
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "weights:", err)
	if errors.Is(err, errNoGold) {
		os.Exit(2)
	}
	os.Exit(1)
}

func run(ctx context.Context, marked, data string, check bool, out io.Writer) error {
	if _, err := os.Stat(marked); errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%w: %s is not there", errNoGold, marked)
	}
	path := func(name string) string { return filepath.Join(data, name) }
	table, err := os.ReadFile(path(priorFile))
	if err != nil {
		return err
	}
	prior, err := decide.Lines(priorFile, string(table))
	if err != nil {
		return err
	}
	articles, err := readAll(ctx, marked)
	if err != nil {
		return err
	}
	var page strings.Builder
	found, err := newLearner(articles, prior).learn(&page)
	if err != nil {
		return err
	}
	defer fmt.Fprint(out, &page) // last, so that whoever stops reading stops nothing
	if check {
		return found.compare(path)
	}
	return found.write(path)
}

// learn fits weights and confidence, and reports on them.
func (l *learner) learn(out io.Writer) (tables, error) {
	hand, err := l.hand()
	if err != nil {
		return tables{}, err
	}
	tried, best, err := l.best()
	if err != nil {
		return tables{}, err
	}
	fitted, err := l.fit(best.strength, none)
	if err != nil {
		return tables{}, err
	}
	scores, right := make([]float64, len(best.chosen)), make([]bool, len(best.chosen))
	for i, v := range best.chosen {
		scores[i], right[i] = v.score, v.right
	}
	line, err := fit.Through(scores, right)
	if err != nil {
		return tables{}, err
	}
	report(out, hand, tried, best)
	moved(out, l.prior, fitted)
	reliability(out, best.chosen, line)
	return l.print(fitted, best.strength, line), nil
}
