package quotemark

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/token"
)

// nest finds the parents of stretches in order. It works in stack, which must be
// empty, and returns it.
func (r *Reading) nest(stack []int) []int {
	for i := range r.Stretches {
		s := &r.Stretches[i]
		for len(stack) > 0 && r.Stretches[stack[len(stack)-1]].end() < s.start() {
			stack = stack[:len(stack)-1]
		}
		s.Parent, s.Depth = -1, len(stack)
		if len(stack) > 0 {
			s.Parent = stack[len(stack)-1]
		}
		stack = append(stack, i)
	}
	return stack
}

// lay records for each token of a part of the text the stretch that holds it
// and the one it marks.
func (r *Reading) lay(first, last int, owner map[int]int, rank []int32) {
	r.base = first
	n := last - first + 1
	r.inside, r.marks = slices.Grow(r.inside, n)[:n], slices.Grow(r.marks, n)[:n]
	for i := range r.inside {
		r.inside[i], r.marks[i] = -1, -1
	}
	for i := range r.Stretches {
		s := &r.Stretches[i]
		for tok := max(s.First, first); tok <= min(s.Last, last); tok++ {
			r.inside[tok-first] = int32(i)
		}
	}
	for tok, i := range owner {
		if tok >= first && tok <= last {
			r.marks[tok-first] = rank[i]
		}
	}
}

// finish cuts what the reading holds of a stretch into its lines and orders its
// repairs.
func (r *Reading) finish(i int) {
	s := &r.Stretches[i]
	slices.SortStableFunc(s.Repairs, func(a, b Repair) int { return a.Span.Start - b.Span.Start })
	end := min(s.Last, r.base+len(r.inside)-1)
	at := len(r.pieces)
	for first := max(s.First, r.base); first <= end; {
		last := first
		for last < end && !r.tokens[last+1].StartsLine() && !r.reopens(i, last+1) {
			last++
		}
		r.piece(i, first, last)
		first = last + 1
	}
	if at < len(r.pieces) {
		s.Pieces = r.pieces[at:len(r.pieces):len(r.pieces)]
	}
}

// reopens reports a mark of the stretch that is repeated in the middle of a line.
func (r *Reading) reopens(i, tok int) bool { return r.MarkOf(tok) == i && final(&r.tokens[tok-1]) }

// piece adds a line of the content without the signs that open it again.
func (r *Reading) piece(i, first, last int) {
	s := &r.Stretches[i]
	for first <= last && r.MarkOf(first) == i {
		first++
	}
	if first <= last && first > s.First && dash(&r.tokens[first]) && r.tokens[first].Gap != token.Glued {
		first++
	}
	if first <= last {
		r.pieces = append(r.pieces, [2]int{first, last})
	}
}
