package mention

import (
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// newName reports a person's name that begins behind another one without a sign
// between them: "le secrétaire général de l'Otan Mark Rutte".
func (r *reader) newName(first, next int) bool {
	if r.a.Tokens[next].Has(token.Dotted) || next-1 == first && club(r.a.Form(first)) {
		return false
	}
	if r.party(first, next) || website(r.a.Form(next-1)) {
		return true
	}
	if !r.given(next) {
		return r.department(first, next) || next-1 == first && r.agency(first) && next < r.last && r.capital(next+1) && !r.a.Tokens[next].Has(token.AllCaps)
	}
	if !r.surnamed(next) {
		return r.agency(next - 1)
	}
	if r.medium(first, next-1) {
		return true
	}
	if r.field(first, next) {
		return true
	}
	if r.given(first) {
		return false
	}
	if r.situated(first, next-1) || r.housed(first) {
		return true
	}
	for k := first; k < next; k++ {
		if r.given(k) || has(r.spelt(k).proper, morph.Surname) {
			return false
		}
	}
	if r.a.Tokens[next-1].Has(token.AllCaps) && !r.a.Tokens[next].Has(token.AllCaps) {
		return true
	}
	word, spelt := r.word(next-1), r.spelt(next-1)
	return has(word.readings, morph.Noun) || has(word.readings, morph.Adjective) || has(spelt.proper, morph.ProperName) || has(spelt.proper, morph.Acronym)
}

// medium reports a medium of one word that speaks to nobody, behind "à": "dit à
// Ouest-Matin | Paul Vasseur".
func (r *reader) medium(first, last int) bool {
	if first != last || first == r.first || r.a.Tag(first-1) != tag.Preposition {
		return false
	}
	name := r.spelt(first).name
	return name != nil && name.Medium || strings.HasSuffix(r.a.Form(first), "-matin")
}

// field reports the one word of what a body deals with, which is a first name elsewhere: "la
// présidente de la commission des Lois Anne Vasseur".
func (r *reader) field(first, next int) bool {
	return next-1 == first && first > r.first && r.a.Form(first-1) == "des" && r.common(first)
}

// surnamed reports a first name that a last name follows: "Paul Vasseur",
// "François de Brissac".
func (r *reader) surnamed(i int) bool {
	next := i + 1
	if next < r.last && particle(r.a.Form(next)) {
		next++
	}
	return next <= r.last && r.capital(next)
}

// situated reports a town behind its preposition, "à Perpignan", or whatever
// stands where a role has its place or body: "le maire de Kerlann".
func (r *reader) situated(first, last int) bool {
	at := first - 1
	if at < r.first || first != last {
		return false
	}
	if r.a.Tag(at) == tag.Determiner {
		at--
	}
	if at < r.first || r.a.Tag(at) != tag.Preposition {
		return false
	}
	if has(r.spelt(first).proper, morph.PlaceName) {
		return true
	}
	if at <= r.first || !phrase.Genitive(r.a.Form(at)) {
		return false
	}
	noun := at - 1
	for noun > max(r.first, at-3) && !r.presides(noun) && (r.a.Tag(noun) == tag.Adjective || r.a.Tag(noun) == tag.Noun) {
		noun--
	}
	return r.presides(noun)
}

// presides reports a role whose complement is a place or a body, not a person:
// "le maire de Kerlann", but not "l'avocat de Paul Vasseur".
func (r *reader) presides(i int) bool {
	n, words := r.a.Lexicon.Noun([]string{r.a.Words[i].Lemma()})
	if words == 0 {
		n, words = r.a.Lexicon.Noun([]string{r.a.Form(i)})
	}
	if words == 0 || !n.Role || n.Field == "family" || n.Field == "case" {
		return false
	}
	switch n.Lemma {
	case "adjoint", "adversaire", "ami", "assistant", "attaché", "avocat", "biographe", "bras droit", "collaborateur", "compagnon", "confident", "conseil",
		"conseiller", "disciple", "entourage", "garde", "garde du corps", "lieutenant", "mentor", "médecin", "opposant", "partisan", "porte-parole", "prédécesseur",
		"proche", "rival", "représentant", "secrétaire", "soutien", "successeur", "suppléant", "voisin":
		return false
	}
	return true
}

// department reports the domain of a minister before a name that no list has:
// "le ministre de la Défense Nux Vasseur".
func (r *reader) department(first, next int) bool {
	if next-1 != first || first-2 < r.first || next == r.last || !r.capital(next+1) {
		return false
	}
	if r.field(first, next) {
		return !r.common(next)
	}
	if r.a.Tag(first-1) == tag.Determiner && r.a.Form(first-2) == "pour" && has(r.spelt(first).proper, morph.PlaceName) {
		return !r.given(first) && !r.common(next) // "la directrice pour l'Algérie Nux Vasseur"
	}
	if r.a.Tag(first-1) != tag.Determiner || !phrase.Genitive(r.a.Form(first-2)) || !has(r.word(first).readings, morph.Noun) {
		return false
	}
	return !r.given(first) && !r.common(next)
}

// agency reports an acronym of the lists: "a dit à l'AFP Mohammed".
func (r *reader) agency(i int) bool {
	return r.spelt(i).name != nil && r.a.Tokens[i].Has(token.AllCaps)
}

// club reports letters with which the names of clubs begin: "le FC Vassor Ubani".
func club(form string) bool {
	switch form {
	case "ac", "afc", "aj", "as", "ca", "cd", "cf", "cs", "ea", "fc", "fk", "rc", "sc", "sk", "us":
		return true
	}
	return false
}

// party reports the acronym of a party or body between a role and the name: "la
// députée LFV Anne Vasseur", "le président de l'ODK Mirel Vassor".
func (r *reader) party(first, next int) bool {
	if next-1 != first || first == r.first || !r.initials(first) || r.initials(next) || !r.surnamed(next) {
		return false
	}
	switch r.a.Tag(first - 1) {
	case tag.Noun, tag.Adjective:
		return !r.a.Tokens[first-1].Has(token.Capital)
	case tag.Determiner:
		return first-2 > r.first && phrase.Genitive(r.a.Form(first-2))
	}
	return false
}

// initials reports a word with several capitals: "LFV", "LaREM".
func (r *reader) initials(i int) bool {
	n := 0
	for _, c := range r.a.Tokens[i].Of(r.a.Doc) {
		switch {
		case unicode.IsUpper(c):
			n++
		case c == '.' || c == '\'' || c == '’' || c == '-':
			return false
		}
	}
	return n > 1
}

// housed reports a name right behind the noun for its body: "le porte-parole du
// collectif Dinaphi Paul Vasseur".
func (r *reader) housed(first int) bool {
	at := first - 1
	if at < r.first || r.a.Tag(at) != tag.Noun || r.a.Tokens[at].Has(token.Capital) {
		return false
	}
	n := r.word(at).noun
	return n != nil && n.Kind == lexicon.OrganizationNoun
}
