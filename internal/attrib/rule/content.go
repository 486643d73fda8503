package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// trim takes marks, dashes and commas off both edges of a range, and final
// punctuation unless a closing mark holds it.
func (c *context) trim(r Range) Range {
	for !r.Empty() && (c.IsMark(r.First) || c.edge(r.First)) {
		r.First++
	}
	held := false
	for !r.Empty() {
		switch {
		case c.IsMark(r.Last):
			held = true
		case c.edge(r.Last):
		case !held && terminal(c.Form(r.Last)):
		default:
			return r
		}
		r.Last--
		if held && !r.Empty() && terminal(c.Form(r.Last)) {
			return r
		}
	}
	return r
}

// edge reports signs that never belong to the edge of a content.
func (c *context) edge(i int) bool {
	if c.Tokens[i].Kind != token.Sign {
		return false
	}
	switch c.Form(i) {
	case ",", ";", ":", "-", "–", "—", "•", "*", "|":
		return true
	}
	return false
}

func terminal(form string) bool {
	switch form {
	case ".", "?", "!", "…", "...", "..", ";":
		return true
	}
	return false
}

// words counts the words of a range.
func (c *context) words(r Range) int {
	n := 0
	for i := r.First; i <= r.Last; i++ {
		if c.Tokens[i].Kind == token.Word || c.Tokens[i].Kind == token.Number {
			n++
		}
	}
	return n
}

// hasFinite reports a finite verb in the range, outside of marked stretches if
// bare is set.
func (c *context) hasFinite(r Range, bare bool) bool {
	for i := r.First; i <= r.Last; i++ {
		if c.Tag(i) == tag.Finite && (!bare || c.Marks.Inside(i) < 0) {
			return true
		}
	}
	return false
}

// marked reports whether a mark or a marked stretch stands in the range.
func (c *context) marked(r Range) bool {
	for i := r.First; i <= r.Last; i++ {
		if c.Marks.MarkOf(i) >= 0 {
			return true
		}
	}
	return false
}

// touched reports whether a mark or marked words stand in the range.
func (c *context) touched(r Range) bool { return c.Marks.Touches(r.First, r.Last) }

// quotes reports a claim with marks in it that hold words of its source, not just a
// name: "affirme que « Le Phare » est « vendu »".
func (c *context) quotes(r Range) bool {
	for i := r.First; i <= r.Last; i++ {
		if s := c.Marks.MarkOf(i); s >= 0 && !c.titled(s) && !c.recurring(s) {
			return true
		}
	}
	return false
}

// claimKind tells a claim in which words of its source are quoted from one without.
func (c *context) claimKind(r Range) Kind {
	if c.quotes(r) {
		return Mixed
	}
	return Indirect
}

// stretchesIn returns the stretches that begin in the range and are no part of
// another one that does.
func (c *context) stretchesIn(r Range) []int {
	around := c.aroundMarks(r)
	if around.Empty() {
		return nil
	}
	out := c.memory.stretches.Make(4)
	before := None
	for i := around.First; i <= around.Last; i++ {
		s := c.Marks.MarkOf(i)
		if s < 0 {
			s = c.Marks.Inside(i)
		}
		if s == before { // still none, or seen to
			continue
		}
		before = s
		if s < 0 || c.Marks.Stretches[s].Empty() || len(out) > 0 && c.within(s, out[len(out)-1]) {
			continue
		}
		if first := max(c.opening(s), c.sentence.First); first < r.First || first > r.Last {
			continue
		}
		for len(out) > 0 && c.within(out[len(out)-1], s) { // the outer one began before the sentence
			out = out[:len(out)-1]
		}
		out = append(out, s)
	}
	return out
}

// within reports whether a stretch is another one or lies inside it.
func (c *context) within(s, other int) bool {
	for s >= 0 && s != other {
		s = c.Marks.Stretches[s].Parent
	}
	return s == other
}

// opening returns the first token of a stretch, its mark included.
func (c *context) opening(s int) int {
	if st := &c.Marks.Stretches[s]; st.Open >= 0 {
		return st.Open
	}
	return c.Marks.Stretches[s].First
}

// closing returns the last token of a stretch, its mark included.
func (c *context) closing(s int) int {
	if st := &c.Marks.Stretches[s]; st.Close >= 0 {
		return st.Close
	}
	return c.Marks.Stretches[s].Last
}

// pieces returns the content of a stretch in this sentence, one piece a paragraph:
// each turn of a dialogue is a sentence of its own.
func (c *context) pieces(s int) []Range {
	all := c.Marks.Stretches[s].Pieces
	out := c.memory.ranges.Make(len(all))
	for _, p := range all {
		if r := c.inner(Range{max(p[0], c.sentence.First), min(p[1], c.sentence.Last)}); !r.Empty() {
			out = append(out, r)
		}
	}
	return out
}

// inner trims the content of a stretch: a final full stop stays.
func (c *context) inner(r Range) Range {
	for !r.Empty() && (c.IsMark(r.First) && c.Marks.MarkOf(r.First) < 0 || c.edge(r.First)) {
		r.First++
	}
	for !r.Empty() && (c.IsMark(r.Last) && c.Marks.MarkOf(r.Last) < 0 || c.edge(r.Last)) {
		r.Last--
	}
	return r
}

// clausal reports a stretch that holds a clause of its own.
func (c *context) clausal(s int) bool {
	return c.hasFinite(c.held(s), false)
}

// held returns the words between the marks of a stretch.
func (c *context) held(s int) Range {
	st := &c.Marks.Stretches[s]
	return Range{st.First, st.Last}
}
