// Package morph answers one question: what can this form be?
//
// It holds the morphology of French, from the Grammalecte lexicon and a small
// supplement written by hand, and knows nothing of context. A form has several
// readings ("note" is a noun and four persons of a verb); which of them holds in
// a sentence is for the tagger to say.
//
// The data are embedded: an automaton from forms to sets of readings, and the
// sets. They derive from files under the MPL-2.0; see data/README.md.
package morph
