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
	from, to := back(doc, start), ahead(doc, end)
	var out strings.Builder
	if from > 0 && !startsParagraph(doc, from) {
		out.WriteString("… ")
	}
	at := from
	for _, m := range marks {
		out.WriteString(clean(doc[at:m.at]))
		out.WriteRune(m.mark)
		at = m.at
	}
	out.WriteString(clean(doc[at:to]))
	if to < len(doc) && !startsParagraph(doc, to) && !strings.ContainsAny(lastRune(doc[:to]), ".!?…»”") {
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

// back returns where the passage begins: at the paragraph or the sentence, or
// at a word not too far away.
func back(doc string, start int) int {
	limit := max(0, start-contextBytes)
	best := start
	for i := start; i > limit; {
		r, size := utf8.DecodeLastRuneInString(doc[:i])
		if r == '\n' || strings.ContainsRune(".!?", r) && i < start && followsSpace(doc, i) {
			return i
		}
		i -= size
		if unicode.IsSpace(r) {
			best = i + size
		}
		if i == 0 {
			return 0
		}
	}
	return best
}

// ahead returns where the passage ends.
func ahead(doc string, end int) int {
	limit := min(len(doc), end+contextBytes)
	best := end
	for i := end; i < limit; {
		r, size := utf8.DecodeRuneInString(doc[i:])
		if r == '\n' {
			return i
		}
		if unicode.IsSpace(r) {
			best = i
		}
		i += size
		if strings.ContainsRune(".!?", r) && (i == len(doc) || followsSpace(doc, i)) || i == len(doc) {
			return i
		}
	}
	return best
}

func followsSpace(doc string, at int) bool {
	r, _ := utf8.DecodeRuneInString(doc[at:])
	return unicode.IsSpace(r)
}

func startsParagraph(doc string, at int) bool {
	return at == 0 || at == len(doc) || doc[at-1] == '\n' || doc[at] == '\n'
}

func lastRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}
