package lexicon

import (
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/text"
)

// fold makes s independent of case, of the apostrophe and of the ligature that
// many keyboards lack.
func fold(s string) string {
	if text.Small(s) {
		return s
	}
	var room [keyRoom]byte
	return string(appendFolded(room[:0], s))
}

// appendFolded appends what s folds to.
func appendFolded(out []byte, s string) []byte {
	if text.Small(s) {
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
