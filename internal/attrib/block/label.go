package block

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/token"
)

// label finds the words with which answers begin: the name of who gives them.
// It reports whether most have such a label.
func (l *Layout) label(answers []Answer) bool {
	const longest = 6 // tokens
	count := make(map[string]int)
	for i := range answers {
		for n := longest; n > 0; n-- {
			count[l.beginning(&answers[i], n)]++
		}
	}
	delete(count, "")
	for i := range answers {
		most := max(1, len(answers)/2) // the answers that begin with a label are more, and with no shorter one
		for n := longest; n > 0; n-- {
			if c := count[l.beginning(&answers[i], n)]; c > most {
				answers[i].Label, most = n, c
			}
		}
	}
	const introduced = 3 // answers: later ones give initials or nothing
	labelled := 0
	for i := range answers {
		if a := &answers[i]; a.Label == 0 && len(a.Lines) > 0 {
			a.Label = l.signed(&l.Lines[a.Lines[0]], i < introduced)
		}
		if a := &answers[i]; a.Label > 0 {
			a.Label = l.behindSigns(&l.Lines[a.Lines[0]], a.Label)
			labelled++
		}
	}
	return 2*labelled > len(answers)
}

// behindSigns lets a label go on over the signs behind it.
func (l *Layout) behindSigns(line *Line, label int) int {
	for line.First+label < line.Last {
		t := &l.tokens[line.First+label]
		if !dash(t) && !t.Is(":") && !t.Is(".") {
			break
		}
		label++
	}
	return label
}

// signed returns the tokens at the beginning of a line that name who speaks and
// the sign behind them: "Anne Roux : ", "A. R. : ", "Anne ROUX. - ". A name that
// the article has introduced needs no sign.
func (l *Layout) signed(line *Line, introduced bool) int {
	const most = 5
	for i := line.First; i < min(line.Last-1, line.First+most); i++ {
		t, next := &l.tokens[i], &l.tokens[i+1]
		if t.Kind != token.Word || !t.Has(token.Capital) {
			return 0
		}
		switch {
		case next.Is(":"), t.Has(token.Dotted) && dash(next):
			return i + 2 - line.First
		case next.Is(".") && dash(&l.tokens[i+2]):
			return i + 2 - line.First
		case !introduced || i == line.First || next.Gap == token.Glued && !next.Is("."):
		case next.Is(".") && l.known(line, i):
			return i + 2 - line.First
		case next.Has(token.Capital) && l.known(line, i):
			return i + 1 - line.First
		}
	}
	return 0
}

// known reports that the words from the beginning of the line to the token stand
// in the text before: a name that the article has introduced.
func (l *Layout) known(line *Line, last int) bool {
	start := l.tokens[line.First].Start
	return strings.Contains(l.doc[:start], l.doc[start:l.tokens[last].End])
}

// beginning returns the first n tokens of an answer if they can be a label: names,
// and the signs behind them.
func (l *Layout) beginning(a *Answer, n int) string {
	if len(a.Lines) == 0 {
		return ""
	}
	line := &l.Lines[a.Lines[0]]
	if line.First+n > line.Last {
		return ""
	}
	for k := line.First; k < line.First+n; k++ {
		if t := &l.tokens[k]; t.Kind == token.Word && !t.Has(token.Capital) {
			return ""
		}
	}
	if first := &l.tokens[line.First]; first.Kind != token.Word || n == 1 && first.Kind == token.Word && !first.Has(token.AllCaps) && !first.Has(token.Dotted) {
		return ""
	}
	return l.doc[l.tokens[line.First].Start:l.tokens[line.First+n-1].End]
}
