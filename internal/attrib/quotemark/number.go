package quotemark

import "slices"

// reading numbers the stretches in text order and lays them over the tokens
// first to last.
func (b *builder) reading(first, last int, cost float64) *Reading {
	order := make([]int, len(b.stretches))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compare(&b.stretches[i], &b.stretches[j]) })
	r := &Reading{Cost: cost, Strays: b.strays, doc: b.doc, tokens: b.tokens, signs: b.marks}
	r.Stretches = make([]Stretch, len(order))
	rank := make([]int32, len(order))
	for at, i := range order {
		r.Stretches[at] = b.stretches[i]
		rank[i] = int32(at)
	}
	r.nest()
	r.lay(first, last, b.owner, rank)
	for i := range r.Stretches {
		r.finish(i)
	}
	return r
}

func compare(a, b *Stretch) int {
	if d := a.start() - b.start(); d != 0 {
		return d
	}
	return b.end() - a.end()
}

// start returns the first token of a stretch, its mark included.
func (s *Stretch) start() int {
	if s.Open >= 0 {
		return s.Open
	}
	return s.First
}

// end returns the last token of a stretch, its mark included.
func (s *Stretch) end() int { return max(s.Last, s.Close, s.Open) }
