package lexicon

import "io/fs"

// CueAdverb is an adverb or adverbial that may stand inside a reporting verb
// group or after the verb of an incise.
type CueAdverb struct {
	Form string
	Kind string // time, manner, channel, turn, additive, contrast, focus …
}

// CueAdverb returns the longest adverb that words begin with, and how many of
// them it takes.
func (l *Lexicon) CueAdverb(words []string) (CueAdverb, int) { return l.adverbs.prefix(words) }

func (l *Lexicon) loadAdverbs(fsys fs.FS) error {
	rows, err := readTable(fsys, "cue_adverbs.tsv", "adverb", "kind")
	if err != nil {
		return err
	}
	l.adverbs = newPhrases[CueAdverb]()
	for _, r := range rows {
		if !l.adverbs.add(r.fields[0], CueAdverb{Form: r.fields[0], Kind: r.fields[1]}) {
			return r.errorf("%q is there twice", r.fields[0])
		}
	}
	return nil
}
