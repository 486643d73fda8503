package lexicon

import "io/fs"

// PrepositionCue is a preposition or fixed phrase that names a source.
type PrepositionCue struct {
	Lemma    string // "selon", "aux yeux de"
	Strength int    // as for verbs
	Kind     CueSense
}

// CueSense is what a preposition says of its complement.
type CueSense string

// The senses of prepositions.
const (
	SourceSense   CueSense = "source"   // its complement speaks: selon la police
	OpinionSense  CueSense = "opinion"  // its complement judges: aux yeux de la police
	SelfSense     CueSense = "self"     // a possessor or pronoun inside it speaks: à l'en croire
	UnnamedSense  CueSense = "unnamed"  // the source is not named: de source policière
	VoiceSense    CueSense = "voice"    // its complement speaks for the subject: par la voix de
	ChannelSense  CueSense = "channel"  // its complement hears: auprès de l'agence
	DocumentSense CueSense = "document" // its complement is evidence: au regard de
)

// PrepositionCue returns the longest preposition that words begin with, and how
// many of them it takes. A final "de" also stands as "d'", "du" or "des".
func (l *Lexicon) PrepositionCue(words []string) (PrepositionCue, int) {
	return l.prepositions.prefix(words)
}

func (l *Lexicon) loadPrepositions(fsys fs.FS) error {
	rows, err := readTable(fsys, "preposition_cues.tsv", "cue", "strength", "kind", "notes")
	if err != nil {
		return err
	}
	l.prepositions = newPhrases[PrepositionCue]()
	for _, r := range rows {
		p := PrepositionCue{Lemma: r.fields[0], Kind: CueSense(r.fields[2])}
		if p.Strength, err = r.strength(1); err != nil {
			return err
		}
		if !p.Kind.valid() {
			return r.errorf("unknown kind %q", p.Kind)
		}
		for _, form := range contractions(p.Lemma) {
			if !l.prepositions.add(form, p) {
				return r.errorf("%q is there twice", form)
			}
		}
	}
	return nil
}

func (s CueSense) valid() bool {
	switch s {
	case SourceSense, OpinionSense, SelfSense, UnnamedSense, VoiceSense, ChannelSense, DocumentSense:
		return true
	}
	return false
}

// contractions returns the forms of a phrase that ends in "de".
func contractions(phrase string) []string {
	stem, ok := cutDe(phrase)
	if !ok {
		return []string{phrase}
	}
	return []string{phrase, stem + " d'", stem + " du", stem + " des"}
}
