package lexicon

// Openings is a set of lists: those with a phrase that begins like a word.
type Openings uint16

// The lists that may have a phrase at any word of a text.
const (
	PrepositionOpening Openings = 1 << iota // see [Lexicon.PrepositionCue]
	AdverbOpening                           // see [Lexicon.CueAdverb]
	NounOpening                             // see [Lexicon.NounCue]
	AddressOpening                          // see [Lexicon.Civility]
	NameOpening                             // see [Lexicon.Name]
	VerbOpening                             // see [Lexicon.VerbPhrase]
)

// Has reports whether o holds one at least of the lists of set.
func (o Openings) Has(set Openings) bool { return o&set != 0 }

// Openings returns the lists that have a phrase that begins with a word, as it is written
// for [Lexicon.Civility] and [Lexicon.Name] and by its form for the others, but for verbs: see
// [Lexicon.OpensVerb]. Most words begin none, and need not be looked up again wherever they stand.
func (l *Lexicon) Openings(written, form string) Openings {
	var o Openings
	var room [keyRoom]byte
	folded := appendFolded(room[:0], written)
	if passes(&l.addresses, folded) {
		if _, ok := l.Civility(written); ok {
			o |= AddressOpening
		}
	}
	if l.nameHeads[string(beginning(folded))].Heads() || passes(&l.someNames, folded) && l.named(written) {
		o |= NameOpening
	}
	first := head(fold(form))
	if l.prepositions.reach(first) > 0 {
		o |= PrepositionOpening
	}
	if l.adverbs.reach(first) > 0 {
		o |= AdverbOpening
	}
	if l.nounCues.reach(first) > 0 {
		o |= NounOpening
	}
	return o
}

// OpensNoun reports whether a noun that reports, or its phrase, begins with a lemma.
func (l *Lexicon) OpensNoun(lemma string) bool { return l.nounCues.reach(head(fold(lemma))) > 0 }

// OpensVerb reports whether a verb that reports, or its phrase, begins with a lemma.
func (l *Lexicon) OpensVerb(lemma string) bool { return l.verbs.reach(head(fold(lemma))) > 0 }

// named reports a listed name.
func (l *Lexicon) named(written string) bool {
	_, ok := l.Name(written)
	return ok
}
