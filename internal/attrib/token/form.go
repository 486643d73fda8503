package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/attribd/attribd/internal/attrib/text"
)

// form returns the lower-case NFC form of a word with straight apostrophes and
// plain hyphens, without soft hyphens.
func form(word string) string {
	if text.Small(word) {
		return word
	}
	if lower, ok := appendLower(make([]byte, 0, wordRoom), word); ok {
		return string(lower)
	}
	return norm.NFC.String(strings.Map(fold, word))
}

// wordRoom is how many bytes most words take.
const wordRoom = 32

// appendLower appends the form of a word of ASCII and Latin-1 letters to dst. It
// gives up at any other letter.
func appendLower(dst []byte, word string) (form []byte, ok bool) {
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		case strings.HasPrefix(word[i:], "’"):
			dst = append(dst, '\'')
			i += len("’") - 1
		case c == 0xc3 && i+1 < len(word) && latin(word[i+1]):
			i++
			dst = append(dst, c, word[i]|0x20)
		default:
			return nil, false
		}
	}
	return dst, true
}

// latin reports the second byte of a letter from À to ÿ in UTF-8. Bit 5 tells the
// capitals from the others, but for ß.
func latin(c byte) bool { return c >= 0x80 && c != 0x97 && c != 0x9f && c != 0xb7 }

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
		if 'a' <= c && c <= 'z' { // most letters
			letters++
			continue
		}
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
