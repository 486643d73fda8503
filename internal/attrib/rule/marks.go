package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// wholeSentence asks that nothing but marked words stands in the sentence.
func wholeSentence(c *context) bool {
	if c.opening(c.stretch) > c.sentence.First+1 {
		return false
	}
	outside := 0
	for i := c.sentence.First; i <= c.sentence.Last; i++ {
		if c.Marks.Outermost(i) < 0 && (c.Tokens[i].Kind == token.Word || c.Tokens[i].Kind == token.Number) {
			outside++
		}
	}
	return outside == 0
}

// outermost asks for marks that stand in no other marks.
func outermost(c *context) bool { return c.Marks.Stretches[c.stretch].Parent < 0 }

// spoken asks for a stretch that can be an utterance: a clause, or several words
// that end like one.
func spoken(c *context) bool {
	return c.clausal(c.stretch) || c.utterance(c.stretch) || c.past == Quoted ||
		c.words(c.held(c.stretch)) >= 5
}

// onLine asks for a line of one of the kinds.
func onLine(kinds ...block.Kind) step {
	return func(c *context) bool {
		return slices.Contains(kinds, c.Layout.KindOf(c.first))
	}
}

// thisStretch yields the stretch that woke the rule, and those tied to it.
func thisStretch(c *context) *Candidate {
	pieces := c.chain(c.stretch)
	if len(pieces) == 0 {
		return nil
	}
	return c.candidate(Direct, pieces)
}

// opensSentence asks that the stretch begins its sentence.
func opensSentence(c *context) bool { return c.opening(c.stretch) == c.sentence.First }

// colonBehind asks for a colon right behind the stretch.
func colonBehind(c *context) bool {
	next := c.chainEnd(c.stretch) + 1
	return next < c.sentence.Last && c.Form(next) == ":"
}

// answered takes the subject of the clause behind a quotation and its colon as the
// source: "« Une honte » : le maire réagit". Without one the quotation must be an
// utterance.
func answered(c *context) bool {
	behind := c.chainEnd(c.stretch) + 2
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.First < behind || group.Form != clause.Finite {
			continue
		}
		if group.Subject.Found() && group.Subject.First >= behind && c.sortOf(group.Subject.Head) == speaker {
			c.source = group.Subject
		}
		break
	}
	st := &c.Marks.Stretches[c.stretch]
	words := c.words(Range{st.First, st.Last})
	if c.titled(c.stretch) && c.capitals(st.First+1, st.Last) {
		return false
	}
	return spoken(c) || c.source.Found() && (words > 2 || words == 2 && c.Tag(st.First) == tag.Determiner)
}

// capitals reports a capital in the range.
func (c *context) capitals(first, last int) bool {
	for i := first; i <= last; i++ {
		if c.capitalAt(i) {
			return true
		}
	}
	return false
}

// framed asks that only a short frame stands before the stretch, with a comma or
// before a clause of its own, and no verb behind it: "Puis, « … »", "Dans les
// années 1990 « on dormait ici »".
func framed(c *context) bool {
	const longest = 8 // tokens
	before := c.opening(c.stretch) - 1
	if before == c.sentence.First && c.Tag(before) == tag.Coordinator { // "Mais « il faut attendre »."
		return c.words(Range{c.closing(c.stretch) + 1, c.sentence.Last}) == 0
	}
	if before <= c.sentence.First || before-c.sentence.First > longest || c.hasFinite(Range{c.sentence.First, before}, true) {
		return false
	}
	end := c.closing(c.stretch) + 1
	if c.Form(before) == "," {
		return c.words(Range{end, c.sentence.Last}) == 0
	}
	return c.Tag(c.Marks.Stretches[c.stretch].First) == tag.Subject && c.Tag(before) != tag.Preposition && !c.hasFinite(Range{end, c.sentence.Last}, true)
}

// colonBetween asks for a colon right before the stretch and other marked words
// right before that.
func colonBetween(c *context) bool {
	colon := c.opening(c.stretch) - 1
	return colon > c.sentence.First && c.Form(colon) == ":" && c.IsMark(colon-1)
}

// label asks for a colon before the stretch with a short label before it:
// "Le maire : « … »". The label is the source.
func label(c *context) bool {
	colon := c.opening(c.stretch) - 1
	if colon <= c.sentence.First || c.Form(colon) != ":" && c.Form(colon) != "–" && c.Form(colon) != "-" {
		return false
	}
	if next := c.closing(c.stretch) + 1; next <= c.sentence.Last && c.Tag(next) == tag.Numeral { // "Les femmes à bord : « seulement » deux"
		return false
	}
	r := c.unbracketed(Range{c.sentence.First, colon - 1})
	if c.Form(colon) != ":" && !c.clausal(c.stretch) || c.hasFinite(r, false) || c.words(r) > 14 {
		return false
	}
	c.first, c.last = colon, colon
	if c.source = c.onSideOf(r); !c.source.Found() {
		c.source = c.lastPhrase(r)
	}
	return c.source.Found() || c.about(r)
}

// onSideOf returns the one for whom a label tells how something is: "Impossible pour Paul
// Vasseur : « … »", "Même colère du côté de la mairie : « … »".
func (c *context) onSideOf(r Range) clause.Subject {
	end := r.Last
	for i := end; i > r.First; i-- { // "du côté de la mairie, toujours sur Twitter"
		if c.Form(i) == "," {
			end = i - 1
		}
	}
	for i := range c.sentence.Phrases {
		p := &c.sentence.Phrases[i]
		if p.Last != end || p.Preposition == phrase.None || p.Preposition <= r.First || c.sortOf(p.Head) != speaker {
			continue
		}
		switch {
		case c.Form(p.Preposition) == "pour" && c.Tag(p.Head) == tag.Name, c.Form(p.Preposition) == "chez", c.Form(p.Preposition-1) == "côté":
			return clause.NewSubject(p.First, p.Last, p.Head)
		}
	}
	return noSource
}

// about reports a label that says of what is spoken, or where, before a sentence: "Sur la
// digue : « … »".
func (c *context) about(r Range) bool {
	const longest, fewest = 8, 6 // words
	said := c.held(c.stretch)
	if c.words(Range{c.closing(c.stretch) + 1, c.sentence.Last}) > 0 || c.Form(said.Last) == "?" {
		return false
	}
	if c.Tag(r.First) != tag.Preposition || c.words(r) > longest {
		return false
	}
	return c.mainVerb(said) && c.capitalAt(said.First) && c.words(said) >= fewest
}

// unbracketed returns a label without what it says in brackets at its end: "Anne Roux
// (capitaine du club, sur son compte) : « … »".
func (c *context) unbracketed(r Range) Range {
	if c.Form(r.Last) != ")" {
		return r
	}
	for i := r.Last; i > r.First; i-- {
		if c.Form(i) == "(" {
			return Range{r.First, i - 1}
		}
	}
	return r
}

// behindColon asks for a colon right before the stretch, and a clause before
// that. Its subject, if it can speak, is the source.
func behindColon(c *context) bool {
	colon := c.opening(c.stretch) - 1
	if colon <= c.sentence.First || c.Form(colon) != ":" || !c.hasFinite(Range{c.sentence.First, colon - 1}, false) {
		return false
	}
	for g := range slices.Backward(c.sentence.Groups) {
		group := &c.sentence.Groups[g]
		if group.Form != clause.Finite || group.Last >= colon || !group.Subject.Found() {
			continue
		}
		if sort := c.sortOf(group.Subject.Head); sort == speaker || sort == unsure {
			c.source = group.Subject
		}
		break
	}
	return true
}

// lastPhrase returns the named phrase of a label, else its last one that nothing
// governs.
func (c *context) lastPhrase(r Range) clause.Subject {
	found := noSource
	for i := range c.sentence.Phrases {
		p := &c.sentence.Phrases[i]
		if p.First < r.First || p.Last > r.Last || p.Preposition != phrase.None {
			continue
		}
		if found.Found() && c.Tag(found.Head) == tag.Name && c.Tag(p.Head) != tag.Name {
			continue
		}
		found = clause.NewSubject(p.First, p.Last, p.Head)
	}
	return found
}

// fragmentHere yields the stretch that woke the rule as quoted words, and those
// tied to it.
func fragmentHere(c *context) *Candidate {
	pieces := c.chain(c.stretch)
	if len(pieces) == 0 {
		return nil
	}
	return c.candidate(Mixed, pieces)
}
