package render

import (
	"slices"
	"strings"
)

// Style is how a picture is drawn.
type Style struct {
	Width  int  // columns; at least 40 are used
	Colour bool // ANSI colours; brackets stand for them otherwise
}

// Marks are control characters that stand in a passage for what opens and
// closes around its parts. The passage's own control characters are gone by
// then.
const (
	openContent  = '\x01'
	closeContent = '\x02'
	openCue      = '\x03'
	closeCue     = '\x04'
	openMention  = '\x05'
	closeMention = '\x06'
)

const (
	reset  = "\x1b[0m"
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	green  = "\x1b[1;32m"
)

// colours are what the opening marks turn on.
func colours(mark rune) string {
	switch mark {
	case openContent:
		return green
	case openCue:
		return yellow
	case openMention:
		return cyan
	default:
		return ""
	}
}

// paint writes a line with its marks turned into colours or brackets. open
// holds the marks still open from the line before; paint returns those open at
// the end.
func (s Style) paint(out *strings.Builder, line string, open []rune) []rune {
	for _, mark := range open {
		s.turnOn(out, mark)
	}
	for _, r := range line {
		switch r {
		case openContent, openCue, openMention:
			if r == openContent && !s.Colour {
				out.WriteRune('⟦')
			}
			open = append(open, r)
			s.turnOn(out, r)
		case closeContent, closeCue, closeMention:
			if r == closeContent && !s.Colour {
				out.WriteRune('⟧')
			}
			open = without(open, r-1)
			s.turnOff(out, open)
		default:
			out.WriteRune(r)
		}
	}
	if len(open) > 0 {
		s.turnOff(out, nil)
	}
	return open
}

func (s Style) turnOn(out *strings.Builder, mark rune) {
	if s.Colour {
		out.WriteString(colours(mark))
	}
}

// turnOff ends all colours but those of the marks still open.
func (s Style) turnOff(out *strings.Builder, open []rune) {
	if !s.Colour {
		return
	}
	out.WriteString(reset)
	for _, mark := range open {
		out.WriteString(colours(mark))
	}
}

// in colours a text.
func (s Style) in(colour, text string) string {
	if !s.Colour || text == "" {
		return text
	}
	return colour + text + reset
}

func without(marks []rune, mark rune) []rune {
	for i, m := range slices.Backward(marks) {
		if m == mark {
			return slices.Concat(marks[:i], marks[i+1:])
		}
	}
	return marks
}
