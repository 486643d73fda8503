package block

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/token"
)

// Answer is what somebody answers in an interview: the lines from a question to
// the next. It may be in quotation marks or not.
type Answer struct {
	Lines []int // indices of Layout.Lines, headings between them left out
	Label int   // tokens at its beginning that say who answers: "H. Q. :"
}

// findAnswers fills in the answers of an interview. An explainer asks its own
// questions and answers them itself; so do pages that answer their readers.
func (l *Layout) findAnswers() {
	if !l.Interview {
		return
	}
	answers := l.collectAnswers()
	labelled := l.label(answers)
	if own := l.questions(speaksOfMyself); own > 1 && own > l.questions(addresses) {
		return
	}
	if !labelled && !l.announced() && !l.conversation(answers) {
		return
	}
	l.Answers = answers
	l.answerOf = make(map[int]int)
	for i := range answers {
		for _, line := range answers[i].Lines {
			l.answerOf[line] = i
		}
	}
}

// collectAnswers returns the lines between questions. What the page pulls out of
// them to show it large is left out.
func (l *Layout) collectAnswers() []Answer {
	var answers []Answer
	open := false
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
	pulled := l.pulled(answers)
	for i := range answers {
		answers[i].Lines = slices.DeleteFunc(answers[i].Lines, func(line int) bool { return pulled[line] })
	}
	return answers
}

// conversation reports questions that say vous to somebody, and answers that
// speak of themselves.
func (l *Layout) conversation(answers []Answer) bool {
	const personal, fewest = 0.5, 2
	asked := l.questions(addresses)
	share := func(says func(*token.Token) bool) float64 {
		speaking := 0
		for i := range answers {
			if l.says(answers[i].Lines, says) {
				speaking++
			}
		}
		return float64(speaking) / float64(len(answers))
	}
	return asked >= fewest || share(speaksOfMyself) >= personal || asked > 0 && share(firstPerson) >= personal
}

// questions counts the questions that say something.
func (l *Layout) questions(says func(*token.Token) bool) int {
	count := 0
	for i := range l.Lines {
		if l.Lines[i].Kind == Question && l.says([]int{i}, says) {
			count++
		}
	}
	return count
}

// announced reports an article that calls itself an interview: before the first
// question, or where it names who asked.
func (l *Layout) announced() bool {
	asked := false
	for i := range l.Lines {
		line := &l.Lines[i]
		asked = asked || line.Kind == Question
		if asked && line.Kind != Byline {
			continue
		}
		for k := line.First; k <= line.Last; k++ {
			switch l.tokens[k].Form {
			case "entretien", "interview", "entrevue", "recueillis", "recueilli":
				return true
			}
		}
	}
	return false
}

// AnswerOf returns the index of the answer that holds the token, or -1.
func (l *Layout) AnswerOf(tok int) int {
	if i, ok := l.answerOf[l.LineOf(tok)]; ok {
		return i
	}
	return -1
}

// says reports lines in which a word stands, outside quotation marks or in marks
// that hold all of a line.
func (l *Layout) says(lines []int, what func(*token.Token) bool) bool {
	for _, i := range lines {
		line := &l.Lines[i]
		for k := line.First; k <= line.Last; k++ {
			if what(&l.tokens[k]) && (l.marks.Inside(k) < 0 || l.marks.Inside(k) == l.marks.Inside(line.First+1)) {
				return true
			}
		}
	}
	return false
}

func addresses(t *token.Token) bool {
	switch t.Form {
	case "vous", "votre", "vos", "tu", "te", "ton", "tes":
		return true
	}
	return false
}

func speaksOfMyself(t *token.Token) bool {
	switch t.Form {
	case "je", "j'", "moi", "mon", "ma", "mes":
		return true
	}
	return false
}

func firstPerson(t *token.Token) bool {
	return speaksOfMyself(t) || t.Is("nous") || t.Is("notre") || t.Is("nos")
}
