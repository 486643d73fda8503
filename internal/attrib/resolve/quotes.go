package resolve

import (
	"cmp"
	"slices"

	"github.com/attribd/attribd/internal/attrib/rule"
)

// Ask puts chosen candidates into text order, the longer first, and returns what
// there is to ask about each.
func Ask(chosen []rule.Candidate) []Quote {
	slices.SortStableFunc(chosen, func(x, y rule.Candidate) int {
		return cmp.Or(cmp.Compare(x.First(), y.First()), cmp.Compare(y.Last(), x.Last()))
	})
	quotes := make([]Quote, len(chosen))
	for i := range chosen {
		quotes[i] = question(&chosen[i])
	}
	nest(quotes, chosen)
	return quotes
}

// question is what the resolver needs to know of a quote.
func question(c *rule.Candidate) Quote {
	q := Quote{
		First: c.First(), Last: c.Last(), CueFirst: None, CueLast: None,
		SourceFirst: c.Source.First, SourceLast: c.Source.Last, SourceHead: c.Source.Head,
		Marked: c.Kind != rule.Indirect, Parent: None,
	}
	if c.Cue.Kind != rule.NoCue {
		q.CueFirst, q.CueLast = c.Cue.First, c.Cue.Last
	}
	return q
}

// depth is how many levels of quotes in quotes are named.
const depth = 4

// nest fills in the parents: the innermost earlier quote that holds all of a
// quote's contents.
func nest(quotes []Quote, chosen []rule.Candidate) {
	var open []int
	levels := make([]int, len(quotes)) // above each quote
	for i := range quotes {
		for len(open) > 0 && quotes[open[len(open)-1]].Last < quotes[i].First {
			open = open[:len(open)-1]
		}
		for _, outer := range slices.Backward(open) {
			if levels[outer]+1 < depth && holds(&chosen[outer], &chosen[i]) {
				quotes[i].Parent, levels[i] = outer, levels[outer]+1
				break
			}
		}
		open = append(open, i)
	}
}

// holds reports whether all of inner lies within the pieces of outer.
func holds(outer, inner *rule.Candidate) bool {
	for _, c := range inner.Pieces {
		if !slices.ContainsFunc(outer.Pieces, func(o rule.Range) bool { return o.First <= c.First && c.Last <= o.Last }) {
			return false
		}
	}
	return true
}
