package mention

import (
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// parallel takes in a second complement: "de la statistique et des études".
func (f *finder) parallel(m *Mention, last int) {
	and := m.Last + 1
	if and >= last || f.a.Form(and) != "et" || m.Head == m.Last {
		return
	}
	if !phrase.Genitive(f.a.Form(and + 1)) {
		f.coupled(m, and+1)
		return
	}
	for k := m.Head + 1; k <= m.Last; k++ {
		if phrase.Genitive(f.a.Form(k)) {
			if end := f.complementEnd(last, and+1); end > and+1 {
				m.Last = end
				f.bothQualified(m, last)
			} else if at := f.begun(and + 1); at != None {
				m.Last = at
			}
			return
		}
	}
}

// enumerated takes in the further complements of a body, the last behind "et": "la Direction
// générale de la pêche | , de la mer et de la plage".
func (f *finder) enumerated(m *Mention, last int) {
	if m.Kind != Organization || m.Head == m.Last {
		return
	}
	end := m.Last
	for end+2 <= last && f.a.Form(end+1) == "," && phrase.Genitive(f.a.Form(end+2)) {
		next := f.complementEnd(last, end+2)
		if next == end+2 {
			return
		}
		end = next
	}
	if end == m.Last || end+2 > last || f.a.Form(end+1) != "et" || !phrase.Genitive(f.a.Form(end+2)) {
		return
	}
	if next := f.complementEnd(last, end+2); next > end+2 {
		m.Last = next
	}
}

// coupled takes in the noun at i that shares the preposition of the one before "et": "le
// Syndicat des importateurs et exportateurs", but not "le syndicat des pêcheurs et Corvex".
// A second adjective is another: "le Bureau de recherches géologiques et minières".
func (f *finder) coupled(m *Mention, i int) {
	before := i - 2
	if m.Kind == Organization && f.a.Tag(i) == tag.Adjective && f.a.Tag(before) == tag.Adjective && f.plural(i) && f.plural(before) {
		m.Last = i
		return
	}
	if m.Kind != Organization || !f.common(i) || !f.common(before) || f.noun(i, i).Kind == Organization && f.noun(before, before).Kind != Organization {
		return
	}
	switch f.a.Tag(i) {
	case tag.Noun, tag.Name:
	case tag.Adjective:
		if !has(f.word(i).readings, morph.Noun) {
			return
		}
	default:
		return
	}
	shares := phrase.Genitive(f.a.Form(before - 1))
	if shares && f.a.Tokens[i].Has(token.Capital) == f.a.Tokens[before].Has(token.Capital) {
		if end := f.begun(i); end != None {
			m.Last = end
		} else if f.a.Tag(i) == tag.Adjective {
			m.Last = i
		}
	}
}

// bothQualified takes in an adjective in the plural behind two nouns: "l'Organisation de
// coopération et de développement économiques".
func (f *finder) bothQualified(m *Mention, last int) {
	next := m.Last + 1
	if next <= last && f.a.Tag(next) == tag.Adjective && f.plural(next) && !f.plural(m.Last) {
		m.Last = next
	}
}
