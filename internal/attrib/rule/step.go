package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// not inverts a step that only looks.
func not(s step) step {
	return func(c *context) bool { return !s(c) }
}

// either tries steps in order; the first that succeeds has read.
func either(steps ...step) step {
	return func(c *context) bool {
		for _, s := range steps {
			left, right, content := c.left, c.right, c.content
			if s(c) {
				return true
			}
			c.left, c.right, c.content = left, right, content
		}
		return false
	}
}

// optional reads a step if it can.
func optional(s step) step {
	return either(s, func(*context) bool { return true })
}

// setOff asks that the trigger is cut off from what stands before it by a comma,
// a mark that closes, or the end of a quoted sentence. It leaves left at the last
// token before the comma.
func setOff(c *context) bool {
	for c.left >= c.sentence.First && c.Tag(c.left) == tag.Adverb {
		c.left--
	}
	if c.left < c.sentence.First {
		return false
	}
	switch {
	case c.Form(c.left) == ",", dash(c.Form(c.left)), c.Form(c.left) == "(":
		c.left--
		return c.left >= c.sentence.First
	case c.IsMark(c.left):
		return c.closes(c.left)
	}
	return terminal(c.Form(c.left)) && (c.Marks.Inside(c.left) >= 0 || c.Layout.KindOf(c.left) == block.Turn)
}

func dash(form string) bool { return form == "–" || form == "—" || form == "-" }

// closes reports a mark that ends a stretch before the trigger.
func (c *context) closes(i int) bool {
	s := c.Marks.MarkOf(i)
	return s < 0 || c.Marks.Stretches[s].Last < i
}

// pronounInside asks for an inverted pronoun in the verb group.
func pronounInside(c *context) bool { return c.group.Clitic != None }

// nounBehind asks for an inverted subject behind the verb.
func nounBehind(c *context) bool {
	if c.group.Clitic != None || c.group.Form != clause.Finite {
		return false
	}
	subject := c.Inverted(c.sentence, c.at)
	if !subject.Found() {
		return false
	}
	c.source = subject
	c.right = subject.Last + 1
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

// finite asks for a verb with a subject of its own.
func finite(c *context) bool {
	return c.group.Form == clause.Finite || c.group.Form == clause.SharedAuxiliary
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

// adverbials reads adverbs, dates and short prepositional phrases.
func adverbials(c *context) bool {
	for n := 0; n < 4 && c.right <= c.sentence.Last; n++ {
		next := c.Adverbial(c.sentence, c.right)
		if next == c.right || c.marked(Range{c.right, next - 1}) {
			break
		}
		c.right = next
	}
	return true
}

// opensMark reports a mark at i that opens a stretch.
func (c *context) opensMark(i int) bool {
	if i > c.sentence.Last || !c.IsMark(i) {
		return false
	}
	s := c.Marks.MarkOf(i)
	return s >= 0 && c.Marks.Stretches[s].Open == i
}

// mark reads over a mark that opens or closes.
func mark(c *context) bool {
	if c.right > c.sentence.Last || !c.IsMark(c.right) {
		return false
	}
	c.right++
	return true
}

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

// word reads one of the given forms.
func word(forms ...string) step {
	return func(c *context) bool {
		if c.right > c.sentence.Last {
			return false
		}
		for _, f := range forms {
			if c.Form(c.right) == f {
				c.right++
				return true
			}
		}
		return false
	}
}

// conjunction reads "que" and begins a clause behind it.
func conjunction(c *context) bool {
	if c.right > c.sentence.Last || c.Tag(c.right) != tag.Que {
		return false
	}
	c.right++
	c.content = c.right
	return c.right <= c.sentence.Last
}

// adverbComma reads the comma that some put between an adverb and « que ».
func adverbComma(c *context) bool {
	if c.right >= c.sentence.Last || c.Form(c.right) != "," || c.Tag(c.right-1) != tag.Adverb || c.Tag(c.right+1) != tag.Que {
		return false
	}
	c.right++
	return true
}

// interrogative begins a clause at "si" (behind it) or at "comment", "ce que".
func interrogative(c *context) bool {
	if c.right >= c.sentence.Last {
		return false
	}
	switch c.Form(c.right) {
	case "si", "s'":
		c.content = c.right + 1
	case "comment", "pourquoi", "combien", "où", "quand", "quel", "quelle", "quels", "quelles", "qui":
		c.content = c.right
	case "ce":
		if next := c.Form(c.right + 1); next != "que" && next != "qu'" && next != "qui" && next != "dont" {
			return false
		}
		c.content = c.right
	default:
		return false
	}
	return true
}

// infinitive begins a clause at an infinitive, its clitics and negation.
func infinitive(c *context) bool {
	for i := c.right; i <= c.sentence.Last && i < c.right+6; i++ {
		switch {
		case c.Tag(i) == tag.Infinitive:
			c.content = c.right
			return true
		case c.IsMark(i), c.Tag(i) == tag.Negation, c.Tag(i) == tag.Object, c.Tag(i) == tag.Adverb, c.Form(i) == "rien":
		default:
			return false
		}
	}
	return false
}

// inOrder reads several steps.
func inOrder(steps ...step) step {
	return func(c *context) bool {
		for _, s := range steps {
			if !s(c) {
				return false
			}
		}
		return true
	}
}

func passive(c *context) bool {
	return c.group.Passive || c.group.Form == clause.ReducedParticiple
}

// colonReach is how far behind its verb a colon may stand, in tokens.
const colonReach = 40

// toColon reads to a colon that follows the verb without another clause
// between.
func toColon(c *context) bool {
	for i := c.right; i <= min(c.sentence.Last, c.right+colonReach); i++ {
		switch {
		case c.Form(i) == ":":
			c.right = i + 1
			c.add("distance", float64(i-c.last))
			return c.right <= c.sentence.Last
		case c.Tag(i) == tag.Finite && c.Marks.Inside(i) < 0 && !c.relativeBefore(i), c.opensMark(i), terminal(c.Form(i)):
			return false
		}
	}
	return false
}

// reflexive asks for a reflexive verb.
func reflexive(c *context) bool { return c.group.Cue.Pronominal() }

// adjective begins a clause at an adjective or participle.
func adjective(c *context) bool {
	i := c.right
	for i <= c.sentence.Last && (c.Tag(i) == tag.Adverb || c.IsMark(i)) {
		i++
	}
	if i > c.sentence.Last || c.Tag(i) != tag.Adjective && c.Tag(i) != tag.PastParticiple && c.Tag(i) != tag.Noun {
		return false
	}
	c.content = c.right
	return true
}

// namesSource refuses « pour » behind its claim, unless that is quoted.
func namesSource(c *context) bool {
	return c.lemma != "pour" || c.left > c.sentence.First && c.Form(c.left) == "," && c.IsMark(c.left-1)
}

// complete asks for a stretch with a clause in it.
func complete(c *context) bool { return c.clausal(c.stretch) }
