package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// slack is how much shorter than the longest a line can be that was broken for
// want of room: a long word went to the next one.
const slack = 20 // characters

// widthOf returns the width at which the lines of a text were broken, in
// characters, or 0 if its lines are those of its paragraphs. Mail programs and
// printed pages break lines so.
func widthOf(doc string) int {
	const narrowest, widest, fewest = 40, 130, 4 // characters, lines
	var w widths
	for line := range strings.Lines(doc) {
		if line = strings.TrimRight(line, "\r\n \u00a0"); len(line) <= widest*utf8.UTFMax {
			w.see(line)
		}
		if len(line) > widest*utf8.UTFMax || w.longest > widest {
			return 0
		}
	}
	if w.longest < narrowest {
		return 0
	}
	goesOn, full := 0, 0
	for length, count := range w.goesOn {
		goesOn += count
		if length >= w.longest-slack {
			full += count
		}
	}
	if goesOn < fewest || 3*goesOn < w.broken || 5*full < 4*goesOn {
		return 0
	}
	return w.longest
}

// widths counts the lines of a text.
type widths struct {
	longest int
	broken  int         // lines that another one follows, without an empty line
	goesOn  map[int]int // by length, those that it follows in lower case

	before int // the length of the line before, 0 for none
}

func (w *widths) see(line string) {
	first, _ := utf8.DecodeRuneInString(line)
	if w.before > 0 && line != "" {
		w.broken++
		if unicode.IsLower(first) {
			if w.goesOn == nil {
				w.goesOn = map[int]int{}
			}
			w.goesOn[w.before]++
		}
	}
	w.before = utf8.RuneCountInString(line)
	w.longest = max(w.longest, w.before)
}

// broken reports a line that ends at the offset for want of room.
func (r *reader) broken(end int) bool {
	if r.width == 0 {
		return false
	}
	start := strings.LastIndexByte(r.doc[:end], '\n') + 1
	return utf8.RuneCountInString(strings.TrimRight(r.doc[start:end], "\r ")) >= r.width-slack
}
