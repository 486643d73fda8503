package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// relativeSource reads a relative pronoun behind the preposition: the source is
// what stands before them, "une rumeur selon laquelle".
func relativeSource(c *context) bool {
	i := c.right
	if i >= c.sentence.Last || c.Tag(i) != tag.Relative || c.Form(i) == "où" || c.lemma == "pour" && c.Form(i) != "qui" && !c.opensMark(i+1) || c.whoever(i) {
		return false
	}
	before := c.first - 1
	if before > c.sentence.First && c.Form(before) == "," {
		before--
	}
	for k := range slices.Backward(c.sentence.Phrases) {
		if p := &c.sentence.Phrases[k]; p.Last <= before && p.Parent == phrase.None {
			if c.Form(i) == "qui" {
				p = c.whom(k)
			}
			c.source = clause.NewSubject(p.First, p.Last, p.Head)
			c.right, c.content, c.embedded = i+1, i+1, true
			return true
		}
	}
	return false
}

// whoever reports a "qui" that is the subject of its verb and takes up nobody: "pour qui
// cherche un toit".
func (c *context) whoever(i int) bool { return c.Form(i) == "qui" && c.verbal(i+1) }

// whom returns what "qui" takes up behind a preposition, which is never a thing: of a
// phrase about a thing the person or body that its last complement names, "l'avis | de
// la préfète, selon qui".
func (c *context) whom(k int) *phrase.Phrase {
	whole := &c.sentence.Phrases[k]
	for j := k; j < len(c.sentence.Phrases) && c.sentence.Phrases[j].First <= whole.Last; j++ {
		if p := &c.sentence.Phrases[j]; p.Last == whole.Last && c.sortOf(p.Head) == speaker {
			return p
		}
	}
	return whole
}
