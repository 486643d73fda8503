package quotemark

import "unicode/utf8"

// style is the make of a mark.
type style uint8

const (
	guillemet style = iota // « » << >>
	angle                  // ‹ ›
	curly                  // “ ” „ ‟ 〝 〞
	straight               // " ＂
	twin                   // '' ‘‘ ’’ `` ,,
	single                 // ‘ ’ ‚
	thin                   // '
	plus                   // +
)

// glyph is what the shape of a mark says.
type glyph struct {
	style       style
	open, close float64 // the costs of either reading
}

// shapeOf returns the glyph of a mark as it stands in the text.
func shapeOf(mark string) glyph {
	switch mark {
	case "<<":
		return glyph{guillemet, 0, turnedGuillemet}
	case ">>":
		return glyph{guillemet, turnedGuillemet, 0}
	case "‘‘", "``":
		return glyph{twin, 0, turnedCurly}
	case "’’":
		return glyph{twin, turnedCurly, 0}
	case ",,":
		return glyph{twin, 0, turnedLow}
	case "''", "‘’", "‘'":
		return glyph{twin, 0, 0}
	}
	c, _ := utf8.DecodeRuneInString(mark)
	return shapes(c)
}

// shapes returns the glyph of a single sign.
func shapes(c rune) glyph {
	switch c {
	case '«':
		return glyph{guillemet, 0, turnedGuillemet}
	case '»':
		return glyph{guillemet, turnedGuillemet, 0}
	case '‹':
		return glyph{angle, 0, turnedGuillemet}
	case '›':
		return glyph{angle, turnedGuillemet, 0}
	case '“', '‟', '〝':
		return glyph{curly, 0, turnedCurly}
	case '”', '〞':
		return glyph{curly, turnedCurly, 0}
	case '„':
		return glyph{curly, 0, turnedLow}
	case '‘':
		return glyph{single, 0, turnedSingle}
	case '’':
		return glyph{single, turnedSingle, 0}
	case '‚':
		return glyph{single, 0, turnedLow}
	case '\'':
		return glyph{thin, 0, 0}
	case '+':
		return glyph{plus, 0, 0}
	}
	return glyph{straight, 0, 0}
}

// apostrophe reports a style whose marks are more often apostrophes.
func (s style) apostrophe() bool { return s == single || s == thin }

// alike reports styles whose marks pair without oddity.
func alike(a, b style) bool { return a == b || a.apostrophe() && b.apostrophe() }

// pair is the cost of a stretch between two marks.
func pair(opener, closer *mark) float64 {
	a, b := opener.style, closer.style
	switch {
	case alike(a, b):
		return 0
	case a == plus || b == plus:
		return never
	case a == twin && (b == curly || b == straight), b == twin && (a == curly || a == straight):
		return mismatchedTwin
	case a.apostrophe() != b.apostrophe():
		return mismatchedSize
	}
	return mismatched
}
