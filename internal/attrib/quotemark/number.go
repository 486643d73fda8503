package quotemark

import (
	"slices"
	"strings"
)

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
	r.findAlike()
	return r
}

// findAlike counts the short stretches that hold the same words.
func (r *Reading) findAlike() {
	const longest = 5 // tokens
	count := make(map[string]int)
	key := func(s *Stretch) string {
		if s.Empty() || s.Last-s.First >= longest {
			return ""
		}
		return strings.ToLower(r.doc[r.tokens[s.First].Start:r.tokens[s.Last].End])
	}
	for i := range r.Stretches {
		count[key(&r.Stretches[i])]++
	}
	for i := range r.Stretches {
		if k := key(&r.Stretches[i]); k != "" {
			r.Stretches[i].Alike = count[k] - 1
		}
	}
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
