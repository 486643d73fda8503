package tag

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
)

// Word is the reading of one token.
type Word struct {
	Tag      Tag
	Features Features
	Known    bool            // the lexicon has the form as Tag
	Readings []morph.Reading // those of the form under Tag first; shared
	form     string          // the key that found Readings
	lemma    string          // of the first of them
}

// Lemma returns the dictionary form, or the form itself where the lexicon has
// none.
func (w *Word) Lemma() string {
	if len(w.Readings) == 0 {
		return w.guessed()
	}
	return w.lemma
}

// guessed returns the infinitive that a participle no lexicon has would come from:
// "twitté".
func (w *Word) guessed() string {
	if w.Tag != PastParticiple {
		return w.form
	}
	for _, ending := range [...]string{"ées", "és", "ée", "é"} {
		if stem, ok := strings.CutSuffix(w.form, ending); ok {
			return stem + "er"
		}
	}
	return w.form
}

// Mood returns the mood of a verb.
func (w *Word) Mood() morph.Mood {
	if len(w.Readings) == 0 {
		return 0
	}
	return w.Readings[0].Mood
}

// Imperfect reports an imperfect tense.
func (w *Word) Imperfect() bool {
	return len(w.Readings) > 0 && w.Readings[0].Tense == morph.Imperfect
}

// Future reports a future tense: what is announced for later is not said yet.
func (w *Word) Future() bool {
	return len(w.Readings) > 0 && w.Readings[0].Tense == morph.Future
}
