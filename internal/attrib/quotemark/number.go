package quotemark

import (
	"slices"
	"unicode"
)

// reading numbers the stretches in text order and lays them over the tokens
// first to last. It is the builder's until the next one.
func (b *builder) reading(first, last int, cost float64) *Reading {
	r := &b.result
	*r = Reading{
		Cost: cost, Strays: b.strays, doc: b.doc, tokens: b.tokens, signs: b.marks,
		Stretches: r.Stretches[:0], pieces: r.pieces[:0], inside: r.inside[:0], marks: r.marks[:0],
	}
	b.sort()
	for at, i := range b.order {
		r.Stretches = append(r.Stretches, b.stretches[i])
		b.rank[i] = int32(at)
	}
	b.order = r.nest(b.order[:0])
	r.lay(first, last, b.owner, b.rank)
	for i := range r.Stretches {
		r.finish(i)
	}
	r.findAlike(b.alike)
	return r
}

// sort puts the stretches in order.
func (b *builder) sort() {
	b.order = b.order[:0]
	for i := range b.stretches {
		b.order = append(b.order, i)
	}
	slices.SortStableFunc(b.order, func(i, j int) int { return compare(&b.stretches[i], &b.stretches[j]) })
	b.rank = slices.Grow(b.rank[:0], len(b.order))[:len(b.order)]
}

// findAlike counts the short stretches that hold the same words.
func (r *Reading) findAlike(count map[uint64]int) {
	clear(count)
	for i := range r.Stretches {
		if key, ok := r.alike(&r.Stretches[i]); ok {
			count[key]++
		}
	}
	for i := range r.Stretches {
		if key, ok := r.alike(&r.Stretches[i]); ok {
			r.Stretches[i].Alike = count[key] - 1
		}
	}
}

// alike returns a hash of the words of a short stretch, whatever their case (FNV-1a).
func (r *Reading) alike(s *Stretch) (uint64, bool) {
	const longest = 5 // tokens
	if s.Empty() || s.Last-s.First >= longest {
		return 0, false
	}
	hash := uint64(14695981039346656037)
	for _, c := range r.doc[r.tokens[s.First].Start:r.tokens[s.Last].End] {
		hash = (hash ^ uint64(unicode.ToLower(c))) * 1099511628211
	}
	return hash, true
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
