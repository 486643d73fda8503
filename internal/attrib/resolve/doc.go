// Package resolve answers who it is that speaks.
//
// [Resolve] gathers the mentions of an article into entities and gives each
// quotation its speakers. It goes from left to right. Names are matched by
// their words; descriptions ("le ministre", "la quinquagénaire") and pronouns by
// a score over the entities that are in mind at that point, the sum of the
// weights of the features that hold; a quotation whose sentence names nobody is
// treated like a pronoun without gender. Headlines come last, when the speakers
// of the same words are known.
//
// What people think each clue is worth stands in data/prior.tsv, one line a clue;
// data/weights.tsv is what annotated articles make of that; command weights writes
// it.
package resolve
