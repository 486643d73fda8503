package mention

import (
	"github.com/attribd/attribd/internal/attrib/morph"
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
	case r.part(next) && !r.newName(first, next):
		return next, true
	case r.suffix(next):
		return next, true
	case r.a.Tokens[next].Kind != token.Word:
		return 0, false
	}
	at := next
	for at <= r.last && at-next < 3 && particle(r.a.Form(at)) {
		at++
	}
	if at == next || at > r.last || !r.part(at) || r.a.Tokens[at].StartsLine() {
		return 0, false
	}
	if genitive(r.a.Form(next)) && !r.noble(first, end, at, titled) {
		return 0, false
	}
	return at, true
}

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

// suffix reports "II", "XVI", "Jr".
func (r *reader) suffix(i int) bool {
	switch r.a.Form(i) {
	case "jr", "jr.", "sr", "sr.", "1er", "ier":
		return true
	}
	return false
}

// noble reports whether "de" inside a name is a particle: "François de Rugy",
// but not "Bernard Dupont de Lyon".
func (r *reader) noble(first, end, after int, titled bool) bool {
	if titled {
		return end-first == 0
	}
	if !r.given(first) || end != first && !r.given(end) {
		return false
	}
	return end == first || !hasReading(r.dict, proper(r.a, after), morph.PlaceName)
}
