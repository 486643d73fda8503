package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// attached returns the stretch that the preposition stands right behind, if it is
// no clause but part of one that has its verb outside: "des effets « sous-notifiés
// » selon lui".
func (c *context) attached() int {
	s, mark := None, c.left
	aside := mark > c.sentence.First && c.Form(mark) == "," && c.phraseGoesOn()
	if aside {
		mark--
	}
	if c.IsMark(mark) {
		s = c.Marks.MarkOf(mark)
	}
	if s == None || c.Marks.Stretches[s].Close != mark || c.Marks.Stretches[s].Empty() || c.opening(s) <= c.sentence.First {
		return None
	}
	if aside && !c.clausal(s) && c.Tag(c.opening(s)-1) == tag.Noun && !c.capitalAt(c.Marks.Stretches[s].First) {
		return s // "une mesure « absurde », selon elle, et refusé de voter"
	}
	if c.clausal(s) && c.Tag(c.opening(s)-1) != tag.Relative || !c.mainVerb(Range{c.sentence.First, c.opening(s) - 1}) || c.predicated(s) {
		return None
	}
	return s
}

// phraseGoesOn reports a source between commas, behind which the phrase before them goes
// on, or a verb that shares its auxiliary: "la candidature « absurde », selon elle, du
// juriste".
func (c *context) phraseGoesOn() bool {
	const longest = 8 // tokens
	for i := c.last + 2; i < min(c.sentence.Last, c.last+longest); i++ {
		if c.Form(i) != "," {
			continue
		}
		next := c.Form(i + 1)
		return phrase.Genitive(next) || next == "et" && i+1 < c.sentence.Last && c.Tag(i+2) == tag.PastParticiple
	}
	return false
}

// predicated reports a stretch that says what the subject is: "est « trop cher »
// selon lui" claims the whole.
func (c *context) predicated(s int) bool {
	k := c.opening(s) - 1
	for k > c.sentence.First && c.Tag(k) == tag.Adverb {
		k--
	}
	g := c.sentence.GroupAt(k)
	if g == None || c.sentence.Groups[g].Form != clause.Finite {
		return false
	}
	return c.Words[c.sentence.Groups[g].Head].Copula()
}
