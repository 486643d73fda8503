package mention

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/text"
)

// demonstrated describes "ce dernier" and "cette dernière", which stand for
// somebody like a pronoun.
func (f *finder) demonstrated(m *Mention, p *phrase.Phrase) bool {
	switch f.a.Form(p.Head) {
	case "dernier", "dernière", "derniers", "dernières":
	default:
		return false
	}
	if f.article(p.First) != Demonstrative {
		return false
	}
	m.Kind, m.Gender, m.Article = Pronoun, gender(p.Features), Demonstrative
	return true
}

// partitive describes "une de ses porte-parole", "l'un des gendarmes": one of
// those that the complement names.
func (f *finder) partitive(m *Mention, p *phrase.Phrase) bool {
	form := f.a.Form(p.Head)
	if form != "un" && form != "une" || p.Last == p.Head || !phrase.Genitive(f.a.Form(p.Head+1)) {
		return false
	}
	at := f.governed[p.Head+1]
	if at == None {
		return false
	}
	inner := &f.a.Sentences[m.Sentence].Phrases[at]
	n := f.noun(inner.Head, inner.Last)
	if one := f.singular(inner.Head); n.Kind == Source && one.Kind == UnnamedPerson {
		n = one
	}
	if n.Kind != UnnamedPerson && n.Kind != Group && n.Kind != Source {
		return false
	}
	m.Kind, m.Noun, m.Article, m.Gender = UnnamedPerson, n, Indefinite, lexicon.Masculine
	if form == "une" {
		m.Gender = lexicon.Feminine
	}
	f.whole(m, p)
	if n.Role && f.a.Form(inner.Head) == n.Lemma { // "une de ses porte-parole"
		m.Role = text.Span{Start: f.a.Tokens[inner.Head].Start, End: f.a.Tokens[f.trim(inner.Head, inner.Last)].End}
	}
	return true
}

// pronoun describes a pronoun.
func (f *finder) pronoun(m *Mention, p *phrase.Phrase) {
	m.Kind = Pronoun
	m.Gender = gender(p.Features)
	m.Last = f.amongThem(m.Last)
	switch f.a.Form(m.Head) {
	case "certains", "certaines", "autres", "plusieurs", "beaucoup", "nombreux", "nombreuses", "quelques-uns", "quelques-unes", "d'aucuns":
		m.Kind, m.Number, m.Article = Group, lexicon.Plural, Indefinite
	case "un", "une", "autre":
		f.somebody(m)
	case "quelqu'un":
		m.Kind, m.Article = UnnamedPerson, Indefinite
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

// amongThem returns the last token of a pronoun with "d'entre eux" behind it.
func (f *finder) amongThem(last int) int {
	if !phrase.Genitive(f.a.Form(last+1)) || f.a.Form(last+2) != "entre" {
		return last
	}
	switch f.a.Form(last + 3) {
	case "eux", "elles", "nous", "vous":
		return last + 3
	}
	return last
}

// somebody describes "l'un d'eux", "une d'entre elles" and "un autre": a person of
// those who were named before.
func (f *finder) somebody(m *Mention) {
	last := f.a.Form(m.Last)
	first := f.a.Form(m.First)
	if last != "eux" && last != "elles" && (f.a.Form(m.Head) != "autre" || first != "un" && first != "une") {
		return
	}
	m.Kind, m.Article, m.Gender = UnnamedPerson, Indefinite, lexicon.Masculine
	if last == "elles" || first == "une" || f.a.Form(m.Head) == "une" {
		m.Gender = lexicon.Feminine
	}
	f.namedBehind(m)
}

// namedBehind ties somebody of several to the name that says who that is: "l'un d'eux,
// Paul Vasseur, a dit".
func (f *finder) namedBehind(m *Mention) {
	s := &f.a.Sentences[m.Sentence]
	comma := m.Last + 1
	if comma >= s.Last || f.a.Form(comma) != "," {
		return
	}
	if at := f.set.Named(comma + 1); at != None && f.set.Mentions[at].First == comma+1 && f.set.Mentions[at].Kind == Person && f.bracketed(s, &f.set.Mentions[at]) {
		m.Beside = at
	}
}

// clitic reports a subject pronoun.
func clitic(form string) bool {
	switch form {
	case "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles":
		return true
	}
	return false
}

// article tells the determiner of a phrase, whose first token may be missing.
func (f *finder) article(i int) Article {
	if i < 0 {
		return Bare
	}
	if form := f.a.Form(i); form == "un" || form == "une" {
		return Indefinite
	}
	if f.a.Tag(i) != tag.Determiner && !phrase.Contracted(f.a.Form(i)) {
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

func gender(features tag.Features) lexicon.Gender {
	switch features & tag.Genders {
	case tag.Masculine:
		return lexicon.Masculine
	case tag.Feminine:
		return lexicon.Feminine
	}
	return lexicon.AnyGender
}
