package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// finite asks for a verb with a subject of its own.
func finite(c *context) bool {
	return c.group.Form == clause.Finite || c.group.Form == clause.SharedAuxiliary
}

// participle asks for "affirmant", "en affirmant", "ayant affirmé".
func participle(c *context) bool { return c.group.Form == clause.Gerund }

// cleft asks for a gerund behind "c'est", whose "que" takes up how a thing is done: "c'est
// en répétant que l'on apprend".
func cleft(c *context) bool {
	k := c.first - 1
	if k > c.sentence.First && c.Form(k) == "en" {
		k--
	}
	return k > c.sentence.First && c.Form(k-1) == "c'" && c.Tag(k) == tag.Finite
}

// personal refuses the first and second person, and an impersonal "il faut dire".
func personal(c *context) bool {
	f := c.group.Features
	return c.group.Form != clause.Finite || f&tag.Persons == 0 || f&tag.Third != 0
}

// active refuses passives.
func active(c *context) bool {
	return !c.group.Passive && c.group.Form != clause.ReducedParticiple
}

// undergone asks for a passive whose subject is more than an impersonal "il", or a
// participle right behind its noun: what follows is not what was said.
func undergone(c *context) bool {
	s := &c.group.Subject
	if k := c.first - 1; c.group.Form == clause.ReducedParticiple && k >= c.sentence.First && c.Tag(k) == tag.Noun { // "des crues annoncées : le pont ferme"
		return true
	}
	return c.group.Passive && s.Found() && c.Form(s.Head) != "il"
}

// called asks for "dit" behind a noun, which names it: "un vote dit « de raison »".
func called(c *context) bool {
	return c.group.Form == clause.ReducedParticiple && c.lemma == "dire"
}

// passive asks for a passive, or a participle without its auxiliary.
func passive(c *context) bool {
	return c.group.Passive || c.group.Form == clause.ReducedParticiple
}

// reflexive asks for a reflexive verb.
func reflexive(c *context) bool { return c.group.Cue.Pronominal() }
