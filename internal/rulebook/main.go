// Command rulebook prints the rule table, and that of how speakers are found, for
// readers of French, and counts which rules fire in a corpus.
//
//	go run ./internal/rulebook -doc docs/rules.md           print the tables, the second into docs/resolution.md
//	go run ./internal/rulebook -doc docs/rules.md -check    fail unless it is up to date
//	go run ./internal/rulebook -coverage news.jsonl.xz      count
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/attribd/attribd/internal/attrib/rule"
)

func main() {
	doc := flag.String("doc", "", "print the rules into this Markdown `file`")
	check := flag.Bool("check", false, "compare the file instead of writing it")
	corpus := flag.String("coverage", "", "count what fires in this `file` of articles")
	flag.Parse()
	if err := run(context.Background(), *doc, *check, *corpus, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "rulebook:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, doc string, check bool, corpus string, out io.Writer) error {
	switch {
	case doc != "" && check:
		return errors.Join(compare(doc), compareWays(waysFile(doc)))
	case doc != "":
		return errors.Join(write(doc, out), writeWays(waysFile(doc), out))
	case corpus != "":
		return coverage(ctx, corpus, out)
	}
	return errors.New("nothing to do: give -doc or -coverage")
}

func write(path string, out io.Writer) error {
	rules := rule.NewSet().Rules()
	book, err := bookOf(rules)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, []byte(book), 0o600); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: %d rules\n", path, len(rules))
	for i := range rules {
		if r := &rules[i]; len(r.Match) < 2 || len(r.Miss) < 2 {
			fmt.Fprintf(out, "%s: %d matches, %d near misses\n", r.ID, len(r.Match), len(r.Miss))
		}
	}
	return nil
}

func compare(path string) error {
	want, err := bookOf(rule.NewSet().Rules())
	if err != nil {
		return err
	}
	got, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if string(got) != want {
		return fmt.Errorf("%s is not what the rule table says: run make rules", path)
	}
	return nil
}
