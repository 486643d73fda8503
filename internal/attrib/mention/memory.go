package mention

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/slab"
	"github.com/attribd/attribd/internal/attrib/text"
)

// Memory is what [FindWith] uses again from article to article. Its zero value is
// ready; it serves one goroutine at a time, and the articles of one [token.Memory].
type Memory struct {
	words slab.Table[word]  // by number of spelling
	spelt slab.Table[spelt] // likewise
	found shelves           // what they point to

	set              Set
	beside, governed []int32
	roles            slab.Slab[text.Span]
	nouns            slab.Slab[Noun]
	people           map[string]part // see finder.settle
	acronyms         map[string]int  // see finder.spellOut
	by, place        []int32         // of the mentions: by their first token, and back
	starts           []int32         // see finder.inOrder
}

// ready makes room for an article.
func (m *Memory) ready(a *clause.Article) {
	most := 0
	for i := range a.Tokens {
		most = max(most, int(a.Tokens[i].Number))
	}
	m.words.Grow(most + 1)
	m.spelt.Grow(most + 1)
	phrases := 0
	for i := range a.Sentences {
		phrases += len(a.Sentences[i].Phrases)
	}
	s := &m.set
	s.article, s.Mentions = a, slices.Grow(s.Mentions[:0], phrases+phrases/8)
	for _, index := range [...]*[]int32{&s.byHead, &s.named, &s.owner, &m.beside, &m.governed} {
		*index = resized(*index, len(a.Tokens))
		clearAll(*index)
	}
	if m.people == nil {
		m.people, m.acronyms = map[string]part{}, map[string]int{}
	}
	clear(m.people)
	clear(m.acronyms)
	m.roles.Reset()
	m.nouns.Reset()
}

// Swap exchanges all but what is known of spellings with another memory.
func (m *Memory) Swap(other *Memory) {
	m.words, other.words = other.words, m.words
	m.spelt, other.spelt = other.spelt, m.spelt
	m.found, other.found = other.found, m.found
	*m, *other = *other, *m
}

// Forget drops what is known of all spellings but so many, which keep their numbers.
func (m *Memory) Forget(kept int) {
	m.words.Cut(kept + 1)
	m.spelt.Cut(kept + 1)
}

// clearAll puts None everywhere: what is done is copied.
func clearAll(index []int32) {
	if len(index) > 0 {
		index[0] = None
	}
	for done := 1; done < len(index); done *= 2 {
		copy(index[done:], index[:done])
	}
}

// resized returns a slice of n elements in the memory of another, if it has room.
func resized(s []int32, n int) []int32 { return slices.Grow(s[:0], n)[:n] }
