// Package token answers what the words of a text are.
//
// It lays a layer of French over the word boundaries of Unicode (UAX #29):
// elisions and inverted clitics are words of their own (l' | armée, a | -t- |
// il), compounds, numbers with spaces and abbreviations are one word, quotation
// marks of every make are told from other signs. Offsets are UTF-8 bytes.
//
// The gap before a token tells whether it begins a line. Texts lose their lines
// on the way: some show two spaces instead, some glue their paragraphs together,
// some have lines that were broken at a width.
package token
