package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

const (
	contextBytes = 90  // of the text around a quotation
	farBytes     = 160 // a cue or mention further away is left out
)

// passage returns the part of doc that shows a quotation with its cue and
// mentions, marks inserted, ready to be wrapped.
func passage(doc string, quote *attribv1.Quote) string {
	start, end := int(quote.GetRange().GetStart()), int(quote.GetRange().GetEnd())
	marks := marksOf(quote, start, end)
	for _, m := range marks {
		start, end = min(start, m.at), max(end, m.at)
	}
	from, cutBefore := back(doc, start)
	to, cutAfter := ahead(doc, end)
	var out strings.Builder
	if cutBefore {
		out.WriteString("… ")
	}
	at := from
	for _, m := range marks {
		out.WriteString(Clean(doc[at:m.at]))
		out.WriteRune(m.mark)
		at = m.at
	}
	out.WriteString(Clean(doc[at:to]))
	if cutAfter {
		out.WriteString(" …")
	}
	return out.String()
}

// mark is a control character to insert before a byte of the document.
type mark struct {
	at    int
	order int // of those at one place: closing, inner last, then opening, outer first
	mark  rune
}

// marksOf lists the marks of a quotation between start and end, or near it.
func marksOf(quote *attribv1.Quote, start, end int) []mark {
	var marks []mark
	add := func(span *attribv1.TextSpan, order int, opening rune) {
		from, to := int(span.GetStart()), int(span.GetEnd())
		if from == to || to < start-farBytes || from > end+farBytes {
			return
		}
		marks = append(marks, mark{from, 3 + order, opening}, mark{to, 2 - order, opening + 1})
	}
	for _, content := range quote.GetContents() {
		add(content, 0, openContent)
	}
	if quote.GetCue() != nil {
		add(quote.GetCue().GetSpan(), 1, openCue)
	}
	for _, speaker := range quote.GetSpeakers() {
		add(speaker.GetMention(), 2, openMention)
	}
	slices.SortStableFunc(marks, func(a, b mark) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.order - b.order
	})
	return marks
}

// back returns where the passage begins: at the paragraph or the sentence, or,
// cut, at a word not too far away.
func back(doc string, start int) (from int, cut bool) {
	from = start
	for i := start; i > max(0, start-contextBytes); {
		r, size := utf8.DecodeLastRuneInString(doc[:i])
		if r == '\n' || i < start && endsSentence(r) && spaceAt(doc, i) {
			return skipClosed(doc, i, start), false
		}
		if unicode.IsSpace(r) {
			from = i
		}
		i -= size
		if i == 0 {
			return 0, false
		}
	}
	return from, from > 0
}

// skipClosed returns what is left of from when the marks that close the sentence
// before it are passed over.
func skipClosed(doc string, from, limit int) int {
	rest := strings.TrimLeftFunc(doc[from:limit], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("»”›", r)
	})
	return limit - len(rest)
}

// ahead returns where the passage ends: at the paragraph or the sentence, or,
// cut, at a word not too far away.
func ahead(doc string, end int) (to int, cut bool) {
	to = end
	ended := endsSentence(lastRune(doc[:end]))
	for i := end; i < min(len(doc), end+contextBytes); {
		r, size := utf8.DecodeRuneInString(doc[i:])
		switch {
		case r == '\n':
			return i, false
		case unicode.IsSpace(r):
			to = i
		case closes(r):
			to = i + size
		case endsSentence(r):
			ended, to = true, i+size
		case ended && spaceAt(doc, to):
			return to, false
		default:
			ended = false
		}
		i += size
	}
	if end+contextBytes >= len(doc) {
		return len(doc), false
	}
	return to, !ended
}

func endsSentence(r rune) bool { return strings.ContainsRune(".!?…", r) }

func closes(r rune) bool { return strings.ContainsRune("»”\"›)]", r) }

func spaceAt(doc string, at int) bool {
	r, _ := utf8.DecodeRuneInString(doc[at:])
	return unicode.IsSpace(r)
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
