package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/corpus/articles"
)

// bar is the share of the rules that must fire somewhere in a corpus.
const bar = 0.8

// count is how often a rule fires in final answers.
type count struct {
	id    string
	times int
}

// coverage prints how often each rule fires in the articles of a file, and fails
// where too few of them do.
func coverage(ctx context.Context, path string, out io.Writer) error {
	engine, err := attrib.New()
	if err != nil {
		return err
	}
	times, read, quotes := map[string]int{}, 0, 0
	err = articles.Each(path, func(id, text string) error {
		result, err := engine.Attribute(ctx, text)
		if err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		read++
		for i := range result.Quotes {
			quotes++
			for _, m := range result.Quotes[i].Matches {
				times[m.RuleID]++
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	var counts []count
	for _, r := range engine.Rules() {
		counts = append(counts, count{r.ID, times[r.ID]})
	}
	fmt.Fprintf(out, "%d articles, %d quotes\n", read, quotes)
	return report(out, counts)
}

// report prints the counts, the most frequent first, and says why those that
// never fire are kept.
func report(out io.Writer, counts []count) error {
	reasons, err := pairs("silent.tsv", silentData)
	if err != nil {
		return err
	}
	slices.SortStableFunc(counts, func(a, b count) int { return cmp.Compare(b.times, a.times) })
	fire := 0
	for _, c := range counts {
		if c.times > 0 {
			fire++
			fmt.Fprintf(out, "%8d  %s\n", c.times, c.id)
			continue
		}
		why := "no reason to keep it in silent.tsv"
		if i := slices.IndexFunc(reasons, func(r pair) bool { return r.name == c.id }); i >= 0 {
			why = reasons[i].text
		}
		fmt.Fprintf(out, "   never  %s: %s\n", c.id, why)
	}
	fmt.Fprintf(out, "%d of %d rules fire\n", fire, len(counts))
	if float64(fire) < bar*float64(len(counts)) {
		return fmt.Errorf("fewer than %.0f %% of the rules fire", 100*bar)
	}
	return nil
}
