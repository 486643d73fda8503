package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// measureAnyone adds the features of candidates whose source is "on": who that is, and
// whether it is said to somebody or somewhere.
func (c *context) measureAnyone(cand *Candidate, head int) {
	cand.set("source:on", true)
	cand.set("source:on-clause", c.content != None)
	cand.set("source:on-dative", c.addressed())
	place := c.onPlace(head)
	cand.set("source:on-place", place)
	cand.set("source:on-in-marks", !place && c.Marks.Inside(head) >= 0)
}

// onPlace reports an "on" who speaks for a place or body: "À la mairie, on explique que",
// "On explique à la mairie que".
func (c *context) onPlace(head int) bool {
	if c.readsIn() || c.onSide() || c.readsThere(head) {
		return true
	}
	if at := c.last + 1; c.group != nil && at < c.sentence.Last && (c.Form(at) == "à" || c.Form(at) == "au" || c.Form(at) == "chez") {
		p := c.sentence.PhraseAt(at + 1)
		return p != None && c.sortOf(c.sentence.Phrases[p].Head) == speaker
	}
	if head-1 <= c.sentence.First || c.Form(head-1) != "," {
		return false
	}
	switch c.Form(c.sentence.First) {
	case "à", "au", "aux", "chez", "dans", "du":
	case "sur":
		if c.lemma != "lire" {
			return false
		}
	default:
		return false
	}
	p := c.sentence.PhraseAt(head - 2)
	if p == None || c.sentence.Phrases[p].First > c.sentence.First+2 {
		return false
	}
	sort := c.sortOf(c.sentence.Phrases[p].Head)
	return sort == speaker || sort == document && c.lemma == "lire"
}

// readsThere reports a relative right before an "on" who reads: "une pancarte sur laquelle
// on peut lire « … »".
func (c *context) readsThere(head int) bool {
	if c.lemma != "lire" || head <= c.sentence.First {
		return false
	}
	switch c.Form(head - 1) {
	case "où", "laquelle", "lequel", "lesquelles":
		return true
	}
	return false
}

// onSide reports on whose side one speaks: "dit-on désormais du côté de la mairie".
func (c *context) onSide() bool {
	const reach = 3 // tokens
	if c.group == nil || c.group.Clitic == None {
		return false
	}
	for i := c.last + 1; i < min(c.sentence.Last, c.last+reach); i++ {
		if c.Form(i) == "du" && c.Form(i+1) == "côté" {
			return true
		}
	}
	return false
}

// readsIn reports where one reads what is reported: "peut-on lire dans un décret".
func (c *context) readsIn() bool {
	const reach = 3 // tokens
	if c.group == nil || c.lemma != "lire" || c.group.Clitic == None {
		return false
	}
	for i := c.last + 1; i <= min(c.sentence.Last, c.last+reach); i++ {
		if c.Form(i) == "dans" || c.Form(i) == "sur" {
			return true
		}
	}
	return false
}

// addressed reports a verb with somebody to whom it is said: "on leur a dit que".
func (c *context) addressed() bool {
	if c.group == nil {
		return false
	}
	for i := c.group.First; i < c.group.Head; i++ {
		switch c.Form(i) {
		case "lui", "leur", "m'", "me", "nous", "vous", "t'":
			return c.Tag(i) == tag.Object
		}
	}
	return false
}
