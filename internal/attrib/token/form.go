package token

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// form returns the lower-case NFC form of a word with straight apostrophes and
// plain hyphens, without soft hyphens.
func form(word string) string {
	plain := true
	for i := range len(word) {
		c := word[i]
		if c >= 0x80 || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	folded := strings.Map(fold, word)
	return norm.NFC.String(folded)
}

func fold(c rune) rune {
	switch c {
	case '’', 'ʼ', 'ʹ', 'ʻ', '´', '′':
		return '\''
	case '\u2010', '\u2011':
		return '-'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff':
		return -1
	}
	return unicode.ToLower(c)
}

// shape tells the case of a word.
func shape(word string) Flag {
	var flags Flag
	letters, upper := 0, 0
	for i, c := range word {
		if !unicode.IsLetter(c) {
			continue
		}
		letters++
		if unicode.IsUpper(c) {
			upper++
			if i == 0 {
				flags |= Capital
			}
		}
	}
	if letters >= 2 && upper == letters {
		flags |= AllCaps
	}
	return flags
}
