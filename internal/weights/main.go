// Command weights fits the weights of the features of candidates, and of the clues
// to who says them, on articles whose attributions people have marked.
//
// It holds each weight to the one set by hand in prior.tsv, as strongly as serves
// articles that it has not seen: it leaves out one at a time. It prints how those
// come out and how far confidence can be trusted, and writes weights.tsv of the
// packages decide and resolve and the tables of package trust.
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
)

// errNoGold says that there is nothing to fit on.
var errNoGold = errors.New("no marked articles to fit on")

func main() {
	marked := flag.String("gold", "../shared/gold/dev", "the `folder` of marked articles")
	data := flag.String("data", "internal/attrib", "the `folder` of the packages with tables")
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
	path := func(name string) string { return filepath.Join(data, filepath.FromSlash(name)) }
	features, err := linesOf(path, priorFile)
	if err != nil {
		return err
	}
	clues, err := linesOf(path, cluePriorFile)
	if err != nil {
		return err
	}
	articles, err := readAll(ctx, marked)
	if err != nil {
		return err
	}
	var page strings.Builder
	found, err := learn(articles, features, clues, &page)
	if err != nil {
		return err
	}
	defer fmt.Fprint(out, &page) // last, so that whoever stops reading stops nothing
	if check {
		return found.compare(path)
	}
	return found.write(path)
}

func linesOf(path func(string) string, name string) ([]decide.Line, error) {
	table, err := os.ReadFile(path(name))
	if err != nil {
		return nil, err
	}
	return decide.Lines(name, string(table))
}

// learn fits weights and confidence, and reports on them.
func learn(articles []*article, features, clues []decide.Line, out io.Writer) (tables, error) {
	quotes := newLearner(articles, features)
	found, err := quotes.learn(out)
	if err != nil {
		return nil, err
	}
	speakers := newListener(articles, decide.New(found.fitted), clues)
	heed, err := speakers.learn(out)
	if err != nil {
		return nil, err
	}
	sure, err := newTruster(found, speakers, heed)
	if err != nil {
		return nil, err
	}
	words, speaker, err := sure.learn(out)
	if err != nil {
		return nil, err
	}
	return tables{
		weightsFile: quotes.print(found), clueWeightsFile: speakers.print(heed),
		trustWordsFile: words, trustSpeakerFile: speaker,
	}, nil
}
