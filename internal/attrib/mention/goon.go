package mention

import (
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// goesOn returns the next token of the run that stands from first to end.
func (r *reader) goesOn(first, end int, titled bool) (int, bool) {
	next := end + 1
	if next > r.last || r.a.Tokens[next].StartsLine() {
		return 0, false
	}
	if r.a.Tokens[end].Has(token.Elided) {
		return next, true
	}
	switch {
	case r.articled(next):
		return next, true
	case r.part(next) && !r.restarts(first, end, next) && !r.newName(first, next):
		return next, true
	case r.suffix(next):
		return next, true
	case r.joins(next) && r.part(next+1):
		return next + 1, true
	case r.unites(first, end, next):
		return next, true
	case r.a.Tokens[next].Kind != token.Word:
		return 0, false
	}
	at := next
	for at <= r.last && at-next < 3 && particle(r.a.Form(at)) {
		at++
	}
	if at == next || at > r.last || !r.part(at) || r.a.Tokens[at].StartsLine() || article(r.a.Form(next)) && r.ordinary(at) {
		return 0, false
	}
	if phrase.Genitive(r.a.Form(next)) && !r.noble(first, end, at, titled) {
		return 0, false
	}
	return at, true
}

// article reports a definite article.
func article(form string) bool { return form == "le" || form == "la" || form == "les" }

// part reports a capital that can go on a name: not an article or a day.
func (r *reader) part(i int) bool {
	t := &r.a.Tokens[i]
	if t.Kind != token.Word || !t.Has(token.Capital) || t.Has(token.Clitic) {
		return false
	}
	if t.Has(token.Elided) {
		return r.elided(i) || t.Is("d'") && i < r.last && r.capital(i+1)
	}
	switch r.a.Tag(i) {
	case tag.Determiner, tag.Preposition, tag.Object, tag.Pronoun, tag.Subject:
		return particle(t.Form) && i < r.last && r.capital(i+1)
	case tag.Relative, tag.Que, tag.Subordinator, tag.Coordinator, tag.Negation, tag.Punct:
		return t.Has(token.Dotted)
	case tag.Adverb:
		return t.Has(token.Dotted) || i < r.last && r.capital(i+1)
	}
	return true
}

// articled reports a last name with its article in lower case: "al-Vassor".
func (r *reader) articled(i int) bool {
	article, rest, ok := strings.Cut(r.a.Tokens[i].Of(r.a.Doc), "-")
	if !ok || rest == "" || !unicode.IsUpper([]rune(rest)[0]) {
		return false
	}
	switch article {
	case "al", "el", "as", "ar", "an", "ash", "at", "ad", "az", "ben", "bin", "ould":
		return true
	}
	return false
}

// restarts reports what cannot go on the name from first to end: the civility of
// another, "à l'AFP M. Vasseur", or the first word of an answer in an interview,
// "Julie Vasseur Elle viendra".
func (r *reader) restarts(first, end, next int) bool {
	t := &r.a.Tokens[next]
	if c := r.word(next).civility; c != nil && c.Abbreviation && r.civility(next) > 0 {
		return end > first || !r.given(end) // "Paul M. Vasseur" has an initial
	}
	if end == first || t.Has(token.AllCaps) || t.Has(token.Elided) || !r.given(first) || next < r.last && r.capital(next+1) && particle(t.Form) {
		return false
	}
	return r.functional(next) && !r.given(next)
}

// joins reports what ties capitals together in the names of firms and of English bodies:
// "Vassor & Roux", "Centre for Ocean Research".
func (r *reader) joins(i int) bool {
	if i >= r.last || r.a.Tokens[i+1].StartsLine() {
		return false
	}
	switch r.a.Form(i) {
	case "&":
		return r.a.Form(i-1) != "r" || r.a.Form(i+1) != "d" // "R&D" is nobody
	case "for", "and":
		return true
	}
	return false
}

// unites reports the adjective of several, behind the noun for a body that they are:
// "le collectif Lycées | ouverts".
func (r *reader) unites(first, end, next int) bool {
	if first != end || first == r.first || !r.housed(first) || !r.common(first) || r.a.Tokens[next].Has(token.Capital) {
		return false
	}
	if t := r.a.Tag(next); t != tag.Adjective && t != tag.PastParticiple {
		return false
	}
	return strings.HasSuffix(r.a.Form(first), "s") && strings.HasSuffix(r.a.Form(next), "s")
}

// suffix reports "II", "XVI", "Jr".
func (r *reader) suffix(i int) bool {
	switch r.a.Form(i) {
	case "jr", "jr.", "sr", "sr.", "1er", "ier":
		return true
	}
	return false
}

// situates reports a name that "de" can tie to a person without being part of the
// name: a place, a body, a word with a capital.
func (r *reader) situates(i int) bool {
	spelt := r.spelt(i)
	if spelt.name != nil || r.initials(i) || r.common(i) || r.given(i) {
		return true
	}
	return has(spelt.proper, morph.PlaceName) || has(spelt.proper, morph.Acronym) || i < r.last && r.capital(i+1)
}

// common reports a word that dictionaries have without a capital.
func (r *reader) common(i int) bool { return len(r.word(i).readings) > 0 }

// noble reports whether "de" inside a name is a particle: "François de Rugy",
// but not "Bernard Dupont de Lyon".
func (r *reader) noble(first, end, after int, titled bool) bool {
	if titled {
		return end-first == 0
	}
	if !r.given(first) {
		return end > first && !r.situates(after) && !r.common(first) && !r.common(end)
	}
	return end == first || !r.situates(after)
}
