// Package articles reads a corpus: a file of JSON lines, plain or xz, with the
// "id" and "text" of an article each.
package articles
