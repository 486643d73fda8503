package block

import "github.com/attribd/attribd/internal/attrib/token"

// Answer is what somebody answers in an interview: the lines from a question to
// the next. It may be in quotation marks or not.
type Answer struct {
	Lines []int // indices of Layout.Lines, headings between them left out
	Label int   // tokens at its beginning that say who answers: "H. Q. :"
}

// findAnswers fills in the answers of an interview. An explainer asks its own
// questions and answers them without a word of "je" or "nous".
func (l *Layout) findAnswers() {
	const personal = 0.5 // share of answers that speak of themselves
	if !l.Interview {
		return
	}
	var answers []Answer
	speaking, open := 0, false
	for i := range l.Lines {
		switch kind := l.Lines[i].Kind; {
		case kind == Question:
			answers, open = append(answers, Answer{}), true
		case open && (kind == Body || kind == ListItem || kind == Turn):
			last := &answers[len(answers)-1]
			last.Lines = append(last.Lines, i)
		case kind == Byline || kind == Boilerplate && i+1 == len(l.Lines):
			open = false
		}
	}
	for i := range answers {
		if l.personal(answers[i].Lines) {
			speaking++
		}
	}
	if float64(speaking) < personal*float64(len(answers)) {
		return
	}
	l.label(answers)
	l.Answers = answers
	l.answerOf = make(map[int]int)
	for i := range answers {
		for _, line := range answers[i].Lines {
			l.answerOf[line] = i
		}
	}
}

// label finds the words with which most answers begin: the name of who gives
// them.
func (l *Layout) label(answers []Answer) {
	const longest = 6 // tokens
	for n := longest; n > 0; n-- {
		count := make(map[string]int)
		for i := range answers {
			count[l.beginning(&answers[i], n)]++
		}
		for i := range answers {
			if key := l.beginning(&answers[i], n); key != "" && 2*count[key] > len(answers) && answers[i].Label == 0 {
				answers[i].Label = n
			}
		}
	}
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

// AnswerOf returns the index of the answer that holds the token, or -1.
func (l *Layout) AnswerOf(tok int) int {
	if i, ok := l.answerOf[l.LineOf(tok)]; ok {
		return i
	}
	return -1
}

// personal reports lines in which somebody speaks of themselves, outside
// quotation marks or in marks that hold all of a line.
func (l *Layout) personal(lines []int) bool {
	for _, i := range lines {
		line := &l.Lines[i]
		for k := line.First; k <= line.Last; k++ {
			if firstPerson(&l.tokens[k]) && (l.marks.Inside(k) < 0 || l.marks.Inside(k) == l.marks.Inside(line.First+1)) {
				return true
			}
		}
	}
	return false
}

func firstPerson(t *token.Token) bool {
	switch t.Form {
	case "je", "j'", "nous", "moi", "mon", "ma", "mes", "notre", "nos":
		return true
	}
	return false
}
