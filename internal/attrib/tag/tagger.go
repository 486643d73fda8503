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
	return t.TagWith(new(Memory), doc, tokens, sentences)
}

// TagWith is Tag in memory that it uses again: the words are good until the memory
// serves another text. The tokens must be those of one [token.Memory].
func (t *Tagger) TagWith(m *Memory, doc string, tokens []token.Token, sentences iter.Seq2[int, int]) []Word {
	m.reset(len(tokens))
	m.search.tables = t.tables
	for first, last := range sentences {
		t.sentence(doc, tokens, first, last, m)
	}
	return m.words
}

// sentence gives the words from first to last the readings of the cheapest path.
func (t *Tagger) sentence(doc string, tokens []token.Token, first, last int, m *Memory) {
	for i := first; i <= last; i++ { // all first, for then the processor waits for many at once
		if read(&tokens[i]) {
			m.words[i].spelling = m.meet(t, doc, &tokens[i])
		}
	}
	s := &m.search
	s.reset()
	for i := first; i <= last; i++ {
		if transparent(&tokens[i]) {
			continue
		}
		s.open(i)
		s.quoted = i > first && tokens[i-1].Kind == token.Mark
		t.offer(tokens, i, first, m)
	}
	s.write(m.words)
}

// transparent tokens do not part their neighbours: a « note ».
func transparent(tok *token.Token) bool {
	return tok.Kind == token.Mark || tok.Kind == token.Hyphen
}

// leading returns the first reading under a tag, from 1, or 0.
func leading(readings []morph.Reading, tag Tag) uint8 {
	for i := range readings {
		if of(&readings[i]) == tag {
			return uint8(i + 1)
		}
	}
	return 0
}
