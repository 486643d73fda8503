package block

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Kind is what a line of an article is.
type Kind uint8

// The kinds of line.
const (
	Body        Kind = iota // running text
	Title                   // the headline, each time it stands in the text
	Heading                 // a heading inside the article
	Caption                 // what a picture shows, and its credit
	Byline                  // who wrote it, the agency
	Dateline                // when and where it was written
	ListItem                // a line behind a bullet
	Question                // the interviewer's part of an interview
	Turn                    // a line of dialogue behind a dash
	Post                    // a post or letter that the article shows
	Boilerplate             // what the page lays around the article
)

var kindNames = [...]string{
	"body", "title", "heading", "caption", "byline", "dateline", "list item", "question", "turn", "post", "boilerplate",
}

// String returns the name of the kind, in lower case.
func (k Kind) String() string { return kindNames[k] }

// Prose reports whether lines of the kind are sentences of the article, to be
// searched for quotations.
func (k Kind) Prose() bool {
	switch k {
	case Byline, Dateline, Boilerplate:
		return false
	}
	return true
}

// Line is a line of the text that holds at least one token.
type Line struct {
	First, Last int // tokens, inclusive
	Kind        Kind
	Blank       bool // an empty line, or the beginning of the text, stands before it

	rule *rule // what gave the kind
}

// Sentence is a run of tokens. The sentences of a text hold all its tokens.
type Sentence struct {
	First, Last    int // tokens, inclusive
	Line, LastLine int // the lines of those tokens
}

// Layout is the lines and sentences of a text. It is immutable and safe for
// concurrent use.
type Layout struct {
	Lines     []Line
	Sentences []Sentence
	Interview bool // its questions are put to somebody, who answers in the lines after
	Answers   []Answer

	doc        string
	tokens     []token.Token
	marks      *quotemark.Reading
	lineOf     []int32
	sentenceOf []int32
	answerOf   map[int]int // by line
	bracketed  []bool      // the token stands between brackets that close on its line
	open       []int       // brackets, while those are found
	views      []view      // of the lines, while their kinds are found
	titles     map[string]int
}

// LineOf returns the index of the line that holds the token.
func (l *Layout) LineOf(tok int) int { return int(l.lineOf[tok]) }

// SentenceOf returns the index of the sentence that holds the token.
func (l *Layout) SentenceOf(tok int) int { return int(l.sentenceOf[tok]) }

// KindOf returns the kind of the line that holds the token.
func (l *Layout) KindOf(tok int) Kind { return l.Lines[l.lineOf[tok]].Kind }

// Divide finds the lines and sentences of doc, which the tokens must cut in
// order and whose quotation marks are read as marks says. The layout keeps the
// tokens and the reading and does not change them.
func Divide(doc string, tokens []token.Token, marks *quotemark.Reading) *Layout {
	return DivideWith(new(Memory), doc, tokens, marks)
}

// Memory is what [DivideWith] uses again from text to text. Its zero value is ready;
// it serves one goroutine at a time.
type Memory struct {
	layout Layout
}

// DivideWith is Divide in memory that it uses again: the layout is good until the
// memory serves another text.
func DivideWith(m *Memory, doc string, tokens []token.Token, marks *quotemark.Reading) *Layout {
	l := &m.layout
	*l = Layout{
		doc: doc, tokens: tokens, marks: marks,
		Lines: l.Lines[:0], Sentences: l.Sentences[:0], open: l.open[:0], views: l.views[:0], titles: l.titles,
		lineOf: room(l.lineOf, len(tokens)), sentenceOf: room(l.sentenceOf, len(tokens)), bracketed: room(l.bracketed, len(tokens)),
	}
	l.cutLines()
	l.nameLines()
	l.findAnswers()
	l.findBrackets()
	l.cutSentences()
	return l
}

// room returns a slice of n zeros in the memory of another one, as far as that goes.
func room[T any](used []T, n int) []T {
	used = slices.Grow(used[:0], n)[:n]
	clear(used)
	return used
}

func (l *Layout) cutLines() {
	at := -1
	for i := range l.tokens {
		if t := &l.tokens[i]; i == 0 || t.StartsLine() {
			l.Lines = append(l.Lines, Line{First: i, Last: len(l.tokens) - 1, Blank: t.Gap == token.BlankLine})
			if at >= 0 {
				l.Lines[at].Last = i - 1
			}
			at++
		}
		l.lineOf[i] = int32(at)
	}
}

// findBrackets marks what stands in brackets. A bracket that stays open for
// long, or to the end of its line, is taken for a misprint.
func (l *Layout) findBrackets() {
	const longest, deepest = 80, 8
	open := l.open
	for i := range l.tokens {
		t := &l.tokens[i]
		if len(open) > 0 && t.StartsLine() {
			open = open[:0]
		}
		switch {
		case !isSign(t):
		case opensBracket(t) && len(open) < deepest:
			open = append(open, i)
		case len(open) > 0 && closesBracket(t):
			from := open[len(open)-1]
			open = open[:len(open)-1]
			for k := from + 1; k < i && i-from <= longest; k++ {
				l.bracketed[k] = true
			}
		}
	}
	l.open = open
}
