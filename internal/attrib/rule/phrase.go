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
	if c.group.Clitic == None {
		if s := &c.group.Subject; c.sortOf(c.source.Head) != speaker || s.Found() && !s.Inverted && c.sortOf(s.Head) == speaker { // "Le maire, a répondu mardi"
			return false
		}
	}
	if p := c.sentence.PhraseAt(r.First); p != None && c.Form(c.sentence.Phrases[p].Last+1) == "," && c.sortOf(c.sentence.Phrases[p].Head) == speaker { // "Anne Roux, 53 ans, salue elle aussi"
		return false
	}
	if c.group.Passive || c.Form(c.sentence.Last) == "?" || c.Tag(r.Last) == tag.Finite || c.Tag(r.First) == tag.PastParticiple || c.Tag(r.First) == tag.PresentParticiple { // "Joint hier, a dit le maire"
		return false
	}
	for i := c.pastSource(); i <= c.sentence.Last; i++ {
		if c.Tag(i) == tag.Finite && !c.relativeBefore(i) {
			return false
		}
	}
	for g := range c.sentence.Groups { // another incise
		if group := &c.sentence.Groups[g]; g != c.at && group.Form == clause.Finite && group.First >= r.First && group.Last <= r.Last && group.Reports && group.Subject.Relative == None {
			return false
		}
	}
	return true
}
