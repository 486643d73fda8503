package token

import (
	"unicode"
	"unicode/utf8"
)

// gluedHeading returns where "départLe" falls apart, or 0: a heading and the
// paragraph behind it. The names of products look alike, YouTube, iPhone, so
// what follows must be a word that begins sentences, or what precedes a common
// word.
func gluedHeading(word string) int {
	const shortest = 4 // letters of a common word
	letters, common := 0, true
	var before rune
	for i, c := range word {
		if unicode.IsUpper(c) {
			if i > 0 && unicode.IsLower(before) && letters > 1 && (common && letters >= shortest && lowerNext(word[i:]) || opener(word[i:])) {
				return i
			}
			common = false
		}
		if !unicode.IsLetter(c) {
			letters, common = 0, true
		} else {
			letters++
		}
		before = c
	}
	return 0
}

// lowerNext reports a capital and then a letter in lower case or an apostrophe.
func lowerNext(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	c, _ := utf8.DecodeRuneInString(word[size:])
	return unicode.IsLower(c) || c == '\'' || c == '’'
}

// opener reports a word that begins many sentences and no name.
func opener(word string) bool {
	if cut := elision(word); cut > 0 {
		word = word[:cut]
	}
	switch form(word) {
	case "le", "la", "les", "l'", "un", "une", "des", "d'", "du", "en", "ce", "c'", "cet", "cette", "ces", "il", "elle", "on", "ils", "elles",
		"pour", "dans", "par", "sur", "selon", "après", "avec", "depuis", "mais", "si", "plusieurs", "j'", "je", "nous", "son", "sa", "ses",
		"quelques", "comme", "aux", "au", "à", "a", "lors", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche":
		return true
	}
	return false
}
