package quotemark

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/token"
)

// nest finds the parents of stretches in order.
func (r *Reading) nest() {
	var stack []int
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
}

// lay records for each token the stretch that holds it and the one it marks.
func (r *Reading) lay(owner map[int]int, rank []int32) {
	r.inside = make([]int32, len(r.tokens))
	r.marks = make([]int32, len(r.tokens))
	for i := range r.tokens {
		r.inside[i], r.marks[i] = -1, -1
	}
	for i := range r.Stretches {
		for tok := r.Stretches[i].First; tok <= r.Stretches[i].Last; tok++ {
			r.inside[tok] = int32(i)
		}
	}
	for tok, i := range owner {
		r.marks[tok] = rank[i]
	}
}

// finish cuts the content of a stretch into its lines and orders its repairs.
func (r *Reading) finish(i int) {
	s := &r.Stretches[i]
	slices.SortStableFunc(s.Repairs, func(a, b Repair) int { return a.Span.Start - b.Span.Start })
	for first := s.First; first <= s.Last; {
		last := first
		for last < s.Last && !r.tokens[last+1].StartsLine() {
			last++
		}
		r.piece(i, first, last)
		first = last + 1
	}
}

// piece adds a line of the content without the signs that open it again.
func (r *Reading) piece(i, first, last int) {
	s := &r.Stretches[i]
	for first <= last && r.tokens[first].StartsLine() && r.marks[first] == int32(i) {
		first++
	}
	if first <= last && first > s.First && dash(&r.tokens[first]) && r.tokens[first].Gap != token.Glued {
		first++
	}
	if first <= last {
		s.Pieces = append(s.Pieces, [2]int{first, last})
	}
}

// longest bounds the tokens that a sentence without an opening mark may have.
const longest = 400

// sentenceStart returns the first token of the sentence that ends at tok. If a
// stretch stands in that sentence, it returns the nearest one instead.
func (b *builder) sentenceStart(tok int) (first, stretch int) {
	for first = tok; first > 0 && !b.tokens[first].StartsLine() && tok-first < longest; first-- {
		last := first - 1
		sibling, marked := b.owner[last]
		switch {
		case first < tok && startsSentence(&b.tokens[first]) && final(&b.tokens[last]):
			return first, -1
		case marked && startsSentence(&b.tokens[first]) && b.endsSentence(sibling):
			return first, -1
		case marked:
			return first, sibling
		}
	}
	return first, -1
}

// endsSentence reports a stretch whose content ends a sentence.
func (b *builder) endsSentence(stretch int) bool {
	last := b.stretches[stretch].Last
	return last >= 0 && final(&b.tokens[last])
}

func startsSentence(t *token.Token) bool {
	return t.Has(token.Capital) || t.Kind == token.Mark || t.Kind == token.Number || bracket(t, "([")
}
