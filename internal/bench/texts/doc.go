// Package texts has what bench measures on: a corpus of articles, articles of
// one size, long texts, and texts that mean no good.
package texts
