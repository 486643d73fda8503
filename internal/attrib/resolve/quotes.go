package resolve

import (
	"cmp"
	"slices"

	"github.com/attribd/attribd/internal/attrib/rule"
)

// Ask puts chosen candidates into text order, the longer first, and returns what
// there is to ask about each.
func Ask(chosen []rule.Candidate) []Quote { return new(Memory).Ask(chosen) }

// Ask is [Ask] in memory that it uses again: the quotes are good until the memory serves
// another article.
func (m *Memory) Ask(chosen []rule.Candidate) []Quote {
	slices.SortStableFunc(chosen, func(x, y rule.Candidate) int {
		return cmp.Or(cmp.Compare(x.First(), y.First()), cmp.Compare(y.Last(), x.Last()))
	})
	m.quotes = m.quotes[:0]
	for i := range chosen {
		m.quotes = append(m.quotes, question(&chosen[i]))
	}
	m.nest(chosen)
	return m.quotes
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
func (m *Memory) nest(chosen []rule.Candidate) {
	quotes, open := m.quotes, m.open[:0]
	m.levels = filled(m.levels, len(quotes), 0)
	levels := m.levels
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
	m.open = open
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
