package render

import (
	"strings"
	"unicode"
)

// wrap breaks text at its spaces into lines of at most width columns; a longer
// word has a line of its own.
func wrap(text string, width int) []string {
	var lines []string
	var line strings.Builder
	columns := 0
	for _, word := range strings.FieldsFunc(text, isBreak) {
		n := measure(word)
		if columns > 0 && columns+1+n > width {
			lines = append(lines, line.String())
			line.Reset()
			columns = 0
		}
		if columns > 0 {
			line.WriteByte(' ')
			columns++
		}
		line.WriteString(word)
		columns += n
	}
	if columns > 0 {
		lines = append(lines, line.String())
	}
	return lines
}

// isBreak reports whether a line may end at r, which clean let through.
func isBreak(r rune) bool { return r == ' ' }

// measure counts the columns of a word: its characters, but for combining marks,
// colours and what cannot be printed. Brackets around the content count.
func measure(word string) int {
	n, escaped := 0, false
	for _, r := range word {
		switch {
		case escaped:
			escaped = r != 'm'
		case r == '\x1b':
			escaped = true
		case r == openContent || r == closeContent:
			n++
		case unicode.IsControl(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		default:
			n++
		}
	}
	return n
}

// Clean replaces what could steer a terminal by a space.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' || isBidiControl(r) {
			return ' '
		}
		return r
	}, text)
}

func isBidiControl(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r)
}
