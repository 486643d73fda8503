package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// pronounInside asks for an inverted pronoun in the verb group.
func pronounInside(c *context) bool { return c.group.Clitic != None }

// nounBehind asks for an inverted subject behind the verb.
func nounBehind(c *context) bool {
	if c.group.Clitic != None || c.group.Form != clause.Finite || c.group.Passive {
		return false
	}
	subject := c.Inverted(c.sentence, c.at)
	if !subject.Found() || c.governs(subject) || c.closesRelative() || c.infinitiveBehind() || c.alias(subject) {
		return false
	}
	c.source = subject
	c.right = subject.Last + 1
	return true
}

// alias reports what somebody is called besides: "Paul Morel, dit Polo, pêcheur à Lons".
func (c *context) alias(behind clause.Subject) bool {
	if c.Form(c.first) != "dit" && c.Form(c.first) != "dite" || c.first != c.last || c.Tag(behind.Head) != tag.Name || behind.First != c.last+1 {
		return false
	}
	p := c.sentence.PhraseAt(max(c.left, c.sentence.First))
	return p != None && c.sentence.Phrases[p].First == c.sentence.First && c.Tag(c.sentence.Phrases[p].Head) == tag.Name && c.Marks.Inside(c.left) < 0
}

// infinitiveBehind reports a verb that governs an infinitive: "continue d'agiter la
// ville" has no subject behind it.
func (c *context) infinitiveBehind() bool {
	link := c.last + 1
	return link < c.sentence.Last && (c.Form(link) == "de" || c.Form(link) == "d'") && c.Tag(link+1) == tag.Infinitive
}

// governs reports a noun behind the verb that is its object: the verb has a source
// for a subject, and the noun is a thing, or verb and subject stand in the same marks.
func (c *context) governs(behind clause.Subject) bool {
	s := &c.group.Subject
	if !s.Found() || s.Inverted || s.Shared != None || s.Last >= c.first {
		return false
	}
	if c.sortOf(s.Head) != speaker {
		return false
	}
	in := c.Marks.Inside(c.first)
	return in >= 0 && c.Marks.Inside(s.Head) == in || c.sortOf(behind.Head) == thing
}

// closesRelative reports the only verb of a relative clause, whose subject is its "qui":
// what stands behind it is its object. "« Oui », dit la maire, qui avant l'été, réclamait
// un juge".
func (c *context) closesRelative() bool {
	qui := c.group.Subject.Relative
	if qui == None || qui >= c.first {
		return false
	}
	for g := range c.sentence.Groups {
		if other := &c.sentence.Groups[g]; g != c.at && other.Form == clause.Finite && other.First > qui && other.Subject.Relative == qui {
			return false
		}
	}
	return true
}

// subjectBefore asks for a subject right before the verb and reads over it.
func subjectBefore(c *context) bool {
	s := &c.group.Subject
	if !s.Found() || s.Inverted || s.Shared != None || s.Relative != None || s.First > c.first {
		return false
	}
	c.left = s.First - 1
	return true
}
