package tag

import (
	"fmt"
	"iter"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Tagger reads words. It is immutable and safe for concurrent use.
type Tagger struct {
	tables  *tables
	lexicon *morph.Lexicon
}

// New returns a tagger over the lexicon.
func New(lexicon *morph.Lexicon) (*Tagger, error) {
	tables, err := load()
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	return &Tagger{tables: tables, lexicon: lexicon}, nil
}

// Tag reads the words of a document sentence by sentence. The ranges are those
// of the sentences: their first and last token, ordered and disjoint.
func (t *Tagger) Tag(doc string, tokens []token.Token, sentences iter.Seq2[int, int]) []Word {
	words := make([]Word, len(tokens))
	s := search{tables: t.tables}
	for first, last := range sentences {
		t.sentence(doc, tokens, first, last, &s, words)
	}
	return words
}

func (t *Tagger) sentence(doc string, tokens []token.Token, first, last int, s *search, words []Word) {
	s.reset()
	for i := first; i <= last; i++ {
		if transparent(&tokens[i]) {
			continue
		}
		s.open(i)
		s.quoted = i > first && tokens[i-1].Kind == token.Mark
		t.offer(doc, tokens, i, first, s, words)
	}
	s.best(func(i int, n *node) {
		words[i].Tag, words[i].Features, words[i].Known = n.tag, n.features, n.source != unknown
		words[i].Readings = leading(words[i].Readings, n.tag)
	})
}

// transparent tokens do not part their neighbours: a « note ».
func transparent(tok *token.Token) bool {
	return tok.Kind == token.Mark || tok.Kind == token.Hyphen
}

// leading returns the readings from the first one under tag on.
func leading(readings []morph.Reading, tag Tag) []morph.Reading {
	for i := range readings {
		if of(&readings[i]) == tag {
			return readings[i:]
		}
	}
	return nil
}
