package mention

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// begins reports a role that begins its sentence, with its article where the
// second comma is missing, "Le premier ministre, Paul Vasseur a dit", or as an
// apposition to the subject: "Boulanger à Brest, Paul Vasseur a dit".
func (f *finder) begins(s *clause.Sentence, head int) bool {
	at := f.withPrefix(head, s.First) - 1
	for at >= s.First && f.introduces(at) {
		at--
	}
	if at < s.First {
		return f.noun(head, s.Last).Sure || f.a.Tag(head) == tag.Noun && f.a.Form(head+1) != ","
	}
	return at == s.First && f.article(at) == Definite
}

// introduces reports what stands before a role at the beginning of a sentence:
// "Aujourd'hui directeur", "Elle-même infirmière", "En tant que président",
// "Nommée directrice".
func (f *finder) introduces(i int) bool {
	switch f.a.Form(i) {
	case "lui-même", "elle-même", "en", "tant", "que", "qualité", "de", "sa", "comme":
		return true
	}
	return f.a.Tag(i) == tag.Adverb || f.a.Tag(i) == tag.PastParticiple && appoints(f.a.Words[i].Lemma())
}

// timeless ends a role before since when it is held or how old its bearer is: "Président
// du club | depuis 2010, Paul Vasseur".
func (f *finder) timeless(s *clause.Sentence, head, last int) int {
	for k := head + 1; k <= last; k++ {
		aged := f.a.Form(k) == "de" && k+2 <= s.Last && f.a.Form(k+2) == "ans"
		dated := f.a.Form(k) == "en" && k < s.Last && f.a.Tokens[k+1].Kind == token.Number
		if aged || dated || f.a.Form(k) == "depuis" {
			return f.trim(head, k-1)
		}
	}
	return last
}

// near reports whether a noun that has other senses stands so that it is a role of
// the name m: "le patron Paul Vasseur", "le patron, Paul Vasseur, a dit", "Membre
// du parti, Paul Vasseur a dit", but not "dans le cadre de …, Paul Vasseur".
func (f *finder) near(s *clause.Sentence, m *Mention, k, last int) bool {
	switch {
	case f.noun(k, last).Sure, k < last && phrase.Genitive(f.a.Form(k+1)) && f.nominative(k):
		return true
	case f.a.Form(k) == "conseil" && f.complement(k, s.First):
		return false // "le président du conseil"
	case f.a.Form(last+1) != ",":
		return last-k < 3 || m.First < m.Last && m.Sure && f.article(f.leading(k, s.First)) != Bare
	case k < last && f.withPrefix(k, s.First) == s.First:
		return true
	}
	theirs := f.theirs(f.leading(k, s.First)) && !f.undergoes(k, last)
	if m.Last < s.Last && f.a.Form(m.Last+1) == "," {
		return theirs || f.nominative(k)
	}
	return theirs && f.endsAt(s, m.Last+1)
}

// undergoes reports a participle between a noun and the comma behind it: "dans une lettre
// à sa fille publiée hier, Paul Vasseur".
func (f *finder) undergoes(k, last int) bool {
	for i := k + 1; i <= last; i++ {
		if f.a.Tag(i) == tag.PastParticiple {
			return true
		}
	}
	return false
}

// endsAt reports the sign at i that ends an apposition with its sentence, as the last
// one of "a dit son frère, Paul Vasseur." does.
func (f *finder) endsAt(s *clause.Sentence, i int) bool {
	return i > s.Last || f.a.Tag(i) == tag.Punct && f.a.Form(i) != "-"
}

// theirs reports a possessive of somebody who is spoken of.
func (f *finder) theirs(i int) bool {
	if i < 0 {
		return false
	}
	form := f.a.Form(i)
	return form == "son" || form == "sa" || form == "leur"
}

// compound reports the first word of a role of several, whatever it is taken for.
func (f *finder) compound(i, last int) bool {
	if f.a.Tokens[i].Kind != token.Word || f.set.Named(i) != None {
		return false
	}
	n := f.noun(i, last)
	return n.Role && n.Words > 1
}

// others reports a role inside another that cannot be that of the name m: "la
// ministre déléguée auprès du ministre de l'Intérieur Anne Vasseur".
func (f *finder) others(s *clause.Sentence, m *Mention, k int) bool {
	at := f.leading(k, s.First)
	if at-2 >= s.First && f.a.Form(at-2) == "auprès" && phrase.Genitive(f.a.Form(at-1)) {
		return true
	}
	if at <= s.First || !phrase.Contracted(f.a.Form(at)) {
		return false
	}
	if f.a.Form(at-1) == "auprès" {
		return true
	}
	noun := f.noun(k, k)
	return !noun.Gender.Agrees(m.Gender) || !f.determinerGender(at).Agrees(m.Gender)
}
