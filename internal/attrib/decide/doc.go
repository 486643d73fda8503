// Package decide answers which candidates hold together.
//
// A candidate's score is the weighted sum of its features. What people think each
// is worth stands in data/prior.tsv, one line a feature; data/weights.tsv is what
// annotated articles make of that; command weights writes it. Of the candidates of
// a sentence the consistent set with the highest sum is chosen: a search over the
// cues and marks in text order in which each takes one candidate or none. "No
// quotation" has score 0, so that a candidate must earn its place.
package decide
