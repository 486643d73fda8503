package text

import "unicode/utf8"

// Small reports a text that lower case surely leaves as it is, as most words are: small
// letters of ASCII and Latin-1, and other ASCII.
func Small(s string) bool {
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
