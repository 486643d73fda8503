package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// insideMarks yields the pieces of a stretch before and after an incise that
// stands inside the marks: « Cela, a dit X, est faux ».
func insideMarks(c *context) *Candidate {
	s := c.Marks.Inside(c.first)
	pieces := c.partedPieces(s)
	if len(pieces) == 0 {
		return nil
	}
	c.add("incise.inside", 1)
	cand := c.candidate(Direct, pieces)
	cand.Stretches = c.memory.stretches.Of(s)
	return cand
}

// partedPieces returns the pieces of the stretch into which an incise inside the
// marks parts it; none where no words stand before the incise.
func (c *context) partedPieces(s int) []Range {
	if s < 0 {
		return nil
	}
	st := &c.Marks.Stretches[s]
	from, to := c.left, c.inciseEnd(st.Last)
	for from >= st.First && c.Form(from) == "," {
		from--
	}
	whole := c.pieces(s)
	pieces := c.memory.ranges.Make(len(whole) + 1)
	for _, p := range whole {
		if r := c.inner(Range{p.First, min(p.Last, from)}); !r.Empty() {
			pieces = append(pieces, r)
		}
		if r := c.inner(Range{max(p.First, to+1), p.Last}); !r.Empty() && p.Last > to && !c.closesReport(s, from, to) {
			pieces = append(pieces, r)
		}
	}
	if len(pieces) == 0 || pieces[0].First > from {
		return nil
	}
	return pieces
}

// closesReport reports an incise that is a sentence of its own in the marks, where
// another incise behind them reports the rest: « Il pleut. Dit-il. Je pars », ajoute-t-il.
func (c *context) closesReport(s, from, to int) bool {
	return terminal(c.Form(from)) && terminal(c.Form(to)) && c.inciseBehind(s)
}

// lastReport returns the token behind the last incise that is a sentence of its own in a
// stretch, or None.
func (c *context) lastReport(s int) int {
	st, found := &c.Marks.Stretches[s], None
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		next := group.Last + 1
		if group.First > st.First && next < st.Last && group.Reports && group.Clitic != None && terminal(c.Form(group.First-1)) && terminal(c.Form(next)) {
			found = next + 1
		}
	}
	return found
}

// inciseEnd returns the last token of an incise inside marks: its subject, what
// is said of that up to a comma or full stop.
func (c *context) inciseEnd(last int) int {
	for i := c.last + 1; i <= last; i++ {
		switch {
		case c.initial(i):
		case terminal(c.Form(i)):
			if i < last && c.Form(i+1) == ")" { // "(...)"
				i++
			}
			return i
		case c.Form(i) == "(" && !terminal(c.Form(i+1)):
			i = c.closingBracket(i, last)
		case c.Form(i) != ",":
		case i < last && c.pointsBack(i+1):
			return i
		case i < c.right-1: // the subject and what stands beside it
		case i == last || !c.aside(i+1) && !c.characterised(i+1, last):
			return i
		}
	}
	return last
}

// pointsBack reports a preposition and "ce" behind a comma, with which the speaker goes
// on: "La digue, dit X, | dans cette affaire, a bon dos".
func (c *context) pointsBack(i int) bool {
	if i >= c.sentence.Last || c.Tag(i) != tag.Preposition {
		return false
	}
	switch c.Form(i + 1) {
	case "ce", "cet", "cette", "ces":
		return true
	}
	return false
}

// aside reports words after a comma that still tell of the speaker.
func (c *context) aside(i int) bool {
	if c.oneOf(i) {
		return true
	}
	switch c.Tag(i) {
	case tag.Relative, tag.PresentParticiple, tag.PastParticiple:
		return true
	case tag.Noun:
		return true
	case tag.Adverb:
		return c.Form(i) == "debout" || i < c.sentence.Last && c.Tag(i+1) == tag.PastParticiple
	case tag.Preposition:
		return c.Form(i) == "en" && !c.moves(i+1) || c.Form(i) == "dans" || c.Form(i) == "lors"
	}
	return false
}

// moves reports a figure that goes on behind "en": "en | baisse", "en | forte hausse".
func (c *context) moves(i int) bool {
	return i < c.sentence.Last && (changing(c.Form(i)) || changing(c.Form(i+1)))
}

// oneOf reports "l'un de", "l'une des": one of many, as a name is explained.
func (c *context) oneOf(i int) bool {
	return i+2 <= c.sentence.Last && c.Form(i) == "l'" && (c.Form(i+1) == "un" || c.Form(i+1) == "une")
}
