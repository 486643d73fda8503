package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// fold makes s independent of case, of the apostrophe and of the ligature that
// many keyboards lack.
func fold(s string) string {
	if plain(s) {
		return s
	}
	var room [keyRoom]byte
	return string(appendFolded(room[:0], s))
}

// appendFolded appends what s folds to.
func appendFolded(out []byte, s string) []byte {
	if plain(s) {
		return append(out, s...)
	}
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf { // most letters
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			out = append(out, c)
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch c {
		case '’':
			out = append(out, '\'')
		case 'œ', 'Œ':
			out = append(out, "oe"...)
		default:
			out = utf8.AppendRune(out, unicode.ToLower(c))
		}
	}
	return out
}

// plain reports words that surely fold to themselves, most of a text: small letters of
// ASCII and Latin-1, and other ASCII.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			return false
		case c < utf8.RuneSelf:
		case c == 0xc3 && i+1 < len(s) && s[i+1] >= 0x9f: // ß to ÿ
			i++
		default:
			return false
		}
	}
	return true
}
