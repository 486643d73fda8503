package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// misread reports a text that holds what UTF-8 looks like in Windows-1252: no
// French word has an Ã. A byte that is rare in French is sought first.
func misread(doc string) bool {
	if strings.IndexByte(doc, "Ã"[1]) >= 0 && (strings.Contains(doc, "Ã©") || strings.Contains(doc, "Ã¨")) {
		return true
	}
	return strings.IndexByte(doc, "€"[1]) >= 0 && strings.Contains(doc, "â€")
}

// decodedTwice reads a character whose bytes were taken for characters: Ã© for é.
func decodedTwice(rest string) (string, int) {
	var raw [utf8.UTFMax]byte
	size := 0
	for n := range raw {
		c, width := utf8.DecodeRuneInString(rest[size:])
		b, ok := windows(c)
		if !ok || n == 1 && b == ' ' {
			return spaceLost(rest)
		}
		raw[n] = b
		size += width
		if n == 0 && b < 0xc2 {
			return "", 0
		}
		if utf8.FullRune(raw[:n+1]) {
			if c, _ := utf8.DecodeRune(raw[:n+1]); c == utf8.RuneError || n == 0 {
				return spaceLost(rest)
			}
			return string(raw[:n+1]), size
		}
	}
	return "", 0
}

// spaceLost reads à and the no-break space, whose second byte became a space.
func spaceLost(rest string) (string, int) {
	switch {
	case strings.HasPrefix(rest, "Ã  "):
		return "à", len("Ã ")
	case strings.HasPrefix(rest, "Ã "):
		return "à", len("Ã")
	case strings.HasPrefix(rest, "Â "):
		return "", len("Â")
	}
	return "", 0
}

// windows returns the byte of a character in Windows-1252. Five bytes stand for
// no character; decoders keep them as they are.
func windows(c rune) (byte, bool) {
	if c >= 0x80 && c < 0xa0 {
		return byte(c), true
	}
	return charmap.Windows1252.EncodeRune(c)
}
