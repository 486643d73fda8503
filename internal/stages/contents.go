package main

import (
	"context"
	"fmt"
	"sort"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
	"github.com/attribd/attribd/internal/overlap"
	"github.com/attribd/attribd/internal/stages/gold"
)

// contents counts, given their beginnings, the clauses that people marked as
// contents: those whose letters and digits are found to 80 % of the union.
func contents(ctx context.Context, reader *french.Reader, articles []gold.Article) (row, error) {
	ours, end, comma := &tally{}, &tally{}, &tally{}
	for i := range articles {
		doc := &articles[i]
		a, err := reader.Read(ctx, doc.Text)
		if err != nil {
			return row{}, err
		}
		for j := range doc.Attributions {
			each := &doc.Attributions[j]
			first := tokenAt(a, each.Content[0].Start)
			if each.Kind == "direct" || each.CueKind != "verb" || each.Cue == nil || !clausal(a, first) {
				continue
			}
			verb := tokenAt(a, each.Cue.Start)
			if verb == none {
				continue
			}
			last := claimEdge(a, first, verb)
			ours.see(strict(doc.Text, each.Content, spanOf(a, first, last)), fmt.Sprintf("%s: to %q, not %q",
				around(doc.Text, a.Tokens[first].Span), tailOf(doc.Text, each.Content[len(each.Content)-1].End), tailOf(doc.Text, a.Tokens[last].End)))
			end.see(strict(doc.Text, each.Content, spanOf(a, first, a.Sentences[a.Layout.SentenceOf(first)].Last)), "")
			comma.see(strict(doc.Text, each.Content, spanOf(a, first, firstComma(a, first))), "")
		}
	}
	return row{name: "clause edge, articles", bar: 0.88, tally: ours, note: baselines(end, comma)}, nil
}

// clausal reports a content that begins behind "que", or with an infinitive.
func clausal(a *clause.Article, first int) bool {
	if first == none || first == 0 {
		return false
	}
	before := first - 1
	for before > 0 && a.Tokens[before].Kind == token.Mark {
		before--
	}
	if a.Tag(before) == tag.Que {
		return true
	}
	for first < len(a.Tokens) && (a.Tag(first) == tag.Negation || a.Tag(first) == tag.Object || a.Tag(first) == tag.Adverb) {
		first++
	}
	return first < len(a.Tokens) && a.Tag(first) == tag.Infinitive
}

// tokenAt returns the token that begins at a byte, or none.
func tokenAt(a *clause.Article, start int) int {
	k := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].Start >= start })
	if k == len(a.Tokens) || a.Tokens[k].Start != start {
		return none
	}
	return k
}

func spanOf(a *clause.Article, first, last int) text.Span {
	return text.Span{Start: a.Tokens[first].Start, End: a.Tokens[last].End}
}

// strict reports spans whose letters and digits overlap by at least 80 % of
// their union.
func strict(doc string, pieces []text.Span, found text.Span) bool {
	const share = 0.8
	return overlap.OfUnion(letters(doc, pieces...), letters(doc, found)) >= share
}

func letters(doc string, spans ...text.Span) overlap.Letters {
	pieces := make([]overlap.Piece, len(spans))
	for i, s := range spans {
		pieces[i] = overlap.Piece{At: s.Start, Words: s.Of(doc)}
	}
	return overlap.Of(pieces, utf8.RuneLen)
}

func tailOf(doc string, end int) string {
	const reach = 40
	return around(doc, text.Span{Start: max(0, end-reach), End: end})
}
