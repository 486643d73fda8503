package mention

import (
	"context"
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
)

// finder builds the set of one article.
type finder struct {
	words

	set *Set

	beside   []int32 // for the head of a role the name beside it
	governed []int32 // for a preposition the phrase that it governs

	claimed map[int]text.Span // for the head of a phrase the role that the person claims; nil: none
}

// Find lists the mentions of an article: also those inside quotation marks, in
// titles and in captions, which often hold the full name. The dictionary tells
// first names from places.
func Find(a *clause.Article, dict *morph.Lexicon) *Set {
	set, _ := FindWith(context.Background(), new(Memory), a, dict) // nothing ends it
	return set
}

// FindWith is Find in memory that it uses again, until ctx ends: the set is good until
// the memory serves another article. Its only error is ctx's.
func FindWith(ctx context.Context, m *Memory, a *clause.Article, dict *morph.Lexicon) (*Set, error) {
	m.ready(a)
	f := &finder{words: words{a: a, dict: dict, memory: m}, set: &m.set, beside: m.beside, governed: m.governed}
	for i := range a.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f.sentence(i)
	}
	for _, step := range [...]func(){f.settle, f.order, f.link} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		step()
	}
	return f.set, nil
}

// sentence lists the mentions of a sentence: names and what stands beside them, then
// the other phrases.
func (f *finder) sentence(i int) {
	s := &f.a.Sentences[i]
	first := len(f.set.Mentions)
	for p := range s.Phrases {
		if at := s.Phrases[p].Preposition; at != phrase.None {
			f.governed[at] = int32(p)
		}
		f.word(s.Phrases[p].Head) // all first, for then the processor waits for many at once
	}
	f.names(s, func(r run) { f.addName(i, r) })
	end := len(f.set.Mentions)
	for m := first; m < end; m++ {
		f.besides(s, m)
	}
	f.attributes(s)
	for p := range s.Phrases {
		f.addPhrase(i, p)
	}
}

// addName adds a run of names.
func (f *finder) addName(sentence int, r run) {
	m := f.draft(sentence)
	m.First, m.Last, m.Head, m.Core, m.Named = r.first, r.last, r.last, r.first, true
	f.judge(m, r)
	first := r.first
	if r.civility != None && (!f.noun(r.civility, r.civility).Role || f.address(r.civility, f.a.Sentences[sentence].First)) {
		first = r.civility // it heads the phrase "M. Dupont"; "le colonel Dupont" is a role
	}
	for k := first; k <= r.last; k++ {
		f.set.named[k] = int32(len(f.set.Mentions))
	}
	f.add(m)
}

// addPhrase adds a noun phrase or pronoun, unless its head belongs to a
// person's name.
func (f *finder) addPhrase(sentence, index int) {
	p := &f.a.Sentences[sentence].Phrases[index]
	if at := f.set.Named(p.Head); at != None {
		f.widen(at, p)
		return
	}
	m := f.draft(sentence)
	m.First, m.Last, m.Head, m.Core = p.First, p.Last, p.Head, p.First
	m.Beside, m.Number = int(f.beside[p.Head]), number(p.Features)
	for k := p.First; k <= p.Base && m.Beside == None; k++ {
		m.Beside = int(f.beside[k]) // the role may be an adjective: "la socialiste bretonne"
	}
	switch f.a.Tag(p.Head) {
	case tag.Subject, tag.Pronoun:
		if !f.partitive(m, p) {
			f.pronoun(m, p)
		}
	default:
		if !f.demonstrated(m, p) && !f.partitive(m, p) {
			f.nominal(m, p)
		}
	}
	f.add(m)
}

// draft returns a mention to be filled in, where [finder.add] takes it into the set: it is
// large to copy. There is one at a time.
func (f *finder) draft(sentence int) *Mention {
	s := f.set
	n := len(s.Mentions)
	s.Mentions = slices.Grow(s.Mentions, 1)
	m := &s.Mentions[:n+1][n]
	*m = Mention{Beside: None, Twin: None, Sentence: sentence}
	return m
}

// add takes the draft into the set.
func (f *finder) add(m *Mention) {
	m.Span = text.Span{Start: f.a.Tokens[m.First].Start, End: f.a.Tokens[m.Last].End}
	m.Name = text.Span{Start: f.a.Tokens[m.Core].Start, End: m.Span.End}.Of(f.a.Doc)
	m.Quoted = f.a.Marks.Inside(m.First) >= 0 && f.a.Marks.Inside(m.Head) >= 0
	f.set.byHead[m.Head] = int32(len(f.set.Mentions))
	f.set.Mentions = f.set.Mentions[:len(f.set.Mentions)+1]
}

func number(features tag.Features) lexicon.Number {
	if features&tag.Numbers == tag.Plural {
		return lexicon.Plural
	}
	return lexicon.Singular
}
