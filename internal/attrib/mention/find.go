package mention

import (
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
	a    *clause.Article
	dict *morph.Lexicon
	set  *Set

	beside   []int32 // for the head of a role the name beside it
	governed []int32 // for a preposition the phrase that it governs

	claimed map[int]text.Span // for the head of a phrase the role that the person claims
}

// Find lists the mentions of an article: also those inside quotation marks, in
// titles and in captions, which often hold the full name. The dictionary tells
// first names from places.
func Find(a *clause.Article, dict *morph.Lexicon) *Set {
	f := &finder{a: a, dict: dict, set: &Set{article: a, byHead: nones(len(a.Tokens)), named: nones(len(a.Tokens)), owner: nones(len(a.Tokens))}, claimed: map[int]text.Span{}}
	f.beside, f.governed = nones(len(a.Tokens)), nones(len(a.Tokens))
	for i := range a.Sentences {
		s := &a.Sentences[i]
		first := len(f.set.Mentions)
		for p := range s.Phrases {
			if at := s.Phrases[p].Preposition; at != phrase.None {
				f.governed[at] = int32(p)
			}
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
	f.settle()
	f.order()
	f.link()
	return f.set
}

func nones(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = None
	}
	return out
}

// addName adds a run of names.
func (f *finder) addName(sentence int, r run) {
	m := Mention{
		First: r.first, Last: r.last, Head: r.last, Core: r.first,
		Named: true, Beside: None, Twin: None, Sentence: sentence,
	}
	f.judge(&m, r)
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
	m := Mention{
		First: p.First, Last: p.Last, Head: p.Head, Core: p.First,
		Beside: int(f.beside[p.Head]), Twin: None, Sentence: sentence, Number: number(p.Features),
	}
	for k := p.First; k <= p.Base && m.Beside == None; k++ {
		m.Beside = int(f.beside[k]) // the role may be an adjective: "la socialiste bretonne"
	}
	switch f.a.Tag(p.Head) {
	case tag.Subject, tag.Pronoun:
		if !f.partitive(&m, p) {
			f.pronoun(&m, p)
		}
	default:
		if !f.demonstrated(&m, p) && !f.partitive(&m, p) {
			f.nominal(&m, p)
		}
	}
	f.add(m)
}

func (f *finder) add(m Mention) {
	m.Span = text.Span{Start: f.a.Tokens[m.First].Start, End: f.a.Tokens[m.Last].End}
	m.Name = text.Span{Start: f.a.Tokens[m.Core].Start, End: m.Span.End}.Of(f.a.Doc)
	m.Quoted = f.a.Marks.Inside(m.First) >= 0 && f.a.Marks.Inside(m.Head) >= 0
	f.set.byHead[m.Head] = int32(len(f.set.Mentions))
	f.set.Mentions = append(f.set.Mentions, m)
}

func number(features tag.Features) lexicon.Number {
	if features&tag.Numbers == tag.Plural {
		return lexicon.Plural
	}
	return lexicon.Singular
}

// order sorts the mentions by their first token and renews all that counts
// them.
func (f *finder) order() {
	ms := f.set.Mentions
	by := make([]int, len(ms))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(x, y int) int {
		if ms[x].First != ms[y].First {
			return ms[x].First - ms[y].First
		}
		return ms[y].Last - ms[x].Last
	})
	place := make([]int, len(ms))
	sorted := make([]Mention, len(ms))
	for i, old := range by {
		sorted[i], place[old] = ms[old], i
	}
	for i := range sorted {
		if sorted[i].Beside != None {
			sorted[i].Beside = place[sorted[i].Beside]
		}
		f.refresh(&sorted[i])
	}
	f.set.Mentions = sorted
	renumber(f.set.byHead, place)
	renumber(f.set.named, place)
	renumber(f.set.owner, place)
}

func renumber(index []int32, place []int) {
	for i, old := range index {
		if old != None {
			index[i] = int32(place[old])
		}
	}
}

// refresh derives the text of a mention from its tokens.
func (f *finder) refresh(m *Mention) {
	m.Span = text.Span{Start: f.a.Tokens[m.First].Start, End: f.a.Tokens[m.Last].End}
	m.Name = text.Span{Start: f.a.Tokens[m.Core].Start, End: m.Span.End}.Of(f.a.Doc)
}
