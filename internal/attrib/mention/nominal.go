package mention

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// nominal describes a phrase with a noun.
func (f *finder) nominal(m *Mention, p *phrase.Phrase) {
	m.Article = f.article(p.First)
	if m.Article != Bare || contracted(f.a.Form(p.First)) {
		m.Core = p.First + 1
		for m.Core < p.Head && f.a.IsMark(m.Core) {
			m.Core++
		}
	}
	if contracted(f.a.Form(p.First)) {
		m.Article = Definite
	}
	m.Noun = f.noun(m.Head, m.Last)
	m.Kind = m.Noun.Kind
	m.Gender = gender(p.Features)
	if m.Gender == lexicon.AnyGender {
		m.Gender = m.Noun.Gender
	}
	switch {
	case m.Kind == UnnamedPerson && m.Number == lexicon.Plural && f.a.Form(m.Core) != "une" && f.a.Form(p.First) != "un":
		m.Kind = Group
	case m.Kind == Thing && f.a.Tokens[m.Head].Has(token.Capital) && m.Core == m.Head && !f.a.Tokens[m.Head].StartsLine() && m.First < m.Core:
		m.Kind = Organization // "le Sénat", "la Ligue": a common noun with a capital
	}
	f.whole(m, p)
}

// whole extends a phrase by what belongs to its noun: "une source proche du
// dossier", "un responsable au sein du parti".
func (f *finder) whole(m *Mention, p *phrase.Phrase) {
	s := &f.a.Sentences[m.Sentence]
	next := m.Last + 1
	if next > s.Last || p.Parent != phrase.None {
		return
	}
	switch m.Kind {
	case UnnamedPerson, Source, Group, Document:
	default:
		return
	}
	if f.a.Tag(next) == tag.Adjective || f.a.Tag(next) == tag.PastParticiple || f.a.Form(next) == "proche" || f.a.Form(next) == "proches" {
		if end := f.complementEnd(s.Last, next+1); end > next {
			m.Last = end
		}
	}
}

// complementEnd returns the last token of the phrase that a preposition at i
// governs, or i.
func (f *finder) complementEnd(last, i int) int {
	if i > last || f.a.Tag(i) != tag.Preposition {
		return i
	}
	if p := f.governed[i]; p != None {
		s := &f.a.Sentences[f.a.Layout.SentenceOf(i)]
		return s.Phrases[p].Last
	}
	return i
}

// pronoun describes a pronoun.
func (f *finder) pronoun(m *Mention, p *phrase.Phrase) {
	m.Kind = Pronoun
	m.Gender = gender(p.Features)
	switch f.a.Form(m.Head) {
	case "il", "lui", "celui-ci", "celui-là", "celui", "ce":
		m.Gender, m.Number = lexicon.Masculine, lexicon.Singular
	case "elle", "celle-ci", "celle-là", "celle":
		m.Gender, m.Number = lexicon.Feminine, lexicon.Singular
	case "ils", "eux", "ceux-ci", "ceux":
		m.Gender, m.Number = lexicon.Masculine, lexicon.Plural
	case "elles", "celles-ci", "celles":
		m.Gender, m.Number = lexicon.Feminine, lexicon.Plural
	}
}

// article tells the determiner of a phrase.
func (f *finder) article(i int) Article {
	if f.a.Tag(i) != tag.Determiner && !contracted(f.a.Form(i)) {
		return Bare
	}
	switch f.a.Form(i) {
	case "le", "la", "l'", "les", "du", "au", "aux":
		return Definite
	case "ce", "cet", "cette", "ces":
		return Demonstrative
	case "son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos", "votre", "vos":
		return Possessive
	}
	return Indefinite
}

// contracted reports the prepositions that hold a definite article.
func contracted(form string) bool {
	return form == "du" || form == "au" || form == "aux" || form == "des"
}

func gender(features tag.Features) lexicon.Gender {
	switch features & tag.Genders {
	case tag.Masculine:
		return lexicon.Masculine
	case tag.Feminine:
		return lexicon.Feminine
	}
	return lexicon.AnyGender
}
