package rule

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// sort is what the head of a source names.
type sort uint8

const (
	unsure   sort = iota // a pronoun that may stand for anybody
	speaker              // a person, a body, a group, a place
	document             // "le rapport", "le communiqué"
	thing                // what no list knows to speak: "la courbe"
	oneself              // "je", "nous", "vous"
	anyone               // "on"
	neuter               // "cela", "c'"
)

// speaks asks for a source that can speak.
func speaks(c *context) bool {
	sort := c.sortOf(c.source.Head)
	if sort == unsure && c.ofThing(c.source.Head) {
		return false
	}
	return sort == speaker || sort == unsure || sort == document
}

// ofThing reports a pronoun in a sentence that has told of a thing before it: "le taux était
// de 5 %, mais il « augmente »".
func (c *context) ofThing(pronoun int) bool {
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.Last >= pronoun || group.Form != clause.Finite || !group.Subject.Found() || group.Subject.Inverted {
			continue
		}
		if sort := c.sortOf(group.Subject.Head); (sort == thing || sort == neuter || c.Form(group.Subject.Head) == "celle-ci" || c.Form(group.Subject.Head) == "celui-ci") && c.Words[group.Subject.Head].Features.Agree(c.Words[pronoun].Features, tag.Genders) {
			return true
		}
	}
	return false
}

// pastSource returns the token behind what is said of the source that has just been
// read, between commas or in brackets. The comma that closes it is left to read.
func (c *context) pastSource() int {
	i := c.right
	if !c.source.Found() {
		return i
	}
	if i-1 > c.last && c.Form(i-1) == "," {
		i--
	}
	return c.Described(c.sentence, c.source.Head, i)
}

// ofSpeaker reports a source that names a speaker behind its head: "les précisions
// du quotidien".
func (c *context) ofSpeaker(s *clause.Subject) bool {
	for i := s.Head + 1; i <= s.Last; i++ {
		if t := c.Tag(i); (t == tag.Noun || t == tag.Name) && c.sortOf(i) == speaker {
			return true
		}
	}
	return false
}

// sortOf tells what the head of a source names.
func (c *context) sortOf(head int) sort {
	switch c.Form(head) {
	case "je", "j'", "nous", "moi", "vous", "tu":
		return oneself
	case "on":
		return anyone
	case "ce", "c'", "cela", "ça", "ceci", "rien", "quoi":
		return neuter
	case "dernier", "dernière", "derniers", "dernières", "premier", "première", "second", "seconde": // who that is stands elsewhere
		if head > c.sentence.First && pointsOut(c.Form(head-1)) {
			return unsure
		}
	case "un", "une":
		if k := head + 1; k < c.sentence.Last && c.Form(k) == "des" && c.Tag(k+1) == tag.Noun { // "l'une des lois"
			return c.nounSort(k + 1)
		}
	case "lui", "eux", "elle", "elles", "il", "ils", "celui-ci", "celle-ci", "ceux-ci", "celles-ci":
		return unsure
	}
	if c.Form(head) == "monde" && head-2 >= c.sentence.First && c.Form(head-2) == "tout" { // "tout le monde"
		return speaker
	}
	switch c.Tag(head) {
	case tag.Name:
		return speaker
	case tag.Noun, tag.Adjective:
		return c.nounSort(head)
	}
	return unsure
}

// pointsOut reports the determiners of "ce dernier", "la première".
func pointsOut(form string) bool {
	switch form {
	case "ce", "cette", "ces", "le", "la":
		return true
	}
	return false
}

// listed reports a noun that a listed name begins with: a medium that is written small,
// "franceinfo", or a body, "Programme alimentaire mondial".
func (c *context) listed(head int) bool {
	if !c.Lexicon.MayName(c.Tokens[head].Of(c.Doc)) {
		return false
	}
	last := head
	if p := c.sentence.PhraseAt(head); p != None && c.capitalAt(head) {
		last = max(head, c.sentence.Phrases[p].Base)
	}
	name, ok := c.Lexicon.Name(c.Doc[c.Tokens[head].Start:c.Tokens[last].End])
	return ok && (name.Medium || last > head)
}

// nounSort looks a common noun up, as it stands and in the singular.
func (c *context) nounSort(head int) sort {
	if c.Form(head) == "état" && !c.capitalAt(head) { // of things; who speaks is "l'État"
		return thing
	}
	if head > c.sentence.Last { // who signs a post, in a line of its own: it is not looked up
		return thing
	}
	var room [4]string
	words := c.Forms(room[:], head, c.sentence.Last)
	words[0] = strings.TrimPrefix(words[0], "ex-")
	noun, taken := c.Lexicon.Noun(words)
	if taken == 0 {
		words[0] = c.Words[head].Lemma()
		noun, taken = c.Lexicon.Noun(words)
	}
	switch {
	case (taken == 0 || noun.Kind == lexicon.DocumentNoun) && c.listed(head):
		return speaker
	case taken == 0:
		return thing
	case noun.Kind == lexicon.DocumentNoun:
		return document
	}
	return speaker
}
