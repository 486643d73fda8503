package quotemark

import (
	"cmp"
	"slices"
	"sort"
)

// Alternatives returns the n cheapest readings of a part of the text, such as a
// paragraph, by cost, or fewer if there are not so many that differ. Each
// begins with the stretches that r has open there and may leave open what r
// leaves open; it knows nothing of the tokens before first and after last, and
// its pieces end there. Only what [Read] returned has alternatives.
func (r *Reading) Alternatives(first, last, n int) []*Reading {
	lo := sort.Search(len(r.signs), func(i int) bool { return r.signs[i].tok >= first })
	hi := sort.Search(len(r.signs), func(i int) bool { return r.signs[i].tok > last })
	s := search{marks: r.signs, like: n}
	ends := s.run(lo, hi, r.openAt(first))
	for k := range ends {
		ends[k].cost += r.leaving(&ends[k], last)
	}
	slices.SortStableFunc(ends, func(a, b state) int { return cmp.Compare(a.cost, b.cost) })
	var out []*Reading
	for k := range ends {
		next := r.play(s.acts(nil, &ends[k]), first, last, ends[k].cost)
		if len(out) < n && !slices.ContainsFunc(out, next.equal) {
			out = append(out, next)
		}
	}
	return out
}

// openAt returns the state of the reading before the token.
func (r *Reading) openAt(tok int) state {
	at := r.MarkOf(tok)
	if at < 0 || r.Stretches[at].Open == tok {
		at = r.Inside(tok)
	}
	var open []int
	for ; at >= 0; at = r.Stretches[at].Parent {
		if s := &r.Stretches[at]; s.Open >= 0 && s.Open < tok && len(open) < maxDepth {
			open = append(open, s.Open)
		}
	}
	var st state
	for _, mark := range slices.Backward(open) {
		st = st.push(int32(r.sign(mark)))
	}
	return st
}

// sign returns the index of the mark at the token.
func (r *Reading) sign(tok int) int {
	return sort.Search(len(r.signs), func(i int) bool { return r.signs[i].tok >= tok })
}

// leaving is the cost of what the state leaves open after last and r does not.
func (r *Reading) leaving(st *state, last int) float64 {
	cost := 0.0
	for _, open := range st.stack[:st.depth] {
		if r.staying(r.signs[open].tok, last) == nil {
			cost += lostAtLineEnd
		}
	}
	return cost
}

// play builds the reading of a part of the text from its acts.
func (r *Reading) play(acts []node, first, last int, cost float64) *Reading {
	var b builder
	b.reset(r.doc, r.tokens, r.signs)
	before := r.openAt(first)
	for _, open := range before.stack[:before.depth] {
		b.open(&r.signs[open])
	}
	b.play(acts)
	end := last
	for len(b.stack) > 0 {
		s := &b.stretches[b.top()]
		if whole := r.staying(s.Open, last); whole != nil && whole.Last >= end {
			s.Last, s.Close = whole.Last, whole.Close
			end = s.end()
			b.pop()
			continue
		}
		b.lose(end)
	}
	return b.reading(first, last, cost)
}

// staying returns the stretch of r that the mark opens and that goes on after
// last, or nil.
func (r *Reading) staying(open, last int) *Stretch {
	at := r.MarkOf(open)
	if at < 0 || r.Stretches[at].Open != open || r.Stretches[at].Last <= last {
		return nil
	}
	return &r.Stretches[at]
}

// equal reports whether two readings have the same stretches.
func (r *Reading) equal(o *Reading) bool {
	return slices.EqualFunc(r.Stretches, o.Stretches, func(a, b Stretch) bool {
		return a.Open == b.Open && a.Close == b.Close && a.First == b.First && a.Last == b.Last
	})
}
