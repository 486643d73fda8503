package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// part is what a word is in names of persons.
type part uint8

const (
	surelyPerson part = 1 << iota // of somebody who surely is one
	lastName                      // the last of several
	addressed                     // a last name behind a civility: "M. Vassor"
	wholeName                     // all of one with several words
)

func (p part) has(other part) bool { return p&other != 0 }

// settle decides the names that nothing beside them explains: a last name or
// first name of a person named elsewhere is that person's.
func (f *finder) settle() {
	people := f.memory.people
	for i := range f.set.Mentions {
		m := &f.set.Mentions[i]
		if m.Named && m.Kind == Person && (m.Sure || m.Last > m.Core) {
			if m.Core >= m.Last {
				people[f.a.Form(m.Last)] |= surelyPerson
				if m.Core > 0 && f.word(m.Core-1).civility != nil {
					people[f.a.Form(m.Last)] |= addressed
				}
				continue
			}
			people[m.Name] |= wholeName
			people[f.a.Form(m.Last)] |= surelyPerson | lastName
			if f.is(m.Core, morph.FirstName) {
				people[f.a.Form(m.Core)] |= surelyPerson
			}
		}
	}
	for i := range f.set.Mentions {
		if m := &f.set.Mentions[i]; m.Named && m.Kind == Thing && m.Article == Bare && (f.voiced(m) || f.takenUp(i)) {
			people[f.a.Form(m.Last)] |= surelyPerson
		}
	}
	for i := range f.set.Mentions {
		m := &f.set.Mentions[i]
		if m.Kind == Place && people[f.a.Form(m.Last)].has(lastName) && f.bearsName(m) {
			m.Kind, m.Gender = Person, lexicon.AnyGender
		}
		f.articled(m)
		if !m.Named || m.Sure || m.Kind == Person && m.Last > m.Core {
			continue
		}
		if m.Article == Bare && m.Core == m.Last && people[f.a.Form(m.Last)].has(surelyPerson) {
			m.Kind, m.Sure = Person, true
			continue
		}
		if m.Kind == Thing {
			m.Kind = Organization
		}
		if m.Kind == Organization && m.Article == Bare && m.Core < m.Last && f.namedAgain(m) {
			m.Kind = Person
		}
	}
}

// articled ties an article that is part of a last name to the name: "a dit Le Dréan".
func (f *finder) articled(m *Mention) {
	if m.Named || m.Kind != Thing || m.Core != m.Head || m.Head == m.Last || f.a.Tag(m.Head) != tag.Name || !article(f.a.Form(m.Head)) {
		return
	}
	if at := f.set.Named(m.Head + 1); at != None && f.memory.people[f.a.Form(f.set.Mentions[at].Last)].has(lastName) {
		m.Beside = at
	}
}

// namedAgain reports the name of somebody who is named elsewhere: "Nux Vassor", where "M.
// Vassor" or "la maire Nux Vassor" stands as well.
func (f *finder) namedAgain(m *Mention) bool {
	people := f.memory.people
	return people[m.Name].has(wholeName) || m.Last == m.Core+1 && people[f.a.Form(m.Last)].has(addressed) && f.plain(m.Core)
}

// plain reports a word that may be a first name of no list: "Nux", but not "RIP".
func (f *finder) plain(i int) bool {
	return !f.several(i) && !f.a.Tokens[i].Has(token.AllCaps) && !strings.Contains(f.a.Form(i), "-")
}

// bearsName reports a place that stands where a person does, without article or
// preposition: "estime Hollande", but not "en Hollande".
func (f *finder) bearsName(m *Mention) bool {
	if !m.Named || m.Article != Bare || m.Core != m.Last || m.First != m.Core {
		return false
	}
	if m.First == 0 {
		return true
	}
	switch before := m.First - 1; f.a.Tag(before) {
	case tag.Determiner:
		return false
	case tag.Preposition:
		return phrase.Genitive(f.a.Form(before)) || f.a.Form(before) == "selon"
	}
	return true
}

// link ties acronyms to their expansion: "la Confédération générale du travail
// (CGT)", "la CGT (Confédération générale du travail)".
func (f *finder) link() {
	spelled := f.spellOut()
	for i := range f.set.Mentions {
		m := &f.set.Mentions[i]
		if !m.Named || m.Core != m.Last || !f.acronym(m.Core) {
			continue
		}
		t := m.Core
		if t == 0 || t+1 >= len(f.a.Tokens) {
			continue
		}
		if f.a.Form(t-1) == "(" && (f.a.Form(t+1) == ")" || f.a.Form(t+1) == "," || f.a.Form(t+1) == ";") { // "(PO, centre)"
			f.expand(i, f.endingAt(i, t-2))
		} else if f.a.Form(t+1) == "(" {
			f.expand(i, f.startingAt(t+2))
		}
		if long, ok := spelled[f.a.Form(t)]; ok && m.Twin == None && f.a.Tokens[t].Has(token.AllCaps) {
			f.expand(i, long)
		}
	}
}

// spellOut returns for each name of one word in capitals the first body with capitals
// in its name whose words begin with these letters, with or without the little ones,
// or None: "Parti socialiste" for "ps".
func (f *finder) spellOut() map[string]int {
	out := f.memory.acronyms
	for i := range f.set.Mentions {
		if m := &f.set.Mentions[i]; m.Named && m.Core == m.Last && f.a.Tokens[m.Core].Has(token.AllCaps) {
			out[f.a.Form(m.Core)] = None
		}
	}
	if len(out) == 0 {
		return nil
	}
	for i := range f.set.Mentions {
		m := &f.set.Mentions[i]
		if m.Kind != Organization || m.Core == m.Last || !f.a.Tokens[m.Core].Has(token.Capital) {
			continue
		}
		var room [64]byte
		for _, key := range [...][]byte{appendInitials(room[:0:32], m.Name), appendGreat(room[32:32], m.Name)} {
			if long, asked := out[string(key)]; asked && long == None && len(key) > 1 {
				out[string(key)] = i
			}
		}
	}
	return out
}

// appendInitials appends the first letters of the words of a name, in lower case.
func appendInitials(out []byte, name string) []byte {
	start := true
	for _, c := range name {
		c = unicode.ToLower(c)
		letter := unicode.IsLetter(c)
		if letter && start {
			out = utf8.AppendRune(out, plain(c))
		}
		start = !letter
	}
	return out
}

// appendGreat is appendInitials without articles, prepositions and "et".
func appendGreat(out []byte, name string) []byte {
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool { return c == ' ' || c == '\'' || c == '’' || c == '\u00a0' }) {
		if !little(w) {
			out = appendInitials(out, w)
		}
	}
	return out
}

// little reports articles, prepositions and "et".
func little(word string) bool {
	const longest = len("pour")
	if len(word) > longest {
		return false
	}
	var room [4 * longest]byte
	lower := room[:0]
	for _, c := range word {
		lower = utf8.AppendRune(lower, unicode.ToLower(c))
	}
	switch string(lower) {
	case "de", "du", "des", "d", "la", "le", "les", "l", "à", "a", "au", "aux", "en", "et", "pour":
		return true
	}
	return false
}

// acronym reports a token that is written like an acronym.
func (f *finder) acronym(i int) bool {
	t := &f.a.Tokens[i]
	return t.Has(token.AllCaps) || t.Has(token.Capital) && len(t.Form) <= 8
}

// expand makes two mentions twins if the letters of the short one are found in
// the long one.
func (f *finder) expand(short, long int) {
	if long == None || short == long {
		return
	}
	s, l := &f.set.Mentions[short], &f.set.Mentions[long]
	if l.Twin != None && l.Twin != short && f.a.Form(f.set.Mentions[l.Twin].Core) != f.a.Form(s.Core) {
		return // another acronym stands for it
	}
	if l.Kind == Person && l.Sure || !spells(f.a.Form(s.Core), l.Name) && (s.Kind == Place || s.Kind == Person || !syllabic(f.a.Form(s.Core), l.Name)) {
		return
	}
	s.Twin, l.Twin = long, short
	if l.Kind == Thing || l.Kind == Person {
		l.Kind = Organization
	}
	s.Kind, s.Sure, l.Sure = l.Kind, true, true
	if s.Gender == lexicon.AnyGender {
		s.Gender = l.Gender
	}
}
