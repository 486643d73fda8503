package mention

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// role reports the head of a role.
func (f *finder) role(i, last int) bool {
	if f.a.Tokens[i].Kind != token.Word || f.set.Named(i) != None {
		return false
	}
	switch f.a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.Name, tag.PastParticiple:
		n := f.noun(i, last)
		return n.Role && !f.conjugated(i) && !f.capitalised(i, &n) && n.Words > 0 && f.a.Words[i].Features&tag.Numbers != tag.Plural
	case tag.Finite: // "président", "juge": the number is that of the verb
		return f.noun(i, last).Role && (i == last || f.a.Tag(i+1) != tag.Determiner && f.a.Tag(i+1) != tag.Que && f.a.Tag(i+1) != tag.Infinitive)
	case tag.Infinitive: // ", boulanger à Brest"
		return i > 0 && f.a.Tag(i-1) == tag.Punct && f.noun(i, last).Role && f.noun(i, last).Sure
	case tag.PresentParticiple: // "étudiant à Brest", but "représentant la mairie"
		n := f.noun(i, last)
		return n.Role && i < last && f.a.Tag(i+1) == tag.Preposition
	}
	return false
}

// capitalised reports a noun with other senses and with a capital that no line or
// comma gives it: "le Conseil", not "Paul Vasseur, Membre du parti".
func (f *finder) capitalised(i int, n *Noun) bool {
	if n.Sure || !f.a.Tokens[i].Has(token.Capital) || f.a.Tokens[i].StartsLine() || i == 0 || f.a.Tag(i-1) == tag.Punct {
		return false
	}
	at := None
	if i+1 < len(f.a.Tokens) {
		at = f.set.Named(i + 1)
	}
	return at == None || f.set.Mentions[at].Kind != Person // "l'Insoumis Paul Vasseur"
}

// conjugated reports a participle that is part of a verb: "a prévenu Paul
// Vasseur", but "le prévenu Paul Vasseur".
func (f *finder) conjugated(i int) bool {
	if f.a.Tag(i) != tag.PastParticiple || i == 0 {
		return false
	}
	switch f.a.Tag(i - 1) {
	case tag.Finite, tag.Subject, tag.Adverb, tag.PastParticiple, tag.Infinitive:
		return true
	}
	return false
}

// civility reports a civility, as before a name.
func (f *finder) civility(i int) bool {
	_, ok := f.a.Lexicon.Civility(f.a.Tokens[i].Of(f.a.Doc))
	return ok && f.a.Tokens[i].Has(token.Capital)
}
