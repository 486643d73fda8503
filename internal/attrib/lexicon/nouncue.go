package lexicon

import "io/fs"

// NounCue is a noun that reports: "l'aveu que", "un slogan : « … »".
type NounCue struct {
	Lemma    string
	Gender   Gender
	Kind     string // speech, document, act, opinion, attitude, feeling or term
	Frames   Frame
	Strength int // as for verbs
}

// NounCue returns the longest reporting noun that words begin with, and how
// many of them it takes. The first word may be a form or a lemma, as the list
// has it: mostly the singular, but "propos", "mots", "excuses".
func (l *Lexicon) NounCue(words []string) (NounCue, int) { return l.nounCues.prefix(words) }

func (l *Lexicon) loadNounCues(fsys fs.FS) error {
	rows, err := readTable(fsys, "noun_cues.tsv", "noun", "gender", "kind", "frames", "strength")
	if err != nil {
		return err
	}
	l.nounCues = newPhrases[NounCue]()
	for _, r := range rows {
		n := NounCue{Lemma: r.fields[0], Kind: r.fields[2]}
		if n.Gender, err = r.gender(1); err != nil {
			return err
		}
		if n.Frames, err = r.frames(3); err != nil {
			return err
		}
		if n.Strength, err = r.strength(4); err != nil {
			return err
		}
		if !l.nounCues.add(n.Lemma, n) {
			return r.errorf("%q is there twice", n.Lemma)
		}
	}
	return nil
}
