package mention

import (
	"unicode"

	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// widen gives a name that is no person's its determiner and complements: "la
// Corée du Sud".
func (f *finder) widen(at int, p *phrase.Phrase) {
	m := &f.set.Mentions[at]
	if m.Kind == Person && m.Sure || p.Head < m.First {
		return
	}
	if p.First < m.First && f.a.Tag(p.First) == tag.Determiner {
		m.Article = f.article(p.First)
		m.First = p.First
		if m.Kind == Person {
			m.Kind = Organization
		}
		m.Number = number(p.Features)
	}
	if m.Kind == Person || m.First == m.Core {
		return
	}
	last := f.a.Sentences[m.Sentence].Last
	if p.Last > m.Last && f.belongs(m, p) {
		m.Last = f.beforeName(m.Last, p.Last)
		f.restOfListed(m)
		f.parallel(m, last)
	}
	f.behindListed(m)
	f.section(m, last)
}

// wholeName takes in the rest of a name that the chunker cut behind an acronym, "le
// cabinet ODK Data", or inside one that is listed.
func (f *finder) wholeName(m *Mention) {
	if m.Last > m.Head {
		f.restOfListed(m)
	}
	if m.Kind == Organization && m.Last > m.Head {
		f.behindListed(m)
	}
	if m.Kind != Organization && m.Kind != Thing || m.Last == m.Head || !f.a.Tokens[m.Last].Has(token.AllCaps) {
		return
	}
	if at := f.set.Named(m.Last); at != None && f.set.Mentions[at].Kind != Person && f.set.Mentions[at].First == m.Last {
		m.Last = f.set.Mentions[at].Last
	}
}

// restOfListed takes in the rest of a listed name that the phrase was cut in: "le
// Haut-Commissariat aux Nations | unies".
func (f *finder) restOfListed(m *Mention) {
	if at := f.set.Named(m.Last); at != None && f.set.Mentions[at].Sure && f.set.Mentions[at].Kind != Person {
		m.Last = max(m.Last, f.set.Mentions[at].Last)
	}
}

// behindListed takes in what the body is for behind a name that its own holds: "le Fonds des
// Nations unies | pour l'enfance".
func (f *finder) behindListed(m *Mention) {
	if f.purpose(m, m.Last+1) {
		f.widened(m, f.a.Sentences[m.Sentence].Last, m.Last+1)
	}
}

// section takes in the number of a department behind the letters of a body: "le SNUDI-FO
// 93".
func (f *finder) section(m *Mention, last int) {
	const fewest = 3 // capitals
	next := m.Last + 1
	if m.Kind != Organization || m.Core != m.Last || next > last || f.a.Tokens[next].Kind != token.Number || len(f.a.Form(next)) != 2 || f.a.Form(next) > "95" {
		return
	}
	capitals := 0
	for _, c := range f.a.Tokens[m.Last].Of(f.a.Doc) {
		if unicode.IsUpper(c) {
			capitals++
		}
	}
	if capitals < fewest || next < last && f.a.Tag(next+1) != tag.Finite && !closing(f.a.Form(next+1)) {
		return
	}
	m.Last = next
}

// closing reports a sign behind a name.
func closing(form string) bool {
	switch form {
	case ",", ".", ";", ":", ")":
		return true
	}
	return false
}

// part ends the phrase of a body before the name of somebody whose role it belongs
// to: "l'Union des ports" in "le patron de l'Union des ports Paul Vasseur", but
// not "le lycée Louise Michel".
func (f *finder) part(m *Mention) {
	if m.Kind != Organization && m.Kind != Thing {
		return
	}
	last := f.beforeName(m.Head, m.Last)
	if last == m.Last {
		return
	}
	if last > m.Head && !f.bare(m.Head, last+1) && f.closesPhrase(last) || f.heldThere(m, last+1) {
		m.Last = last
	}
}

// heldThere reports the name of somebody whose role has a body for its complement: "le
// porte-parole du gouvernement | Paul Vasseur".
func (f *finder) heldThere(m *Mention, name int) bool {
	at := f.set.Named(name)
	if at == None {
		return false
	}
	for _, role := range f.set.Mentions[at].Roles {
		if role.Start < f.a.Tokens[m.Head].Start && f.a.Tokens[name-1].End == role.End {
			return true
		}
	}
	return false
}

// beforeName returns the last token of a phrase before another name in it: "de
// l'Écologie Paul Vasseur".
func (f *finder) beforeName(from, last int) int {
	for k := from + 1; k <= last; k++ {
		if f.otherName(k) {
			return k - 1
		}
	}
	return last
}

// belongs reports whether what follows a name in its phrase is part of it: "la
// Corée du Sud", "les Nations unies", but not "l'Occident d'une escalade".
func (f *finder) belongs(m *Mention, p *phrase.Phrase) bool {
	next := m.Last + 1
	if phrase.Genitive(f.a.Form(next)) {
		for next++; next < p.Last && f.a.Tag(next) == tag.Determiner; next++ {
		}
		return f.a.Tokens[next].Has(token.Capital) && !f.a.IsMark(next) || m.Core == m.Last && len(f.word(m.Core).readings) > 0 && !f.a.IsMark(next)
	}
	return m.Core == m.Last && !m.Sure && len(f.word(m.Core).readings) > 0
}
