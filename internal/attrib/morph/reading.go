package morph

import "strings"

// Reading is one thing that a form can be. It is a small comparable value.
type Reading struct {
	Traits  Traits
	Verb    VerbFlags
	POS     POS
	Mood    Mood
	Tense   Tense
	Persons Persons
	Number  Number
	Gender  Gender

	cut uint8  // bytes to take from the end of the form
	add string // what to put there instead, to get the lemma
}

// Lemma returns the dictionary form. Form must be the one that was looked up, in
// the spelling of the lexicon; see [Lexicon.Key]. It allocates only where the
// lemma is no prefix of the form.
func (r Reading) Lemma(form string) string {
	stem, ending := r.LemmaParts(form)
	if ending == "" {
		return stem
	}
	return stem + ending
}

// LemmaParts returns the lemma in two parts, the first of which is the beginning of
// the form. It does not allocate.
func (r Reading) LemmaParts(form string) (stem, ending string) {
	if int(r.cut) > len(form) {
		return form, ""
	}
	return form[:len(form)-int(r.cut)], r.add
}

// WithLemma returns r with the edit that leads from form to lemma. It fails
// where the edit cannot be stored, that is for a form of 256 bytes or more. The
// generator and tests use it.
func (r Reading) WithLemma(form, lemma string) (_ Reading, ok bool) {
	n := commonPrefix(form, lemma)
	cut := len(form) - n
	if cut > 0xff {
		return r, false
	}
	r.cut, r.add = uint8(cut), lemma[n:]
	return r, true
}

// commonPrefix returns the length in bytes of the longest prefix of whole
// characters that a and b share.
func commonPrefix(a, b string) int {
	for i, c := range a {
		if !strings.HasPrefix(b[min(i, len(b)):], string(c)) {
			return i
		}
	}
	return len(a)
}
