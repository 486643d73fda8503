package rule

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// compare adds the features that a candidate has by the marks and the other
// candidates of its sentence.
func (p *proposer) compare() {
	for i := range p.out {
		c := &p.out[i]
		c.set("among:inside", c.Kind == Mixed && p.any(func(o *Candidate) bool { return o.Kind != Direct && c.within(o) }))
		c.set("marks:repaired", slices.ContainsFunc(c.Stretches, func(s int) bool { return len(p.article.Marks.Stretches[s].Repairs) > 0 }))
		c.set("marks:cut", p.cut(c))
		c.set("among:retold", p.retold(c))
		c.set("among:said-inside", p.saidInside(c))
		c.set("among:channel", p.channel(c))
		c.set("among:own", p.own(c))
		c.set("verb:between", c.Kind == Mixed && c.Cue.Kind == VerbCue && p.verbBetween(c.Cue.Last, c.First()))
	}
}

// within reports a candidate that stands with its cue in the content of another,
// and is not all of it.
func (c *Candidate) within(outer *Candidate) bool {
	if c.Cue.Kind == NoCue || outer.Cue.Kind == NoCue || c.First() == outer.First() && c.Last() == outer.Last() {
		return false
	}
	if !outer.covers(Range{c.Cue.First, c.Cue.Last}) {
		return false
	}
	for _, r := range c.Pieces {
		if !outer.covers(r) {
			return false
		}
	}
	return true
}

// covers reports a range inside one piece of a candidate.
func (c *Candidate) covers(r Range) bool {
	for _, p := range c.Pieces {
		if p.Contains(r.First) && p.Contains(r.Last) {
			return true
		}
	}
	return false
}

// any reports a candidate of the sentence that is such.
func (p *proposer) any(such func(*Candidate) bool) bool {
	for i := range p.out {
		if such(&p.out[i]) {
			return true
		}
	}
	return false
}

// retold reports an incise whose pronoun takes up the subject of a report before it:
// "le maire a assuré que tout va bien, a-t-il dit".
func (p *proposer) retold(c *Candidate) bool {
	g := p.sentence.GroupAt(c.Cue.First)
	if c.Kind == Direct || c.Cue.Kind != VerbCue || g == None || p.sentence.Groups[g].Clitic == None {
		return false
	}
	pronoun := p.article.Words[p.sentence.Groups[g].Clitic].Features
	return p.any(func(o *Candidate) bool {
		if !strings.HasPrefix(o.Rule.ID, "clause.que") || !o.within(c) || !o.Source.Found() || p.article.Marks.Inside(o.Cue.First) >= 0 {
			return false
		}
		if x := p.context(); x.sortOf(o.Source.Head) != speaker {
			return false
		}
		f := p.article.Words[o.Source.Head].Features
		return f.Agree(pronoun, tag.Genders) && f.Agree(pronoun, tag.Numbers)
	})
}

// channel reports a document behind a report that names its source already: "le maire
// affirme que tout va bien, selon un communiqué".
func (p *proposer) channel(c *Candidate) bool {
	x := p.context()
	if c.Rule.ID != "preposition.back" || !c.Source.Found() || x.sortOf(c.Source.Head) != document || x.ofSpeaker(&c.Source) {
		return false
	}
	return p.any(func(o *Candidate) bool {
		return o.Cue.Kind == VerbCue && o.Source.Found() && o.within(c) && p.article.Marks.Inside(o.Cue.First) < 0 && x.sortOf(o.Source.Head) == speaker
	})
}

// own reports what a source says to say or use itself, in its own claim: "elle explique
// qu'| elle utilise « une image »".
func (p *proposer) own(c *Candidate) bool {
	if c.Cue.Kind != VerbCue || c.Kind == Direct || !c.Source.Found() || c.Source.First != c.Source.Last {
		return false
	}
	switch p.article.Form(c.Source.First) {
	case "il", "elle", "ils", "elles":
	default:
		return false
	}
	return p.any(func(o *Candidate) bool {
		return o.Kind != Direct && strings.HasPrefix(o.Rule.ID, "clause.que") && o.First() == c.Source.First && c.within(o)
	})
}

// saidInside reports a pronoun or infinitive that reports marked words once more, amid
// which an incise tells who speaks: « Le pont, dit le maire, tiendra », ajoute-t-il.
func (p *proposer) saidInside(c *Candidate) bool {
	g := p.sentence.GroupAt(c.Cue.First)
	inside := func(o *Candidate) bool {
		return strings.HasSuffix(o.Rule.ID, "-inside") && slices.Equal(o.Stretches, c.Stretches)
	}
	if c.Rule.ID == "noun.colon" { // "le même message : « Le pont, dit le maire, tiendra »"
		return len(c.Stretches) > 0 && p.any(inside)
	}
	if c.Kind != Direct || c.Cue.Kind != VerbCue || g == None || len(c.Stretches) == 0 {
		return false
	}
	if group := &p.sentence.Groups[g]; group.Clitic == None && group.Form != clause.Infinitive || p.article.Marks.Inside(group.First) >= 0 {
		return false
	}
	return p.any(inside)
}

// cut reports a content that ends amid marked words.
func (p *proposer) cut(c *Candidate) bool {
	s := p.article.Marks.Outermost(c.Last())
	return len(c.Pieces) == 1 && s >= 0 && p.article.Marks.Stretches[s].Last > c.Last()
}

// verbBetween reports a verb group between two tokens.
func (p *proposer) verbBetween(first, last int) bool {
	for i := range p.sentence.Groups {
		if g := &p.sentence.Groups[i]; g.First > first && g.Last < last {
			return true
		}
	}
	return false
}
