package mention

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// words tells what the words of an article can be, whatever stands beside them. It
// looks each spelling up once.
type words struct {
	a      *clause.Article
	dict   *morph.Lexicon
	memory *Memory
}

// word is what a spelling can be in lower case, and as a word of address.
type word struct {
	seen      bool
	composed  bool  // it may be a listed noun behind a prefix
	people    bool  // it is a word for the people of a place, listed or not
	prefix    bool  // it tells when or how a role behind it is held
	qualifies bool  // the same, or its last part does
	title     bool  // it is a word of address in lower case
	longest   uint8 // words in the longest listed noun that begins like it or its lemma
	lemma     string
	single    *Noun             // the listed noun that it or its lemma is, where none of more words begins like them; or nil
	demonym   *Noun             // the people of a place that it names, or nil
	noun      *lexicon.Noun     // the listed noun that it is, or nil
	civility  *lexicon.Civility // the word of address that it is as it is written, or nil
	readings  []morph.Reading
}

// word returns what the spelling of a token can be. The caller must not change it.
func (w *words) word(i int) *word {
	out := w.memory.words.At(int(w.a.Tokens[i].Number))
	if !out.seen {
		*out = w.describe(i)
	}
	return out
}

// describe finds what the spelling of a token can be.
func (w *words) describe(i int) word {
	t := &w.a.Tokens[i]
	readings, key := w.entry(i)
	out := word{seen: true, readings: readings, lemma: lemmaOf(readings, key, t.Form), people: people(readings, t.Form)}
	list := w.a.Lexicon
	if noun, taken := list.Noun([]string{t.Form}); taken > 0 {
		out.noun = w.memory.found.listed.keep(noun)
	}
	out.longest = uint8(max(list.NounReach(t.Form), list.NounReach(out.lemma)))
	if out.longest == 1 {
		out.single = w.single(t.Form, out.lemma)
	}
	_, _, out.composed = composed(out.lemma)
	for _, r := range readings {
		if r.Traits.Has(morph.Demonym) {
			out.demonym = w.memory.found.nouns.keep(Noun{Kind: UnnamedPerson, Lemma: r.Lemma(key), People: true, Sure: true, Words: 1, Gender: genderOf(r.Gender)})
			break
		}
	}
	out.prefix = list.RolePrefix(t.Form)
	_, rest, compound := strings.Cut(t.Form, "-")
	out.qualifies = out.prefix || compound && list.RolePrefix(rest)
	_, out.title = list.Civility(t.Form)
	if w.a.Opens(i, lexicon.AddressOpening) {
		civility, _ := list.Civility(t.Of(w.a.Doc))
		out.civility = w.memory.found.civilities.keep(civility)
	}
	return out
}

// entry returns what the dictionary says of the form of a token, and its key.
func (w *words) entry(i int) (readings []morph.Reading, key string) {
	if readings, key, ok := w.a.Words[i].Entry(); ok {
		return readings, key
	}
	return w.dict.Entry(w.a.Tokens[i].Form)
}

// shelves keep what the lists say of spellings.
type shelves struct {
	listed     shelf[lexicon.Noun]
	nouns      shelf[Noun]
	civilities shelf[lexicon.Civility]
	names      shelf[lexicon.Name]
}

// shelf keeps what is found, many in a block.
type shelf[T any] struct{ free []T }

// keep returns a copy that stays.
func (s *shelf[T]) keep(found T) *T {
	const block = 16 // so that one that stays holds few others
	if len(s.free) == cap(s.free) {
		s.free = make([]T, 0, block)
	}
	s.free = append(s.free, found)
	return &s.free[len(s.free)-1]
}

// single looks up a noun of one word, or nil.
func (w *words) single(form, lemma string) *Noun {
	for _, each := range [...]string{form, lemma} {
		if found := w.lookup([]string{each}); found.Words > 0 {
			return w.memory.found.nouns.keep(found)
		}
	}
	return nil
}

// lemmaOf returns the singular of a noun, also where the tagger took it for a name
// or an adjective.
func lemmaOf(readings []morph.Reading, key, form string) string {
	for _, r := range readings {
		if r.POS == morph.Noun || r.POS == morph.Title || r.POS == morph.Adjective {
			return r.Lemma(key)
		}
	}
	return form
}

// spelt is what a spelling can be as it is written.
type spelt struct {
	seen     bool
	readings []morph.Reading
	proper   []morph.Reading // as dictionaries write a name
	given    bool            // a first name
	gender   lexicon.Gender  // of a first name, or of the first part of one
	name     *lexicon.Name   // the listed name that it is, or nil
	opens    lexicon.NameHead
}

// spelt returns what a token can be as it is written. The caller must not change it.
func (w *words) spelt(i int) *spelt {
	t := &w.a.Tokens[i]
	out := w.memory.spelt.At(int(t.Number))
	if !out.seen {
		*out = w.describeName(i)
	}
	return out
}

// describeName finds what the spelling of a token can be as a name.
func (w *words) describeName(i int) spelt {
	written, name := w.a.Tokens[i].Of(w.a.Doc), proper(w.a, i)
	out := spelt{seen: true, readings: w.asWritten(i)}
	out.proper = out.readings
	if name != written {
		out.proper = w.dict.Lookup(name)
	}
	out.gender, out.given = w.firstName(name, out.proper)
	if name, ok := w.a.Lexicon.Name(written); ok {
		out.name = w.memory.found.names.keep(name)
	}
	out.opens = w.a.Lexicon.NameHead(written)
	return out
}

// asWritten returns what the dictionary says of a token as it is written.
func (w *words) asWritten(i int) []morph.Reading {
	t := &w.a.Tokens[i]
	if t.Has(token.Capital) {
		if readings, ok := w.a.Words[i].Written(); ok {
			return readings
		}
	}
	if written := t.Of(w.a.Doc); written != t.Form {
		return w.dict.Lookup(written)
	}
	readings, _ := w.entry(i)
	return readings
}

// firstName reports a first name, or a compound that begins with one, and its gender.
// Known is what the dictionary says of the name.
func (w *words) firstName(name string, known []morph.Reading) (gender lexicon.Gender, given bool) {
	gender, listed := w.genderOfFirst(name, known)
	given = listed || has(known, morph.FirstName)
	first, _, compound := strings.Cut(name, "-")
	if !compound || given && gender != lexicon.AnyGender {
		return gender, given
	}
	known = w.dict.Lookup(first)
	if gender == lexicon.AnyGender {
		gender, _ = w.genderOfFirst(first, known)
	}
	return gender, given || has(known, morph.FirstName)
}

// genderOfFirst returns the gender of a first name by the list or else by what the
// dictionary knows of it.
func (w *words) genderOfFirst(name string, known []morph.Reading) (gender lexicon.Gender, listed bool) {
	if gender, listed = w.a.Lexicon.FirstName(name); listed {
		return gender, true
	}
	for i := range known {
		if known[i].POS == morph.FirstName {
			return genderOf(known[i].Gender), false
		}
	}
	return lexicon.AnyGender, false
}

// listedName returns the listed name that stands from first to last.
func (w *words) listedName(first, last int) (lexicon.Name, bool) {
	if !w.a.Opens(first, lexicon.NameOpening) {
		return lexicon.Name{}, false // most
	}
	written := w.a.Doc[w.a.Tokens[first].Start:w.a.Tokens[last].End]
	if !w.a.Lexicon.MayName(written) {
		return lexicon.Name{}, false
	}
	s := w.spelt(first)
	if first == last {
		if s.name == nil {
			return lexicon.Name{}, false
		}
		return *s.name, true
	}
	if !s.opens.Fits(written) {
		return lexicon.Name{}, false
	}
	return w.a.Lexicon.Name(written)
}

func has(readings []morph.Reading, pos morph.POS) bool {
	for i := range readings {
		if readings[i].POS == pos {
			return true
		}
	}
	return false
}
