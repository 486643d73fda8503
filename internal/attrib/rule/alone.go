package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// standsAlone reports a sentence in marks with a capital behind a clause that needs no
// more: "Le spectacle valait le détour « Qu'on parle de moi ! », disait-il".
func (c *context) standsAlone(s int) bool {
	first := c.Marks.Stretches[s].First
	if !c.capitalAt(first) || c.Tag(first) == tag.Name || !c.mainVerb(Range{first, c.Marks.Stretches[s].Last}) {
		return false
	}
	switch c.Tag(c.opening(s) - 1) {
	case tag.Noun, tag.Adjective, tag.Adverb, tag.PastParticiple, tag.Infinitive:
		return true
	}
	return false
}

// reportedEarlier reports a clause in marks behind a comma and other quoted words, which
// a verb of their own reports: "X a dénoncé « un gâchis », « tout est à refaire »,
// a-t-il dit".
func (c *context) reportedEarlier(s int) bool {
	comma := c.opening(s) - 1
	if comma > c.sentence.First && c.Tag(comma) == tag.Coordinator { // "affirmait que c'est « faux », mais « tout est vrai », dit-il"
		comma--
	}
	if comma <= c.sentence.First || c.Form(comma) != "," || !c.IsMark(comma-1) || !c.mainVerb(c.held(s)) {
		return false
	}
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.Last < comma && group.Form == clause.Finite && group.Reports && c.Marks.Inside(group.First) < 0 && group.Subject.Found() && !group.Subject.Inverted {
			return true
		}
	}
	return false
}

// conditioned reports a clause in marks behind a subordinate clause and a comma, which
// is the journalist's: "S'il pleut, « nous fermerons »".
func (c *context) conditioned(s int) bool {
	comma := c.opening(s) - 1
	first := c.Marks.Stretches[s].First
	if comma <= c.sentence.First || c.Form(comma) != "," || c.Tag(c.sentence.First) != tag.Subordinator || !c.fronted(comma) {
		return false
	}
	return c.mainVerb(Range{first, c.Marks.Stretches[s].Last}) && !predicative(c.Tag(first))
}
