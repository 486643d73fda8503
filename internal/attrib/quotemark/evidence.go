package quotemark

import (
	"github.com/attribd/attribd/internal/attrib/token"
)

// mark is a quotation mark with the costs of its readings, whatever the other
// marks are.
type mark struct {
	glyph

	tok       int
	ends      int     // sentences that end before it, from the start of the text
	line      place   // where its line starts
	ignore    float64 // passed over
	noOpening float64 // closes what nothing opened
	reopen    float64 // repeated at the start of a line
	stay      float64 // a stretch stays open from the mark before to this one
	newLine   bool    // a line ends between the mark before and this one
	plain     bool    // a paragraph between the mark before and this one begins without a mark
	touches   bool    // only points stand between the mark before and this one
	adjoins   bool    // nothing stands between the mark before and this one
	announced bool    // a colon stands before it
	title     bool    // it opens a line that is one short quoted phrase
	capital   bool    // a capital stands after it
	afresh    bool    // a sentence ends before it and another begins after it, in its line
	fresh     bool    // a sentence begins after it
	runsOn    bool    // a word stands before it
}

// observe weighs the mark at tok; before is the mark before it, or has the
// token -1.
func observe(doc string, tokens []token.Token, tok int, before *mark) mark {
	m := mark{glyph: shapeOf(tokens[tok].Of(doc)), tok: tok, reopen: never}
	turnLow(doc, tokens, &m)
	n := look(tokens, tok)
	n.weighSpaces(&m)
	n.weighBefore(&m)
	n.weighAfter(&m)
	n.weighLoose(&m)
	m.announced = n.prev != nil && n.prev.Is(":")
	m.capital = n.next != nil && n.next.Has(token.Capital)
	m.afresh = m.capital && n.prev != nil && final(n.prev) && n.spaceBefore && m.open == 0
	m.fresh = m.capital && (n.prev == nil || final(n.prev) || m.announced)
	m.runsOn = n.prev != nil && n.prev.Kind == token.Word
	if n.lineStart {
		m.reopen = reopened
		if m.open > 0 {
			m.reopen = reopenedTurned
		}
		if m.title = quotedTitle(tokens, tok); m.title {
			m.reopen = reopenedTitle
		}
	}
	m.between(tokens, before)
	if m.plain {
		m.reopen += reopenedPlain
	}
	return m
}

// neighbours is what stands beside a mark.
type neighbours struct {
	prev, next             *token.Token // nil beyond the line
	lineStart, lineEnd     bool
	cutBefore, cutAfter    bool // the line was cut in the middle of a sentence
	blankBefore            bool // an empty line stands before
	spaceBefore, spaceNext bool // a space, or what can stand for one
}

// look finds what stands around a mark.
func look(tokens []token.Token, tok int) neighbours {
	n := neighbours{lineStart: tokens[tok].StartsLine(), lineEnd: tok+1 == len(tokens)}
	n.spaceBefore = tokens[tok].Gap != token.Glued
	if !n.lineStart && tok > 0 {
		n.prev = &tokens[tok-1]
		n.spaceBefore = n.spaceBefore || leans(n.prev)
	}
	n.cutBefore = n.lineStart && cut(tokens, tok)
	n.blankBefore = tokens[tok].Gap == token.BlankLine
	if !n.lineEnd && tokens[tok+1].StartsLine() {
		n.lineEnd, n.cutAfter = true, cut(tokens, tok+1)
	}
	n.spaceNext = n.lineEnd
	if !n.lineEnd {
		n.next = &tokens[tok+1]
		n.spaceNext = n.next.Gap != token.Glued || n.next.Kind == token.Mark || point(n.next) || bracket(n.next, ")]}-–—/")
	}
	return n
}

// leans reports a token that may stand glued to an opening mark.
func leans(t *token.Token) bool {
	return t.Has(token.Elided) || t.Kind == token.Mark || t.Kind == token.Hyphen || bracket(t, "([{-–—/:")
}

// weighSpaces makes it dear to close where there is a space before the mark alone, and to
// open where there is one behind it alone.
func (n *neighbours) weighSpaces(m *mark) {
	switch {
	case n.spaceBefore && !n.spaceNext:
		m.close += wrongSide
	case !n.spaceBefore && n.spaceNext:
		m.open += wrongSide
	}
}

// weighBefore makes it dear to close behind what cannot end a quotation.
func (n *neighbours) weighBefore(m *mark) {
	switch {
	case n.cutBefore:
		m.close += lineCut
	case n.lineStart && m.style == guillemet && !n.blankBefore:
		m.close += lineBroken
	case n.lineStart:
		m.close += lineEdge
	case n.prev == nil:
	case n.prev.Has(token.Elided):
		m.close += afterElision
	case n.prev.Is(":"):
		m.close += afterColon
	case bracket(n.prev, "([{"):
		m.close += afterBracket
	case tool(n.prev.Form):
		m.close += afterTool
	}
}

// weighAfter makes it dear to open before what cannot begin one.
func (n *neighbours) weighAfter(m *mark) {
	switch {
	case n.cutAfter:
		m.open += lineCut
	case n.lineEnd:
		m.open += lineEdge
	case n.next.Is(","), n.next.Is("."), n.next.Is(";"), n.next.Is(":"), bracket(n.next, ")]}"):
		m.open += beforeComma
	case n.next.Is("!"), n.next.Is("?"):
		m.open += beforePoint
	case n.prev == nil || n.next.Kind != token.Word:
	case n.next.Has(token.Capital) && !point(n.prev):
		m.close += caseOdd
	case !n.next.Has(token.Capital) && final(n.prev):
		m.open += caseOdd
	}
}

// weighLoose sets what it costs that a mark means nothing, or closes what nothing opened.
func (n *neighbours) weighLoose(m *mark) {
	m.ignore, m.noOpening = strayMark, noOpening
	if n.next != nil && n.next.Is(",") {
		m.noOpening = noOpeningSoft
	}
	if m.style.apostrophe() {
		m.ignore, m.noOpening = strayThin, noOpeningThin
		switch opening := n.spaceBefore && !n.spaceNext; {
		case opening && n.prev != nil && letter(n.prev):
			m.open += afterLetter // l 'armée
		case opening:
			m.ignore = strayBefore
		}
	}
	if n.prev != nil && n.prev.Kind == token.Number && !n.spaceBefore && (m.style == straight || m.style.apostrophe()) {
		m.ignore = strayInch
	}
	if m.style == straight && !n.spaceBefore && n.prev != nil && (letter(n.prev) || n.prev.Is("qu")) && lower(n.prev) {
		m.ignore = strayElision // l"armée
		m.open += elision
	}
	if n.lineStart && !n.cutBefore && n.spaceNext && m.open >= turnedGuillemet {
		m.ignore = strayBullet
	}
}
