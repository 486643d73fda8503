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

// newName reports a person's name that begins behind another one without a sign
// between them: "le secrétaire général de l'Otan Mark Rutte".
func (r *reader) newName(first, next int) bool {
	if r.a.Tokens[next].Has(token.Dotted) {
		return false
	}
	if !r.given(next) {
		return r.department(first, next)
	}
	if !r.surnamed(next) {
		return r.agency(next - 1)
	}
	if r.given(first) {
		return false
	}
	if r.situated(first, next-1) {
		return true
	}
	for k := first; k < next; k++ {
		if r.given(k) || hasReading(r.dict, proper(r.a, k), morph.Surname) {
			return false
		}
	}
	before := &r.a.Tokens[next-1]
	return before.Has(token.AllCaps) && !r.a.Tokens[next].Has(token.AllCaps) || hasReading(r.dict, before.Form, morph.Noun) ||
		hasReading(r.dict, before.Form, morph.Adjective) || hasReading(r.dict, proper(r.a, next-1), morph.ProperName) ||
		hasReading(r.dict, proper(r.a, next-1), morph.Acronym)
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
	if hasReading(r.dict, proper(r.a, first), morph.PlaceName) {
		return true
	}
	return at > r.first && genitive(r.a.Form(at)) && presides(r.a.Words[at-1].Lemma())
}

// presides reports a role whose complement is a place or a body, never a person.
func presides(lemma string) bool {
	switch lemma {
	case "coprésident", "directeur", "député", "entraîneur", "fondateur", "gouverneur", "maire", "maires", "ministre", "patron", "préfet",
		"président", "procureur", "sélectionneur", "sénateur", "vice-président", "évêque", "présidente", "directrice", "députée",
		"patronne", "préfète", "sénatrice", "procureure", "fondatrice", "entraîneuse":
		return true
	}
	return false
}

// department reports the domain of a minister before a name that no list has:
// "le ministre de la Défense Nux Vasseur".
func (r *reader) department(first, next int) bool {
	if next-1 != first || first-2 < r.first || next == r.last || !r.capital(next+1) {
		return false
	}
	if r.a.Tag(first-1) != tag.Determiner || !genitive(r.a.Form(first-2)) || !hasReading(r.dict, r.a.Form(first), morph.Noun) {
		return false
	}
	return !r.given(first) && len(r.dict.Lookup(r.a.Form(next))) == 0
}

// agency reports an acronym of the lists: "a dit à l'AFP Mohammed".
func (r *reader) agency(i int) bool {
	_, listed := r.a.Lexicon.Name(r.a.Tokens[i].Of(r.a.Doc))
	return listed && r.a.Tokens[i].Has(token.AllCaps)
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
