package rule

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// impersonal asks for an "il" that stands for nobody right before the verb, and names
// no source.
func impersonal(c *context) bool {
	k := c.group.First - 1
	if k < c.sentence.First || c.Form(k) != "il" {
		return false
	}
	c.source = noSource
	return true
}

// pastImpersonal returns where the claim begins behind a source in front: "selon le
// rapport, il ressort que | le pont vibrait"; else i.
func (c *context) pastImpersonal(i int) int {
	const reach = 4 // tokens
	if c.Form(i) != "il" {
		return i
	}
	for k := i + 1; k < min(c.sentence.Last, i+reach); k++ {
		if g := c.sentence.GroupAt(k); g != None && c.sentence.Groups[g].Cue.Takes(lexicon.IlQue) {
			if que := c.sentence.Groups[g].Last + 1; que < c.sentence.Last && c.Tag(que) == tag.Que {
				return que + 1
			}
		}
	}
	return i
}

// judgement yields an adjective alone before a source, and what it is said of: "Difficile,
// selon elle, de chiffrer les dégâts".
func (c *context) judgement(before Range) *Candidate {
	if before.First != c.sentence.First || c.Tag(before.First) != tag.Adjective {
		return nil
	}
	for k := before.First + 1; k <= before.Last; k++ {
		if c.Tag(k) != tag.Adverb {
			return nil
		}
	}
	i := c.pastSource()
	if i < c.sentence.Last && c.Form(i) == "," {
		i++
	}
	if i >= c.sentence.Last || c.Form(i) != "de" && c.Form(i) != "d'" {
		return nil
	}
	after := c.trim(Range{i, c.Edge(c.sentence, c.claim(i+1))})
	if after.Empty() || c.words(after) < 2 {
		return nil
	}
	return c.candidate(c.claimKind(after), c.ranges(before, after))
}

// ofDocument reads a document behind « de », as the source: "il ressort du rapport que".
func ofDocument(c *context) bool {
	if c.right >= c.sentence.Last || prepositionFrame(c.Form(c.right)) != lexicon.PrepDe {
		return false
	}
	p := c.sentence.PhraseAt(c.right + 1)
	if p == None || c.sentence.Phrases[p].Preposition == phrase.None || c.sortOf(c.sentence.Phrases[p].Head) == thing {
		return false
	}
	c.takeSource(p)
	return true
}

// thatWho reads « ce qui » before the verb. It leaves left before « ce ».
func thatWho(c *context) bool {
	c.left = c.group.First - 1
	if c.left <= c.sentence.First || c.Form(c.left) != "qui" || c.Form(c.left-1) != "ce" {
		return false
	}
	c.left -= 2
	c.source = noSource
	return true
}
