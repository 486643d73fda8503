package attrib

import (
	"cmp"
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
)

// answer turns the chosen candidates into quotes.
func (e *Engine) answer(a *clause.Article, chosen []rule.Candidate) *Result {
	slices.SortStableFunc(chosen, func(x, y rule.Candidate) int {
		return cmp.Or(cmp.Compare(x.First(), y.First()), cmp.Compare(y.Last(), x.Last()))
	})
	r := &Result{}
	for i := range chosen {
		r.Quotes = append(r.Quotes, e.quote(a, &chosen[i]))
	}
	nest(r.Quotes)
	e.speak(a, chosen, r)
	return r
}

func (e *Engine) quote(a *clause.Article, c *rule.Candidate) Quote {
	q := Quote{Kind: QuoteKind(c.Kind), Confidence: e.weights.Confidence(c.Score), Parent: -1}
	for _, p := range c.Pieces {
		q.Contents = append(q.Contents, spanOf(a, p))
	}
	match := RuleMatch{RuleID: c.Rule.ID, Weight: e.weights.Of("rule:" + c.Rule.ID)}
	if c.Cue.Kind != rule.NoCue {
		q.Cue = &Cue{Kind: CueKind(c.Cue.Kind), Span: spanOf(a, rule.Range{First: c.Cue.First, Last: c.Cue.Last}), Lemma: c.Cue.Lemma}
		match.Evidence = []text.Span{q.Cue.Span}
	}
	q.Matches = []RuleMatch{match}
	for _, s := range c.Stretches {
		for _, repair := range a.Marks.Stretches[s].Repairs {
			q.Repairs = append(q.Repairs, MarkRepair{Span: repair.Span, Reason: repair.Reason})
		}
	}
	return q
}

// spanOf returns the bytes from the first to the last token of a range.
func spanOf(a *clause.Article, r rule.Range) text.Span {
	return text.Span{Start: a.Tokens[r.First].Start, End: a.Tokens[r.Last].End}
}

// depth is how many levels of quotes in quotes are named.
const depth = 4

// nest fills in the parents: the innermost earlier quote that holds all of a
// quote's contents.
func nest(quotes []Quote) {
	var open []int
	levels := make([]int, len(quotes)) // above each quote
	for i := range quotes {
		first := quotes[i].Contents[0]
		for len(open) > 0 && !holds(&quotes[open[len(open)-1]], &quotes[i]) && quotes[open[len(open)-1]].end() <= first.Start {
			open = open[:len(open)-1]
		}
		for _, outer := range slices.Backward(open) {
			if levels[outer]+1 < depth && holds(&quotes[outer], &quotes[i]) {
				quotes[i].Parent, levels[i] = outer, levels[outer]+1
				break
			}
		}
		open = append(open, i)
	}
}

func (q *Quote) end() int { return q.Contents[len(q.Contents)-1].End }

// holds reports whether all of inner lies within the pieces of outer.
func holds(outer, inner *Quote) bool {
	for _, c := range inner.Contents {
		if !slices.ContainsFunc(outer.Contents, func(o text.Span) bool { return o.Contains(c) }) {
			return false
		}
	}
	return true
}
