package resolve

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
)

// subset reports words that are all among others, in one form or another:
// "français" in "de la République française". When a role was held does not count.
func subset(words, others []string) bool {
	for _, w := range words {
		switch w {
		case "ancien", "ancienne", "ex", "actuel", "actuelle", "nouveau", "nouvelle", "charge", "chargee", "delegue", "deleguee":
			continue
		}
		if !akin(others, w) && !abbreviates(w, others) {
			return false
		}
	}
	return true
}

// abbreviates reports a word made of the first letters of others: "IMA" for "Institut
// du monde arabe".
func abbreviates(word string, others []string) bool {
	if len(word) < 2 {
		return false
	}
	var room [16]byte
	initials := room[:0]
	for _, w := range others {
		initials = append(initials, w[0])
	}
	return bytes.Contains(initials, []byte(word))
}

// content returns the words of a phrase without the little ones.
func content(phrase string) []string { return appendContent(nil, fold(phrase)) }

// appendContent appends the words of a folded phrase, without the little ones, to an
// empty slice.
func appendContent(out []string, folded string) []string {
	for w := range strings.FieldsFuncSeq(folded, separates) {
		if !little(w) {
			out = append(out, w)
		}
	}
	if len(out) > 0 {
		return out
	}
	for w := range strings.FieldsFuncSeq(folded, separates) {
		out = append(out, w)
	}
	return out
}

// separates reports a character between words.
func separates(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }

// little reports the words that say nothing of a role.
func little(w string) bool {
	switch w {
	case "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et":
		return true
	}
	return false
}

// appendFields appends the words of a folded name to an empty slice.
func appendFields(out []string, folded string) []string {
	for w := range strings.FieldsSeq(folded) {
		out = append(out, w)
	}
	return out
}

// akin reports a word or another form of it: "russe", "Russie".
func akin(words []string, word string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		least := max(4, min(len(w), len(word))-2)
		return w == word || min(len(w), len(word)) >= least && w[:least] == word[:least]
	})
}
