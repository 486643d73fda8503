// Package phrase answers which words go together as noun phrases.
//
// A phrase is a determiner, what stands before the noun, the noun or name and
// its adjectives; complements with "de" are taken in: "le ministre ukrainien de
// la Défense". The pass is linear in the number of tokens.
package phrase
