package main

import (
	"fmt"

	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/stages/conllu"
)

// readings counts the forms that can be a reporting verb and something else:
// those that have the right part of speech, and the verbs among them that have
// the right lemma.
func readings(reader *french.Reader, bank []sentence) (partOfSpeech, lemma row) {
	parts, lemmas := &tally{}, &tally{}
	for i := range bank {
		s := &bank[i]
		for w := range s.Words {
			k, word := s.tokens[w], &s.Words[w]
			if k == none || w > 0 && s.Words[w-1].Start == word.Start || !ambiguous(reader, s.article.Form(k)) {
				continue
			}
			verb, found := isVerb(word), s.article.Tag(k)
			parts.see(samePart(word, found), fmt.Sprintf("%s, not %s: %s", word.POS, found, s.show(w)))
			if verb && samePart(word, found) {
				lemmas.see(s.article.Words[k].Lemma() == word.Lemma, fmt.Sprintf("%s, not %s: %s", word.Lemma, s.article.Words[k].Lemma(), s.show(w)))
			}
		}
	}
	return row{name: "readings", bar: 0.97, tally: parts}, row{name: "readings, lemma", bar: 0.97, tally: lemmas}
}

// ambiguous reports a form that the lexicon has as a reporting verb and as
// something else.
func ambiguous(reader *french.Reader, form string) bool {
	verb, other := false, false
	key := reader.Forms.Key(form)
	for _, r := range reader.Forms.Lookup(form) {
		if r.POS == morph.Verb {
			verb = verb || reports(reader.Lexicon, r.Lemma(key))
		} else {
			other = true
		}
	}
	return verb && other
}

// reports reports a lemma that is a reporting verb by itself in its frames, not
// only beside quotation marks.
func reports(words *lexicon.Lexicon, lemma string) bool {
	const mostly = 1
	verb, ok := words.Verb(lemma)
	return ok && verb.Strength >= mostly
}

func isVerb(w *conllu.Word) bool { return w.POS == "VERB" || w.POS == "AUX" }

// samePart compares the parts of speech of a treebank, as coarsely as rules need
// them, with a tag. Treebanks do not agree among themselves on participles and
// adjectives, nor on names and nouns.
func samePart(w *conllu.Word, t tag.Tag) bool {
	switch t {
	case tag.Finite:
		return isVerb(w) && !w.Has("VerbForm=Part") && !w.Has("VerbForm=Inf")
	case tag.Infinitive:
		return isVerb(w) && w.Has("VerbForm=Inf")
	case tag.PresentParticiple:
		return isVerb(w) && w.Has("VerbForm=Part") && w.Has("Tense=Pres")
	case tag.PastParticiple:
		return isVerb(w) && w.Has("VerbForm=Part") || w.POS == "ADJ"
	case tag.Adjective:
		return w.POS == "ADJ" || isVerb(w) && w.Has("VerbForm=Part")
	case tag.Noun, tag.Name:
		return w.POS == "NOUN" || w.POS == "PROPN"
	case tag.Adverb, tag.Preposition:
		return w.POS == "ADV" || w.POS == "ADP" || w.POS == "INTJ"
	case tag.Numeral:
		return w.POS == "NUM"
	}
	return !isVerb(w) && w.POS != "NOUN" && w.POS != "ADJ" && w.POS != "PROPN"
}
