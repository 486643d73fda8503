package clause

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Memory is what articles are analysed in, one after another. Its zero value is
// ready; it serves one goroutine at a time.
type Memory struct {
	article   Article
	sentences []Sentence
	phrases   []phrase.Phrase
	groups    []Group
	layers    []int32
	arena     text.Arena
	openings  []lexicon.Openings // by number of spelling
	opens     []lexicon.Openings // by token
	openers   []int32            // tokens
}

// What the lexicon was asked of a spelling, in bits that none of its lists has.
const (
	asked lexicon.Openings = 1 << (15 - iota)
	askedAsNoun
	askedAsVerb
)

// Swap exchanges all but what is known of spellings with another memory.
func (m *Memory) Swap(other *Memory) {
	m.openings, other.openings = other.openings, m.openings
	*m, *other = *other, *m
}

// Forget drops what is known of the spellings that the [token.Memory] dropped.
func (m *Memory) Forget(keep int) {
	keep = min(keep+1, len(m.openings))
	clear(m.openings[keep:])
	m.openings = m.openings[:keep]
}

// meet asks what the spellings of an article open, unless it is known, and tells each of
// its tokens: several stages go through those one by one.
func (m *Memory) meet(a *Article) {
	m.opens = slices.Grow(m.opens[:0], len(a.Tokens))[:len(a.Tokens)]
	for i := range a.Tokens {
		t := &a.Tokens[i]
		if int(t.Number) >= len(m.openings) {
			m.openings = slices.Grow(m.openings, int(t.Number)+1-len(m.openings))[:t.Number+1]
		}
		known := &m.openings[t.Number]
		if *known == 0 {
			*known = asked | a.Lexicon.Openings(t.Of(a.Doc), t.Form)
		}
		opens := lexicon.Openings(0)
		switch a.Words[i].Tag {
		case tag.Noun:
			if !known.Has(askedAsNoun) {
				*known |= askedAsNoun | a.nounOpening(i)
			}
		case tag.Finite, tag.Infinitive, tag.PastParticiple, tag.PresentParticiple:
			if !a.Words[i].Listed() {
				opens = lexicon.VerbOpening // for all we know
			} else if !known.Has(askedAsVerb) {
				*known |= askedAsVerb | a.verbOpening(i)
			}
		}
		m.opens[i] = *known | opens
	}
	a.openings = m.opens
}

// findOpeners lists for each sentence the tokens that may begin a name or a phrase: they
// are few, and several stages look for some of them.
func (m *Memory) findOpeners(a *Article) {
	const phrases = lexicon.PrepositionOpening | lexicon.NounOpening | lexicon.AddressOpening
	m.openers = slices.Grow(m.openers[:0], len(a.Tokens))
	for s := range a.Layout.Sentences {
		from := len(m.openers)
		for i := a.Layout.Sentences[s].First; i <= a.Layout.Sentences[s].Last; i++ {
			t := &a.Tokens[i]
			if t.Has(token.Capital) || t.Kind == token.Word && m.opens[i].Has(phrases) || t.Kind == token.Number && m.opens[i].Has(lexicon.NameOpening) {
				m.openers = append(m.openers, int32(i))
			}
		}
		m.sentences[s].Openers = m.openers[from:]
	}
}

// Hold returns the article with its sentences, which are still to be analysed. It is
// good until the memory holds another one.
func (m *Memory) Hold(a Article) *Article {
	sentences, tokens := len(a.Layout.Sentences), len(a.Tokens)
	m.sentences = slices.Grow(m.sentences[:0], sentences)[:sentences]
	clear(m.sentences)
	heads, verbs := count(a.Words)
	m.phrases = slices.Grow(m.phrases[:0], heads)
	m.groups = slices.Grow(m.groups[:0], verbs)
	m.layers = slices.Grow(m.layers[:0], 2*tokens)
	m.article = a
	m.article.arena = &m.arena
	m.meet(&m.article)
	m.findOpeners(&m.article)
	m.article.Sentences, m.article.phrases, m.article.groups, m.article.layers = m.sentences, m.phrases, m.groups, m.layers
	return &m.article
}

// count returns how many phrases and groups some words make at most; of phrases a few may
// have another head, for which room is found in time.
func count(words []tag.Word) (heads, verbs int) {
	var of [1 << 8]int // by tag
	for i := range words {
		of[words[i].Tag]++
	}
	heads = of[tag.Noun] + of[tag.Name] + of[tag.Subject] + of[tag.Pronoun] + of[tag.Numeral]
	return heads, of[tag.Finite] + of[tag.Infinitive] + of[tag.PresentParticiple] + of[tag.PastParticiple]
}
