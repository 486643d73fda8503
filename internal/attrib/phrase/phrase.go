package phrase

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// None stands for a token or phrase that is not there.
const None = -1

// Phrase is a noun phrase or a pronoun. All positions are those of tokens.
type Phrase struct {
	First, Last int // with the determiner and the complements in "de"
	Head        int // the noun, the first word of the name, or the pronoun
	Base        int // the last word before the complements
	Preposition int // the preposition that governs it, or None; "du" and "au" govern and determine
	Parent      int // the phrase whose complement this is, or None
	Features    tag.Features
}

// Chunker finds phrases.
type Chunker struct {
	tokens []token.Token
	words  []tag.Word
	found  []Phrase
}

// Chunk returns the phrases of the tokens first to last, outer before inner, in
// text order. It puts them into room, which must be empty, as far as that goes.
func Chunk(tokens []token.Token, words []tag.Word, first, last int, room []Phrase) []Phrase {
	c := Chunker{tokens: tokens, words: words, found: room}
	for i := first; i <= last; {
		i = c.next(i, last)
	}
	return c.found
}

// next reads a phrase or one token, and returns where to go on.
func (c *Chunker) next(i, last int) int {
	preposition := None
	at := i
	if c.words[i].Tag == tag.Preposition {
		preposition = i
		at = c.skipFocus(c.skipMarks(i+1, last), last)
		if at <= last && c.words[at].Tag == tag.Preposition { // "d'après", "auprès de"
			return i + 1
		}
	}
	end, ok := c.phrase(at, last, preposition, None)
	if !ok {
		return i + 1
	}
	return end + 1
}

// phrase reads a base phrase and its complements from at. It returns the last
// token read.
func (c *Chunker) phrase(at, last, preposition, parent int) (int, bool) {
	head, end, ok := c.base(at, last)
	if !ok {
		return at, false
	}
	index, first := len(c.found), at
	if preposition != None && Contracted(c.tokens[preposition].Form) {
		first = preposition
	}
	c.found = append(c.found, Phrase{
		First: first, Last: end, Head: head, Base: end, Preposition: preposition, Parent: parent, Features: c.features(at, head),
	})
	if inner, ok := c.complement(end+1, last, index); ok {
		c.found[index].Last, end = inner, inner
	}
	return end, true
}

// complement reads "de la Défense" after a phrase. It attaches to the phrase
// before, and its own complements to it.
func (c *Chunker) complement(i, last, parent int) (int, bool) {
	i = c.skipMarks(i, last)
	if i > last || c.words[i].Tag != tag.Preposition || !Genitive(c.tokens[i].Form) {
		return 0, false
	}
	at := c.skipMarks(i+1, last)
	if at > last || c.cause(at, last) || c.words[parentHead(c, parent)].Tag == tag.Subject {
		return 0, false
	}
	return c.phrase(at, last, i, parent)
}

// cause reports the noun of "du fait de", which tells why.
func (c *Chunker) cause(i, last int) bool {
	return i < last && c.tokens[i].Is("fait") && c.tokens[i-1].Is("du") && Genitive(c.tokens[i+1].Form)
}

func parentHead(c *Chunker, parent int) int { return c.found[parent].Head }

// Genitive reports the forms of "de", which tie a complement to a noun; "des" is an
// article as well.
func Genitive(form string) bool {
	return form == "de" || form == "d'" || form == "du" || form == "des"
}

// Contracted reports the prepositions that hold a definite article.
func Contracted(form string) bool {
	return form == "du" || form == "des" || form == "au" || form == "aux"
}

// skipFocus goes past the adverb that stresses what a preposition governs: "avant même la
// crise", "pour seulement deux élus".
func (c *Chunker) skipFocus(i, last int) int {
	if i >= last || c.words[i].Tag != tag.Adverb {
		return i
	}
	switch c.tokens[i].Form {
	case "même", "seulement", "presque", "quasiment", "notamment", "environ", "surtout", "exactement", "justement":
		return c.skipMarks(i+1, last)
	}
	return i
}

func (c *Chunker) skipMarks(i, last int) int {
	for i <= last && c.tokens[i].Kind == token.Mark {
		i++
	}
	return i
}
