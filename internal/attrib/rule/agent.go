package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// agent reads the source of a passive: "est accusé par X de".
func agent(c *context) bool {
	for i := c.right; i <= c.sentence.Last && i < c.right+8; i++ {
		if c.Form(i) != "par" {
			if c.Tag(i) == tag.Finite || c.Tag(i) == tag.Punct && !c.IsMark(i) {
				return false
			}
			continue
		}
		p := c.sentence.PhraseAt(i + 1)
		if p == None {
			return false
		}
		c.takeSource(p)
		c.jointAgent()
		return true
	}
	return false
}

// passiveJudges asks for what a passive verb judges, behind its agent: "par le juge | de « fraude »",
// "par les élus, mardi, | comme un « gâchis »".
func passiveJudges(c *context) bool {
	i := c.pastAdverbials(c.right)
	if i > c.right && (c.Form(c.right) == "comme" || phrase.Genitive(c.Form(c.right))) {
		i = c.right
	}
	if i > c.sentence.Last {
		return false
	}
	return c.Form(i) == "comme" || phrase.Genitive(c.Form(i)) || c.opensMark(i) || c.Form(c.right) == "pour" && c.group.Cue.Class == "accuse"
}

// takeSource takes a phrase, as far as it is not in marks, for the source and reads over it.
func (c *context) takeSource(p int) {
	ph := &c.sentence.Phrases[p]
	last := c.unmarkedEnd(p)
	c.source = clause.NewSubject(ph.First, last, ph.Head)
	c.right = last + 1
}

// jointAgent takes in "et Y" behind an agent, but not in "selon le maire | et Anne « veut
// partir »".
func (c *context) jointAgent() {
	if c.right >= c.sentence.Last || c.Form(c.right) != "et" {
		return
	}
	p := c.sentence.PhraseAt(c.right + 1)
	if p == None || c.sentence.Phrases[p].First != c.right+1 || c.acts(c.sentence.Phrases[p].Last+1) {
		return
	}
	c.source.Last = c.sentence.Phrases[p].Last
	c.right = c.source.Last + 1
}

// acts reports a finite verb at i, or behind the mark that opens there: what stands before
// it is its subject.
func (c *context) acts(i int) bool {
	if s := c.stretchAt(i); s != None {
		i = c.Marks.Stretches[s].First
	}
	if i > c.sentence.Last {
		return false
	}
	return c.verbal(i)
}

// verbal reports a finite verb, or the clitic or negation before it.
func (c *context) verbal(i int) bool {
	switch c.Tag(i) {
	case tag.Finite, tag.Object, tag.Negation:
		return true
	}
	return false
}
