package mention

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// role reports the head of a role.
func (f *finder) role(i, last int) bool {
	if f.a.Tokens[i].Kind != token.Word || f.set.Named(i) != None && !f.titular(i, last) {
		return false
	}
	switch f.a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.Name, tag.PastParticiple:
		n := f.noun(i, last)
		return n.Role && !f.conjugated(i) && !f.capitalised(i, &n) && n.Words > 0 && !f.plural(i)
	case tag.Finite: // "président", "juge": the number is that of the verb
		return f.noun(i, last).Role && (i == last || f.a.Tag(i+1) != tag.Determiner && f.a.Tag(i+1) != tag.Que && f.a.Tag(i+1) != tag.Infinitive)
	case tag.Infinitive: // ", boulanger à Brest", "est boulanger"
		return i > 0 && (f.a.Tag(i-1) == tag.Punct || f.a.Tag(i-1) == tag.Finite || f.a.Form(i-1) == "comme") && f.noun(i, last).Role && f.noun(i, last).Sure
	case tag.PresentParticiple: // "étudiant à Brest", but "représentant la mairie"
		n := f.noun(i, last)
		return n.Role && i < last && (f.a.Tag(i+1) == tag.Preposition || f.a.Tag(i+1) == tag.Adjective && n.Sure)
	}
	return false
}

// titular reports a listed body that is called after whoever heads it: "le Défenseur
// des droits".
func (f *finder) titular(i, last int) bool {
	m := &f.set.Mentions[f.set.Named(i)]
	n := f.noun(i, last)
	return m.Kind == Organization && m.Core == i && n.Role && n.Sure && n.Words > 1
}

// capitalised reports a council with a capital that no line or comma gives it: "le
// Conseil" is a body, "Paul Vasseur, Conseil du parti" somebody.
func (f *finder) capitalised(i int, n *Noun) bool {
	return n.Lemma == "conseil" && f.a.Tokens[i].Has(token.Capital) && !f.a.Tokens[i].StartsLine() && i > 0 && f.a.Tag(i-1) != tag.Punct
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
	return f.word(i).civility != nil && f.a.Tokens[i].Has(token.Capital)
}
