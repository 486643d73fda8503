// Package tag answers what each word is here.
//
// A form can be several things: "note" is a noun in "une note", a verb in "il
// note". Every sentence gets the cheapest sequence of readings (Viterbi). The
// costs are set by hand and stand in two tables: data/closed.tsv for function
// words, data/transitions.tsv for one part of speech after another; agreement
// in gender, number and person between neighbours is added. A few words have but
// one reading beside a neighbour, "y compris"; fixed.go knows them. The work is
// linear in the number of tokens.
package tag
