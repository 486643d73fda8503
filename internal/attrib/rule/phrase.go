package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// heading reports a line in which words are reported without a verb.
func (c *context) heading(i int) bool {
	kind := c.Layout.KindOf(i)
	return kind == block.Title || kind == block.Heading
}

// phraseAlone reports words without a verb that are all of a sentence but its incise: "Une
// crise sans fin, a-t-il dit", "Pas question de céder, prévient le syndicat".
func (c *context) phraseAlone(r Range) bool {
	const fewest = 3 // words
	if c.group == nil || c.group.Cue.Strength < 2 || r.First > c.sentence.First || c.words(r) < fewest || c.Layout.KindOf(r.First) != block.Body {
		return false
	}
	switch c.Tag(r.First) {
	case tag.PastParticiple, tag.PresentParticiple: // "Joint hier, a dit le maire"
		return false
	}
	if c.group.Passive || c.Form(c.sentence.Last) == "?" || c.Tag(r.Last) == tag.Finite {
		return false
	}
	return c.spokenBehind() && !c.speakerFirst(r.First) && !c.finiteBehind() && !c.reportsWithin(r)
}

// spokenBehind reports a verb with a pronoun or speaker behind it alone: "prévient le
// syndicat", but not "Le maire, a répondu mardi".
func (c *context) spokenBehind() bool {
	if c.group.Clitic != None {
		return true
	}
	s := &c.group.Subject
	return c.sortOf(c.source.Head) == speaker && (!s.Found() || s.Inverted || c.sortOf(s.Head) != speaker)
}

// speakerFirst reports a phrase at i that names a speaker, before a comma: "Anne Roux, 53
// ans, salue elle aussi".
func (c *context) speakerFirst(i int) bool {
	p := c.sentence.PhraseAt(i)
	return p != None && c.Form(c.sentence.Phrases[p].Last+1) == "," && c.sortOf(c.sentence.Phrases[p].Head) == speaker
}

// finiteBehind reports a main verb behind the incise.
func (c *context) finiteBehind() bool {
	for i := c.pastSource(); i <= c.sentence.Last; i++ {
		if c.Tag(i) == tag.Finite && !c.relativeBefore(i) {
			return true
		}
	}
	return false
}

// reportsWithin reports another incise in the range.
func (c *context) reportsWithin(r Range) bool {
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if g == c.at || group.First < r.First || group.Last > r.Last {
			continue
		}
		if group.Form == clause.Finite && group.Reports && group.Subject.Relative == None {
			return true
		}
	}
	return false
}
