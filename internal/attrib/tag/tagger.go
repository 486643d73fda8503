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

func (t *Tagger) sentence(doc string, tokens []token.Token, first, last int, m *Memory) {
	s := &m.search
	s.reset()
	for i := first; i <= last; i++ {
		if transparent(&tokens[i]) {
			continue
		}
		s.open(i)
		s.quoted = i > first && tokens[i-1].Kind == token.Mark
		t.offer(doc, tokens, i, first, m)
	}
	s.best(func(i int, n *node) {
		w := &m.words[i]
		w.Tag, w.Features, w.Known = n.tag, n.features, n.source != unknown
		if at := leading(w.Readings, n.tag); at < len(w.Readings) {
			w.lemma = m.lemma(&m.profiles[tokens[i].Number], at)
			w.Readings = w.Readings[at:]
		} else {
			w.Readings = nil
		}
	})
}

// transparent tokens do not part their neighbours: a « note ».
func transparent(tok *token.Token) bool {
	return tok.Kind == token.Mark || tok.Kind == token.Hyphen
}

// leading returns the first reading under a tag, or their number.
func leading(readings []morph.Reading, tag Tag) int {
	for i := range readings {
		if of(&readings[i]) == tag {
			return i
		}
	}
	return len(readings)
}
