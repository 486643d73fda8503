package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// asSaid reads « comme » before the verb, with the pronoun or the subject that may
// stand between them: "comme l'a dit X", "comme X l'a dit", "ainsi que l'a dit X". It
// leaves left before « comme ».
func asSaid(c *context) bool {
	c.left = c.group.First - 1
	if s := &c.group.Subject; s.Found() && s.Shared == None && s.Relative == None && s.First < c.group.First && s.Last == c.left {
		c.left = s.First - 1
	}
	switch {
	case c.left < c.sentence.First:
		return false
	case c.Form(c.left) == "comme":
		c.left--
		return true
	case c.left > c.sentence.First && c.Tag(c.left) == tag.Que && c.Form(c.left-1) == "ainsi":
		c.left -= 2
		return true
	}
	return false
}

// thatWhich reads « ce que » before the verb, with the subject that may stand
// between them: "ce que dénonce X", "ce que X dénonce". It leaves left before « ce ».
func thatWhich(c *context) bool {
	c.left = c.group.First - 1
	if s := &c.group.Subject; s.Found() && s.Shared == None && s.Relative == None && s.First < c.group.First && s.Last == c.left {
		c.left = s.First - 1
	}
	if c.left <= c.sentence.First || c.Tag(c.left) != tag.Que || c.Form(c.left-1) != "ce" {
		return false
	}
	c.left -= 2
	return true
}

// whatIsSaid asks for « ce que » right before the verb: "c'est ce qu'a annoncé X".
func whatIsSaid(c *context) bool {
	k := c.group.First - 1
	return k > c.sentence.First && c.Tag(k) == tag.Que && c.Form(k-1) == "ce"
}

// concession reports words before the verb that begin a clause under it: "s'il se
// dit « confiant », le maire appelle à voter".
func concession(c *context) bool {
	before, ok := c.before()
	if !ok {
		return false
	}
	opens := c.Tag(before.First)
	if opens == tag.Adverb && before.First < before.Last { // "alors que", "même si"
		opens = c.Tag(before.First + 1)
		return opens == tag.Que || opens == tag.Subordinator
	}
	return opens == tag.Subordinator
}

// presented reads « c'est », « c'est du moins » before « ce que », leftwards.
func presented(c *context) bool {
	for c.left > c.sentence.First && (c.Tag(c.left) == tag.Adverb || hedges(c.Form(c.left))) {
		c.left--
	}
	if c.left <= c.sentence.First || c.Form(c.left) != "est" || c.Form(c.left-1) != "c'" {
		return false
	}
	c.left -= 2
	return true
}

// hedges reports the words of "du moins" and "en tout cas".
func hedges(form string) bool {
	switch form {
	case "du", "moins", "en", "tout", "cas":
		return true
	}
	return false
}

// previousSentence yields the sentence before this one, on the same line, if it has no
// quotation of its own.
func previousSentence(c *context) *Candidate {
	if c.index == 0 || c.Layout.Sentences[c.index-1].LastLine != c.Layout.Sentences[c.index].Line {
		return nil
	}
	before := &c.Sentences[c.index-1]
	for g := range before.Groups {
		if before.Groups[g].Reports && before.Groups[g].Cue.Strength >= 2 {
			return nil
		}
	}
	r := Range{before.First, before.Last}
	if c.past == Quoted || c.marked(r) || !c.hasFinite(r, false) {
		return nil
	}
	return c.candidate(Indirect, c.ranges(c.trim(r)))
}

// isThat reads "c'est" or "c'est que", and begins a clause behind it.
func isThat(c *context) bool {
	if c.right < c.sentence.Last && c.Form(c.right) == "," {
		c.right++
	}
	if c.right+2 > c.sentence.Last || c.Form(c.right) != "c'" || c.Form(c.right+1) != "est" {
		return false
	}
	c.right += 2
	if c.Tag(c.right) == tag.Que || c.Tag(c.right) == tag.Preposition && c.right < c.sentence.Last && c.Tag(c.right+1) == tag.Infinitive {
		c.right++
	}
	c.content = c.right
	return c.right <= c.sentence.Last
}

// subjectBetween asks for the subject that stands before the verb.
func subjectBetween(c *context) bool {
	s := &c.group.Subject
	return s.Found() && !s.Inverted && s.Shared == None && s.Relative == None
}

// ends asks that the sentence ends here, or another clause begins.
func ends(c *context) bool {
	return c.right > c.sentence.Last || terminal(c.Form(c.right)) || c.Form(c.right) == ","
}

// affirms refuses verbs that deny, wish or vow what stands before them, and those who would
// say so: "ce que dément X", "comme il le souhaite", "comme dirait X".
func affirms(c *context) bool {
	switch c.group.Cue.Class {
	case "deny", "ask", "attitude", "promise":
		return false
	}
	return c.group.Perfect || c.Words[c.group.Finite].Mood() != morph.Conditional
}

// animate refuses sources that no list knows to speak.
func animate(c *context) bool { return !c.source.Found() || c.sortOf(c.source.Head) != thing }

// aroundClaim yields what stands around the trigger, or, where that is a clause
// under another verb that reports, that clause.
func aroundClaim(c *context) *Candidate {
	for k := c.left; k > c.sentence.First; k-- {
		if c.Tag(k) != tag.Que || c.Marks.Inside(k) >= 0 {
			continue
		}
		if c.reportedBy(k) && k < c.left {
			return c.beforeIncise(Range{k + 1, c.left})
		}
	}
	return around(c)
}

// opening asks that nothing but adverbs stands before the trigger.
func opening(c *context) bool {
	for c.left >= c.sentence.First && (c.Tag(c.left) == tag.Adverb || c.Tag(c.left) == tag.Coordinator) {
		c.left--
	}
	return c.left < c.sentence.First
}

// behindComma asks for a comma or a closing mark before the trigger, and leaves
// left before the comma.
func behindComma(c *context) bool {
	if c.left < c.sentence.First {
		return false
	}
	if c.Form(c.left) == "," {
		c.left--
		return c.left >= c.sentence.First
	}
	return c.IsMark(c.left) && c.closes(c.left)
}

// resuming asks for a pronoun that takes up what was said: "comme l'a dit X" needs
// no comma.
func resuming(c *context) bool {
	for k := c.group.First; k < c.group.Finite; k++ {
		if form := c.Form(k); form == "le" || form == "l'" {
			return c.left >= c.sentence.First
		}
	}
	return false
}

// pointing asks for an object pronoun that points to what follows: "l'a redit".
func pointing(c *context) bool {
	for i := c.group.First; i < c.group.Head; i++ {
		if c.Tag(i) == tag.Object && (c.Form(i) == "l'" || c.Form(i) == "le") {
			return true
		}
	}
	return false
}

// another reads a comma and the subject with which a clause of its own begins.
func another(c *context) bool {
	i := c.right + 1
	if i >= c.sentence.Last || c.Form(c.right) != "," {
		return false
	}
	for g := range c.sentence.Groups {
		if group := &c.sentence.Groups[g]; group.Form == clause.Finite && group.First > i && group.Subject.First == i && group.Subject.Relative == None {
			c.right, c.content = i, i
			return true
		}
	}
	return false
}
