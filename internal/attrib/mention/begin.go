package mention

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// begins reports whether a name can begin with the token.
func (r *reader) begins(i int, titled bool) bool {
	t := &r.a.Tokens[i]
	if t.Kind != token.Word || !t.Has(token.Capital) || t.Has(token.Clitic) {
		return false
	}
	if t.Has(token.Elided) {
		return r.elided(i)
	}
	if titled {
		return true
	}
	if r.pointer(i) {
		return false
	}
	if feast(t.Form) && (i == r.last || !r.capital(i+1)) {
		return false
	}
	switch r.a.Tag(i) {
	case tag.Name:
		return !r.title(i) && !r.functional(i) && !r.capitalised(i) && !r.office(i) && !r.rank(i) && !r.ranked(i)
	case tag.Noun, tag.Adjective, tag.Finite, tag.PastParticiple, tag.Infinitive:
		// "Rose Martin", "Blanche Dupont": a word that is also a first name.
		return i < r.last && r.given(i) && r.capital(i+1) && r.a.Tag(i+1) == tag.Name ||
			i > r.first && r.a.Form(i-1) == "(" && r.initials(i) // "le Parti océanique (PO)"
	}
	return false
}

// pointer reports a word that points to another article: "LIRE AUSSI Paul Vasseur".
func (r *reader) pointer(i int) bool {
	switch r.a.Form(i) {
	case "lire", "voir", "écouter":
		return i < r.last && r.a.Form(i+1) == "aussi"
	case "aussi":
		return i > r.first && r.pointer(i-1)
	}
	return false
}

// feast reports a day that is also a first name: "le marché de Noël", but "Noël
// Vasseur".
func feast(form string) bool { return form == "noël" || form == "toussaint" || form == "pâques" }

// title reports a capitalised role before the name proper: "Président Macron".
func (r *reader) title(i int) bool {
	if i == r.last || !r.capital(i+1) {
		return false
	}
	return r.word(i).title
}

// office reports a role that is written as an acronym: "le PDG".
func (r *reader) office(i int) bool {
	if !r.a.Tokens[i].Has(token.AllCaps) || i == r.first && (i == r.last || !phrase.Genitive(r.a.Form(i+1))) {
		return false
	}
	n := r.word(i).noun
	return n != nil && (n.Role || n.Kind == lexicon.OrganizationNoun && i < r.last && r.capital(i+1)) && r.initials(i) && len(r.a.Tokens[i].Form) < 6
}

// rank reports a role that is written with a capital behind a sign or first in its
// line: "Paul Vasseur, Directeur Général du groupe".
func (r *reader) rank(i int) bool {
	if i > r.first && r.a.Tag(i-1) != tag.Punct && !r.a.Tokens[i].StartsLine() {
		return false
	}
	n := r.word(i).noun
	if n == nil || !n.Role || r.given(i) || i == r.last {
		return false
	}
	return r.a.Tag(i+1) == tag.Preposition || r.a.Tag(i+1) == tag.Adjective || r.ordinary(i+1)
}

// ranked reports the adjective of a role with capitals: "Directeur Général".
func (r *reader) ranked(i int) bool { return i > r.first && r.rank(i-1) && r.ordinary(i) }

// ordinary reports a word with a capital that dictionaries have without.
func (r *reader) ordinary(i int) bool {
	if !r.capital(i) || r.given(i) {
		return false
	}
	known := r.word(i).readings
	return has(known, morph.Adjective) || has(known, morph.Noun)
}

// capitalised reports a common noun that names speakers and stands behind its
// determiner with a capital: "la même Source", "le Brestois Paul Vasseur".
func (r *reader) capitalised(i int) bool {
	if i == r.first || r.given(i) {
		return false
	}
	before := r.a.Tag(i - 1)
	if phrase.Contracted(r.a.Form(i - 1)) {
		before = tag.Determiner
	}
	if before != tag.Determiner && before != tag.Adjective && before != tag.Noun {
		return false
	}
	if r.spelt(i).name != nil {
		return false
	}
	word := r.word(i)
	if i < r.last && r.capital(i+1) {
		determined := before == tag.Determiner || before == tag.Adjective && i-1 > r.first && r.a.Tag(i-2) == tag.Determiner
		return determined && (word.people || word.noun != nil && word.noun.Role && r.given(i+1))
	}
	if word.noun != nil {
		return true
	}
	return word.people && (before == tag.Determiner || len(word.readings) > 0)
}

// functional reports a function word or adverb that has a capital for some other
// reason.
func (r *reader) functional(i int) bool {
	function := false
	for _, each := range r.word(i).readings {
		switch each.POS {
		case morph.Preposition, morph.Determiner, morph.Conjunction, morph.Pronoun, morph.Adverb, morph.Interjection:
			function = true
		}
	}
	return function && len(r.spelt(i).readings) == 0
}

// elided reports the beginning of "N'Diaye" and "M'jid".
func (r *reader) elided(i int) bool {
	switch r.a.Form(i) {
	case "n'", "m'", "t'":
		next := i + 1
		return i < r.last && r.a.Tokens[next].Gap == token.Glued && (r.a.Tokens[next].Has(token.Capital) || r.word(next).readings == nil)
	}
	return false
}
