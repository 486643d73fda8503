// Package lexicon answers what a word is known for in the attribution of
// quotations: which verbs report and with which complements, which words are
// roles, bodies, places, first names, documents or sources.
//
// Every list is one file under data, written by hand for attribd; its columns
// are described in data/README.md. [Load] reads them all. The forms of words
// come from the morphology, not from here: verbs are keyed by lemma, nouns by
// their forms.
package lexicon
