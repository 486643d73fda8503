package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

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
		return c.left >= c.sentence.First && (c.group.Clitic != None || c.Tag(c.left) != tag.Relative)
	case c.IsMark(c.left):
		return c.closes(c.left) && !c.subjectInMarks(c.left)
	}
	return terminal(c.Form(c.left)) && (c.Marks.Inside(c.left) >= 0 || c.Layout.KindOf(c.left) == block.Turn || c.asks())
}

// subjectInMarks reports a name in marks that closes right before the trigger, with its
// article before it: "Les « gilets jaunes » promettent une surprise".
func (c *context) subjectInMarks(closing int) bool {
	s := c.Marks.MarkOf(closing)
	if s < 0 || c.clausal(s) {
		return false
	}
	before := c.opening(s) - 1
	return before >= c.sentence.First && c.Tag(before) == tag.Determiner
}

// asks reports a question or exclamation whose sentence goes on with the trigger:
// "Que faire ? se demande Anne".
func (c *context) asks() bool {
	return (c.Form(c.left) == "?" || c.Form(c.left) == "!") && c.first == c.left+1 && !c.capitalAt(c.first) && !c.Tokens[c.first].StartsLine()
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
	if c.group.Clitic != None || c.group.Form != clause.Finite || c.group.Passive {
		return false
	}
	subject := c.Inverted(c.sentence, c.at)
	if !subject.Found() || c.governs(subject) || c.closesRelative() || c.infinitiveBehind() {
		return false
	}
	c.source = subject
	c.right = subject.Last + 1
	return true
}

// infinitiveBehind reports a verb that governs an infinitive: "continue d'agiter la
// ville" has no subject behind it.
func (c *context) infinitiveBehind() bool {
	link := c.last + 1
	return link < c.sentence.Last && (c.Form(link) == "de" || c.Form(link) == "d'") && c.Tag(link+1) == tag.Infinitive
}

// governs reports a noun behind the verb that is its object: the verb has a source
// for a subject, and the noun is a thing.
func (c *context) governs(behind clause.Subject) bool {
	s := &c.group.Subject
	if !s.Found() || s.Inverted || s.Shared != None || s.Last >= c.first {
		return false
	}
	return c.sortOf(s.Head) == speaker && (c.sortOf(behind.Head) == thing || c.Marks.Inside(c.first) >= 0 && c.Marks.Inside(s.Head) == c.Marks.Inside(c.first))
}

// closesRelative reports the only verb of a relative clause, whose subject is its "qui":
// what stands behind it is its object. "« Oui », dit la maire, qui avant l'été, réclamait
// un juge".
func (c *context) closesRelative() bool {
	qui := c.group.Subject.Relative
	if qui == clause.None || qui >= c.first {
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

// finite asks for a verb with a subject of its own.
func finite(c *context) bool {
	return c.group.Form == clause.Finite || c.group.Form == clause.SharedAuxiliary
}

// participle asks for "affirmant", "en affirmant", "ayant affirmé".
func participle(c *context) bool { return c.group.Form == clause.Gerund }

// personal refuses the first and second person, and an impersonal "il faut dire".
func personal(c *context) bool {
	f := c.group.Features
	return c.group.Form != clause.Finite || f&tag.Persons == 0 || f&tag.Third != 0
}

// active refuses passives.
func active(c *context) bool {
	return !c.group.Passive && c.group.Form != clause.ReducedParticiple
}

// undergone asks for a passive whose subject is more than an impersonal "il": what
// follows is not what was said.
func undergone(c *context) bool {
	s := &c.group.Subject
	if k := c.first - 1; c.group.Form == clause.ReducedParticiple && k >= c.sentence.First && c.Tag(k) == tag.Noun { // "des crues annoncées : le pont ferme"
		return true
	}
	return c.group.Passive && s.Found() && c.Form(s.Head) != "il"
}

// adverbials reads adverbs, dates and short prepositional phrases. Many rules ask for
// those behind the same verb.
func adverbials(c *context) bool {
	if last := &c.memory.adverbials; last.from != c.right {
		last.from, last.to = c.right, c.pastAdverbials(c.right)
	}
	c.right = c.memory.adverbials.to
	return true
}

// pastAdverbials returns the token behind the adverbials that begin at i.
func (c *context) pastAdverbials(i int) int {
	for n := 0; n < 4 && i <= c.sentence.Last; n++ {
		next := c.Adverbial(c.sentence, i)
		if next == i || c.marked(Range{i, next - 1}) {
			break
		}
		i = next
	}
	return i
}

// adverbs reads adverbs.
func adverbs(c *context) bool {
	for c.right <= c.sentence.Last && c.Tag(c.right) == tag.Adverb {
		c.right++
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

func passive(c *context) bool {
	return c.group.Passive || c.group.Form == clause.ReducedParticiple
}

// reflexive asks for a reflexive verb.
func reflexive(c *context) bool { return c.group.Cue.Pronominal() }

// namesSource refuses « pour » behind its claim, unless that is quoted. Without a
// comma it must be a clause, and a name must follow: « C'est trop » pour Paul Vasseur.
func namesSource(c *context) bool {
	if c.lemma != "pour" || c.left > c.sentence.First && c.Form(c.left) == "," && c.IsMark(c.left-1) {
		return true
	}
	if c.left <= c.sentence.First || !c.IsMark(c.left) || c.right > c.sentence.Last {
		return false
	}
	s := c.Marks.MarkOf(c.left)
	return s >= 0 && c.Marks.Stretches[s].Close == c.left && c.mainVerb(Range{c.Marks.Stretches[s].First, c.Marks.Stretches[s].Last}) && c.Tag(c.right) == tag.Name
}
