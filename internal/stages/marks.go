package main

import (
	"context"
	"sort"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/token"
	"github.com/attribd/attribd/internal/stages/gold"
)

// marks counts the direct contents both of whose edges are edges of a stretch of
// the best pairing. Only contents with a mark at both edges can show it.
func marks(ctx context.Context, reader *french.Reader, articles []gold.Article) (row, error) {
	t := &tally{}
	for i := range articles {
		doc := &articles[i]
		a, err := reader.Read(ctx, doc.Text)
		if err != nil {
			return row{}, err
		}
		for j := range doc.Attributions {
			each := &doc.Attributions[j]
			first := tokenAt(a, each.Content[0].Start)
			last := tokenTo(a, each.Content[len(each.Content)-1].End)
			if each.Kind != "direct" || first < 1 || last == none || !markAt(a, first-1) || !markAfter(a, last) {
				continue
			}
			t.see(opened(a, first) && closed(a, last), around(doc.Text, each.Content[0]))
		}
	}
	return row{name: "marks", bar: 0.97, tally: t}, nil
}

// tokenTo returns the token that ends at a byte, or none.
func tokenTo(a *clause.Article, end int) int {
	k := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].End >= end })
	if k == len(a.Tokens) || a.Tokens[k].End != end {
		return none
	}
	return k
}

func markAt(a *clause.Article, k int) bool {
	return k >= 0 && k < len(a.Tokens) && a.Tokens[k].Kind == token.Mark
}

// markAfter reports a mark behind a content, also behind its full stop or comma.
func markAfter(a *clause.Article, last int) bool {
	return markAt(a, last) || markAt(a, last+1) || last+1 < len(a.Tokens) && a.Tokens[last+1].Kind == token.Sign && markAt(a, last+2)
}

func opened(a *clause.Article, first int) bool {
	for i := range a.Marks.Stretches {
		if a.Marks.Stretches[i].First == first {
			return true
		}
	}
	return false
}

func closed(a *clause.Article, last int) bool {
	for i := range a.Marks.Stretches {
		end := a.Marks.Stretches[i].Last
		if end == last || end == last+1 && a.Tokens[end].Kind == token.Sign {
			return true
		}
	}
	return false
}
