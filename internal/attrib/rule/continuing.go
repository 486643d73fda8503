package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// continuing yields a sentence with marked words in it that goes on with the
// words of the source before.
func continuing(c *context) *Candidate {
	r := c.trim(Range{c.sentence.First, c.sentence.Last})
	st := &c.Marks.Stretches[c.stretch]
	if last := c.beforeColon(r.First, r.Last); last > st.Last && last < r.Last {
		if s := c.stretchAt(last + 2); s != None && c.capitalAt(c.Marks.Stretches[s].First) {
			r = c.trim(Range{r.First, last})
		}
	}
	if r.Empty() || c.term(c.stretch) {
		return nil
	}
	c.set("continuing:quoted", c.past == Quoted)
	c.set("continuing:lately", c.past != Silent)
	c.set("continuing:tail", opensSentence(c) && c.clausal(c.stretch) && !c.outside(r, []int{c.stretch}).finite)
	words := c.words(Range{st.First, st.Last})
	c.set("continuing:phrase", c.lowerAt(st.First) && words >= 3)
	c.set("continuing:long", c.lowerAt(st.First) && words >= 6)
	c.set("continuing:cue", c.cueBefore(st.First))
	c.set("continuing:predicate", predicative(c.Tag(st.First)) || c.Tag(st.First) == tag.PastParticiple)
	c.set("continuing:adverbial", c.Tag(st.First) == tag.Preposition)
	c.set("continuing:charge", c.charged(r))
	c.set("continuing:title", c.capitalAt(st.First) && !c.clausal(c.stretch))
	c.set("continuing:thing", c.aboutThing())
	c.set("continuing:question", c.Form(c.sentence.Last) == "?" && c.Marks.Inside(c.sentence.Last) < 0)
	c.set("continuing:quality", c.qualityOpens())
	c.set("continuing:ahead", c.tellsAhead())
	c.set("continuing:points", takesUp(c.Form(r.First)))
	c.add("continuing:share", c.quotedShare(r))
	return c.candidate(Mixed, c.ranges(r))
}

// charged reports quoted words that say what somebody is charged with: "jugé pour « vol »",
// "pour avoir « menti »".
func (c *context) charged(r Range) bool {
	for _, s := range c.stretchesIn(r) {
		before := c.opening(s) - 1
		if before > c.sentence.First && c.Form(before) == "avoir" {
			before--
		}
		if before > c.sentence.First && c.Form(before) == "pour" {
			return true
		}
	}
	return false
}

// quotedShare returns which part of the words of a sentence stands in marks, names and
// terms left out.
func (c *context) quotedShare(r Range) float64 {
	quoted := 0
	for _, s := range c.stretchesIn(r) {
		if !c.titled(s) && !c.term(s) {
			quoted += c.words(c.held(s))
		}
	}
	return min(1, float64(quoted)/float64(max(1, c.words(r))))
}

// takesUp reports a word that takes up what the sentence before speaks of: "Ces
// travaux", "Sa capacité", "Cela".
func takesUp(form string) bool {
	switch form {
	case "ce", "c'", "cela", "ceci", "celui-ci", "celle-ci", "ceux-ci", "celles-ci", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs":
		return true
	}
	return false
}

// qualityOpens reports marked words that begin with what qualifies, right behind a verb or
// adverb: "restera « assez léger »", "est mise en vente « à bas prix »".
func (c *context) qualityOpens() bool {
	first, before := c.Marks.Stretches[c.stretch].First, c.opening(c.stretch)-1
	if before < c.sentence.First || !c.lowerAt(first) {
		return false
	}
	switch c.Tag(first) {
	case tag.PastParticiple:
		if g := c.sentence.GroupAt(first); g != None && c.Words[c.sentence.Groups[g].Finite].Lemma() == "avoir" { // "a « réduit le risque »"
			return false
		}
	case tag.Adjective, tag.Adverb, tag.PresentParticiple:
	default:
		return false
	}
	return c.Tag(before) == tag.Finite || c.Tag(before) == tag.PastParticiple || c.Tag(before) == tag.Infinitive || c.Tag(before) == tag.Adverb
}

// tellsAhead reports a sentence whose first verb tells what is planned: a future, a
// conditional, "doit" or "va" with an infinitive.
func (c *context) tellsAhead() bool {
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.Form != clause.Finite || group.Subject.Relative != None || c.Marks.Inside(group.First) >= 0 {
			continue
		}
		verb := &c.Words[group.Finite]
		if verb.Future() || verb.Mood() == morph.Conditional {
			return true
		}
		return (group.Lemma == "devoir" || group.Lemma == "aller") && !group.Perfect
	}
	return false
}

// aboutThing reports a sentence whose first verb has a thing for its subject.
func (c *context) aboutThing() bool {
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.Form != clause.Finite || group.Subject.Relative != None {
			continue
		}
		sort := c.sortOf(max(group.Subject.Head, c.sentence.First))
		return group.Subject.Found() && (sort == thing || sort == neuter)
	}
	return false
}

// cueBefore reports a verb that may report what follows it, or a colon, before the
// token.
func (c *context) cueBefore(i int) bool {
	for k := range c.sentence.Groups {
		if g := &c.sentence.Groups[k]; g.Reports && g.First < i {
			return true
		}
	}
	open := c.opening(c.stretch)
	return open > c.sentence.First && c.Form(open-1) == ":"
}

// noReport asks that no verb in the sentence reports what somebody says. What is announced,
// by whom the sentence does not tell, may be in the words of the source before.
func noReport(c *context) bool {
	for i := range c.sentence.Groups {
		g := &c.sentence.Groups[i]
		undergone := g.Passive || g.Form == clause.ReducedParticiple
		if g.Reports && !undergone && g.Cue.Strength >= 2 && c.Marks.Inside(g.First) < 0 { // not its participle: "a « souligné que »"
			return false
		}
	}
	return true
}
