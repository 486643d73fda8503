// Package gold answers what people marked in an article: it reads, checks and
// writes gold files.
//
// An article is NAME.txt, plain text in UTF-8, and its gold file NAME.gold.json
// lies beside it. Spans are half-open and count code points of the text, byte
// order mark and carriage returns included; their words may stand for them.
// docs/eval.md describes the format.
package gold
