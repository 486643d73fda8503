package lexicon

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NameHead is what is known of the listed names of more than one word that begin like a
// word.
type NameHead struct {
	lengths uint64 // in bytes, folded: a bit for each, the last one for all beyond
	plain   bool   // one of them at least has no capital
}

// NameHead tells which names of more than one word begin like a word of a text, as it
// is written.
func (l *Lexicon) NameHead(word string) NameHead {
	var room [keyRoom]byte
	return l.nameHeads[string(beginning(appendFolded(room[:0], word)))]
}

// Heads reports whether there are any.
func (h NameHead) Heads() bool { return h.lengths != 0 }

// Fits reports whether a text that begins with such a word may be one of those names.
func (h NameHead) Fits(text string) bool {
	if h.lengths == 0 || h.lengths&lengthBit(text) == 0 {
		return false
	}
	return h.plain || strings.ContainsFunc(text, unicode.IsUpper)
}

// lengthBit returns the bit for the length of what a text folds to.
func lengthBit(text string) uint64 {
	n := len(text) - strings.Count(text, "’")*(len("’")-len("'"))
	return 1 << min(n, 63)
}

// letters returns how many bytes the small letters of ASCII and Latin-1 take that a name
// begins with.
func letters(name []byte) int {
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z':
		case c == 0xc3 && i+1 < len(name) && name[i+1] >= 0x9f && name[i+1] != 0xb7: // ß to ÿ, but for ÷
			i++
		default:
			return i
		}
	}
	return len(name)
}

// beginning returns the letters or the digits that a folded name begins with: no word
// of a text ends amid them.
func beginning(name []byte) []byte {
	if n := letters(name); n == len(name) || n > 0 && name[n] == ' ' { // most
		return name[:n]
	}
	first, _ := utf8.DecodeRune(name)
	digit := unicode.IsDigit(first)
	if i := bytes.IndexFunc(name, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) || unicode.IsDigit(c) != digit }); i >= 0 {
		return name[:i]
	}
	return name
}
