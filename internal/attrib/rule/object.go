package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
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
	if c.sortOf(c.sentence.Phrases[p].Head) == thing && c.Marks.Inside(c.sentence.Phrases[p].Head) < 0 {
		c.add("object:thing", 1)
	}
	c.right = c.unmarkedEnd(p) + 1
	c.restOfObject()
	return true
}

// orders reads whom a verb turns to, and the infinitive of what they are to do or
// have done.
var orders = inOrder(either(object, cliticObject), adverbials, optional(described), not(toSuchPoint), optional(mark), word("de", "d'", "à"), infinitive)

// toSuchPoint asks for the "de" of "au point de", "au lieu de", "afin de", which tell why or how
// something is done.
func toSuchPoint(c *context) bool {
	switch c.Form(c.right - 1) {
	case "afin", "lieu", "point", "risque":
		return c.right <= c.sentence.Last && c.Form(c.right) != "à"
	}
	return false
}

// described reads what is said of an object, in a relative clause or between commas,
// on to the infinitive: "accuse celle qui voulait partir | d'avoir menti".
func described(c *context) bool {
	const reach = 30 // tokens
	if c.right > c.sentence.Last {
		return false
	}
	if c.Tag(c.right) != tag.Relative && c.Form(c.right) != "," && c.Form(c.right-1) != "," && c.Form(c.right) != "et" {
		return false
	}
	for i := c.right; i < min(c.sentence.Last, c.right+reach); i++ {
		switch {
		case c.IsMark(i) || terminal(c.Form(i)) || c.Tag(i) == tag.Que || c.Tag(i) == tag.Coordinator && c.Form(i) == "mais":
			return false
		case (c.Form(i) == "de" || c.Form(i) == "d'") && (c.Tag(i+1) == tag.Infinitive || c.Tag(i+1) == tag.Negation || c.Tag(i+1) == tag.Object):
			c.right = i
			return c.Tag(i-1) != tag.Finite // "au moment où le club vient | de choisir"
		}
	}
	return false
}

// restOfObject reads on behind an object: the mark that closes a name, an adjective
// and another object behind "et".
func (c *context) restOfObject() {
	for c.right < c.sentence.Last {
		next := c.right + 1
		switch {
		case c.IsMark(c.right) && c.Marks.MarkOf(c.right) >= 0 && c.Marks.Stretches[c.Marks.MarkOf(c.right)].Close == c.right:
			c.right++
		case c.Form(c.right) == "et" && c.Tag(next) == tag.Adjective:
			c.right += 2
		case c.Form(c.right) == "et" && c.phraseEnd(next) >= next:
			c.right = c.phraseEnd(next) + 1
		default:
			return
		}
	}
}

// phraseEnd returns the last token of the phrase, with or without "à", that begins
// at i, or i-1.
func (c *context) phraseEnd(i int) int {
	first := i
	if dative(c.Form(i)) && c.Form(i) == "à" {
		first++
	}
	p := c.sentence.PhraseAt(min(first, c.sentence.Last))
	if p == None || c.sentence.Phrases[p].First != first || c.Tag(c.sentence.Phrases[p].Head) == tag.Subject {
		return i - 1
	}
	if g := c.sentence.GroupAt(min(c.sentence.Phrases[p].Last+1, c.sentence.Last)); g != None && c.sentence.Groups[g].Form == clause.Finite {
		return i - 1
	}
	return c.unmarkedEnd(p)
}

// unmarkedEnd returns the last token of a phrase, without a complement in marks:
// "qualifie la loi | de « folie »".
func (c *context) unmarkedEnd(index int) int {
	p := &c.sentence.Phrases[index]
	if c.marked(Range{p.Base + 1, p.Last}) && !c.namedIn(Range{p.Base + 1, p.Last}) {
		return p.Base
	}
	return p.Last
}

// insideStretch asks for a trigger inside marks.
func insideStretch(c *context) bool { return c.Marks.Inside(c.first) >= 0 }

// namedIn reports a range whose marks hold a name: "le collectif « Pont ouvert »".
func (c *context) namedIn(r Range) bool {
	for i := r.First; i <= r.Last; i++ {
		if s := c.stretchAt(i); s != None {
			return c.titled(s)
		}
	}
	return false
}

// apart asks for an object that a stray comma parts from its verb.
func apart(c *context) bool {
	return c.right < c.sentence.Last && c.Form(c.right) == "," && c.Tag(c.right+1) == tag.Determiner
}

// addressee reads to whom a clause is told, with « à ».
func addressee(c *context) bool {
	return c.right <= c.sentence.Last && dative(c.Form(c.right)) && object(c)
}

// informed reads who is told a clause, where the verb takes such an object: no
// thing, as in "rappelle la grève qu'ont connue les urgences".
func informed(c *context) bool {
	if c.right > c.sentence.Last || dative(c.Form(c.right)) || !c.group.Cue.Takes(lexicon.ObjQue) {
		return false
	}
	p := c.sentence.PhraseAt(c.right)
	return p != None && c.sortOf(c.sentence.Phrases[p].Head) != thing && object(c)
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
