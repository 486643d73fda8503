package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// object reads a noun phrase: whom one tells, asks or accuses.
func object(c *context) bool {
	i := c.right
	if i <= c.sentence.Last && c.Form(i) == "à" {
		i++
	}
	p := c.sentence.PhraseAt(i)
	if p == None || c.sentence.Phrases[p].First != i || c.Tag(c.sentence.Phrases[p].Head) == tag.Subject {
		return false
	}
	if prep := c.sentence.Phrases[p].Preposition; prep != phrase.None && !dative(c.Form(prep)) {
		return false
	}
	c.right = c.unmarkedEnd(p) + 1
	if next := c.right + 1; next < c.sentence.Last && c.Form(c.right) == "et" { // "accuse la ville et l'État de"
		if p := c.sentence.PhraseAt(next); p != None && c.sentence.Phrases[p].First == next {
			c.right = c.sentence.Phrases[p].Last + 1
		}
	}
	return true
}

// unmarkedEnd returns the last token of a phrase, without a complement in marks:
// "qualifie la loi | de « folie »".
func (c *context) unmarkedEnd(index int) int {
	p := &c.sentence.Phrases[index]
	if c.marked(Range{p.Base + 1, p.Last}) {
		return p.Base
	}
	return p.Last
}

// insideStretch asks for a trigger inside marks.
func insideStretch(c *context) bool { return c.Marks.Inside(c.first) >= 0 }

// apart asks for an object that a stray comma parts from its verb.
func apart(c *context) bool {
	return c.right < c.sentence.Last && c.Form(c.right) == "," && c.Tag(c.right+1) == tag.Determiner
}

// addressee reads whom a clause is told to: with « à », or bare where the verb
// takes such an object.
func addressee(c *context) bool {
	i := c.right
	if i > c.sentence.Last || !dative(c.Form(i)) && !c.group.Cue.Takes(lexicon.ObjQue) {
		return false
	}
	return object(c)
}

func dative(form string) bool { return form == "à" || form == "au" || form == "aux" }

// cliticObject asks for an object pronoun before the verb: "l'accuse d'avoir".
func cliticObject(c *context) bool {
	for k := c.group.First; k < c.group.Finite; k++ {
		if c.Tag(k) == tag.Object && c.Form(k) != "se" && c.Form(k) != "s'" {
			return true
		}
	}
	return false
}
