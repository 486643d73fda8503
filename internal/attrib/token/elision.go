package token

import "strings"

// elision returns the length of an elided word and its apostrophe at the
// beginning of word, or 0.
func elision(word string) int {
	if !apostrophic(word) {
		return 0
	}
	for i, c := range word {
		if !apostrophe(c) {
			if i > len("lorsqu") {
				return 0
			}
			continue
		}
		if elides(word[:i]) {
			return i + len(string(c))
		}
		return 0
	}
	return 0
}

// apostrophic reports a word that may have an apostrophe where elided words do: by
// the bytes that apostrophes begin with. Every word is asked.
func apostrophic(word string) bool {
	for i := range min(len(word), len("lorsqu'")) {
		switch word[i] {
		case '\'', '`', 0xe2, 0xca, 0xc2:
			return true
		}
	}
	return false
}

// elides reports a word that loses its vowel before another. (Grevisse, Le Bon
// Usage, § 45.)
func elides(word string) bool {
	lower, _ := appendLower(make([]byte, 0, wordRoom), word)
	switch string(lower) {
	case "l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu":
		return true
	}
	return false
}

// apostrophe reports a sign that stands for an apostrophe: French keyboards have
// accents and primes that look like one.
func apostrophe(c rune) bool {
	switch c {
	case '\'', '’', 'ʼ', 'ʹ', 'ʻ', '`', '´', '′':
		return true
	}
	return false
}

// lastHyphen returns where the last hyphen of a word begins, or -1. Every word is
// asked.
func lastHyphen(word string) int {
	for i := len(word) - 1; i >= 0; i-- {
		if word[i] == '-' || word[i] == 0xe2 && isHyphen(word[i:min(len(word), i+len("\u2010"))]) {
			return i
		}
	}
	return -1
}

// inverted finds the clitic subject of "a-t-il" and "dit-elle": where the verb
// ends and where the pronoun begins, or zeros. Many write a space or nothing for
// the first hyphen.
func inverted(word string) (verb, clitic int) {
	last := lastHyphen(word)
	if last <= 0 {
		return 0, 0
	}
	width := len("-")
	if word[last] != '-' {
		width = len("\u2010")
	}
	pronoun, _ := appendLower(make([]byte, 0, wordRoom), word[last+width:])
	if !subjectClitic(string(pronoun)) || strings.EqualFold(word, "rendez-vous") || strings.EqualFold(word, "chez-nous") {
		return 0, 0
	}
	verb, clitic = last, last+width
	for _, t := range [...]string{"-t", "-T", "\u2011t", "\u2010t", "-t'", "-t’"} {
		if strings.HasSuffix(word[:verb], t) {
			verb -= len(t)
			break
		}
	}
	switch word[:verb] {
	case "t": // "demande t-elle"
		verb = 0
	case "at": // "at-elle dit"
		verb = len("a")
	}
	return verb, clitic
}

func subjectClitic(pronoun string) bool {
	switch pronoun {
	case "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce":
		return true
	}
	return false
}
