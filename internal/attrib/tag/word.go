package tag

import (
	"iter"
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
)

// Word is the reading of one token.
type Word struct {
	Features Features
	Tag      Tag
	Known    bool   // the lexicon has the form as Tag
	reading  uint8  // the first under Tag, from 1; 0 for none
	spelling *entry // nil for a token that is no word
}

// Readings returns those of the form from the first under Tag on. They are shared.
func (w *Word) Readings() []morph.Reading {
	if w.reading == 0 {
		return nil
	}
	return w.spelling.readings[w.reading-1:]
}

// Entry returns all that the lexicon says of the form, and the key that finds it. It is
// no more than that of the form where ok is false: nobody has looked it up.
func (w *Word) Entry() (readings []morph.Reading, key string, ok bool) {
	if w.spelling == nil {
		return nil, "", false
	}
	return w.spelling.readings, w.spelling.form, true
}

// Written returns what the lexicon says of a word with a capital as it is written. It says
// nothing where ok is false: nobody has looked it up.
func (w *Word) Written() (readings []morph.Reading, ok bool) {
	if w.spelling == nil {
		return nil, false
	}
	return w.spelling.written, true
}

// Lemma returns the dictionary form, or the form itself where the lexicon has
// none.
func (w *Word) Lemma() string {
	switch {
	case w.spelling == nil:
		return ""
	case w.reading == 0:
		return w.guessed()
	}
	return w.spelling.lemmas[w.reading-1]
}

// Listed reports whether the lexicon has the form under Tag, so that its lemma is one of
// [Word.Lemmas].
func (w *Word) Listed() bool { return w.reading > 0 }

// Lemmas yields the dictionary forms of the form, one for each tag that it may have.
func (w *Word) Lemmas() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, lemma := range w.spelling.lemmas {
			if lemma != "" && !yield(lemma) {
				return
			}
		}
	}
}

// guessed returns the infinitive that a participle no lexicon has would come from:
// "twitté".
func (w *Word) guessed() string {
	if w.Tag != PastParticiple {
		return w.spelling.form
	}
	for _, ending := range [...]string{"ées", "és", "ée", "é"} {
		if stem, ok := strings.CutSuffix(w.spelling.form, ending); ok {
			return stem + "er"
		}
	}
	return w.spelling.form
}

// Mood returns the mood of a verb.
func (w *Word) Mood() morph.Mood {
	if w.reading == 0 {
		return 0
	}
	return w.Readings()[0].Mood
}

// Imperfect reports an imperfect tense.
func (w *Word) Imperfect() bool {
	return w.reading > 0 && w.Readings()[0].Tense == morph.Imperfect
}

// Future reports a future tense: what is announced for later is not said yet.
func (w *Word) Future() bool {
	return w.reading > 0 && w.Readings()[0].Tense == morph.Future
}

// Copula reports a verb that says what its subject is: être, rester, sembler.
func (w *Word) Copula() bool {
	return w.reading > 0 && w.Readings()[0].Verb.Has(morph.Copula)
}
