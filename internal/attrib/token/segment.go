package token

import (
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/attribd/attribd/internal/attrib/text"
)

// segment is what UAX #29 takes for one word, space or sign.
type segment struct {
	text.Span

	alone  bool  // Latin letters, and nothing behind them that may belong to them
	number int32 // of its spelling, where [vocabulary.look] found it
}

// segment finds the UAX #29 word boundaries of doc. Most words and signs of a French
// text need no table of Unicode to be told from each other.
func (m *Memory) segment(doc string, habit flat) {
	segments := slices.Grow(m.segments[:0], len(doc)*2/5+16)
	cut := cutGlued
	if strings.Contains(doc, narrow) {
		cut = cutNarrow
	}
	it := words.FromString(doc)
	for at := 0; at < len(doc); {
		if s := common(doc, at); s.End > at {
			segments = append(segments, s)
			at = s.End
			continue
		}
		it.SetText(doc[at:])
		it.Next()
		segments = cut(segments, doc, text.Span{Start: at, End: at + it.End()})
		at += it.End()
	}
	m.segments = segments
	if habit.glued {
		m.apart = cutHeadings(m.apart[:0], segments, doc)
		m.segments, m.apart = m.apart, m.segments
	}
}

// common returns the segment at an offset if it is one that most texts are made of, an
// empty one otherwise.
func common(doc string, at int) segment {
	if end := letters(doc, at); end > at {
		return latinWord(doc, at, end)
	}
	end := commonSign(doc, at)
	if end == at || !apart(doc, end) && doc[at] != '\n' {
		return segment{}
	}
	return segment{Span: text.Span{Start: at, End: end}}
}

// latinWord returns the word that begins with letters up to end, if what stands behind
// it surely parts it from the rest.
func latinWord(doc string, at, end int) segment {
	alone := true
	for {
		size := 0 // of a sign that ties letters behind it to those before
		if end < len(doc) {
			switch c := doc[end]; {
			case c == ':' || c == '_' || '0' <= c && c <= '9':
				return segment{}
			case c == '\'' || c == '.':
				size = 1
			case c == '-' || c == '?' || c == '`': // a word with a hyphen; l?armée
				alone = false
			case strings.HasPrefix(doc[end:], "’"):
				size = len("’")
			case !apart(doc, end):
				return segment{}
			}
		}
		if size == 0 {
			return segment{Span: text.Span{Start: at, End: end}, alone: alone}
		}
		alone = false
		next := letters(doc, end+size)
		switch {
		case next == end+size && apart(doc, next):
			return segment{Span: text.Span{Start: at, End: end}}
		case next == end+size || doc[end] == '.':
			return segment{}
		}
		end = next
	}
}

// letters returns where the letters of ASCII, Latin-1 and Latin Extended-A at an offset
// end.
func letters(doc string, at int) int {
	for at < len(doc) {
		switch c := doc[at]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			at++
		case c == 0xc4 || c == 0xc5 || c == 0xc3 && doc[at+1] != 0x97 && doc[at+1] != 0xb7: // × and ÷ are none
			at += 2
		default:
			return at
		}
	}
	return at
}

// commonSign returns where the spaces or the sign at an offset end, or the offset for
// anything else.
func commonSign(doc string, at int) int {
	switch c := doc[at]; {
	case c == ' ':
		for at < len(doc) && doc[at] == ' ' {
			at++
		}
	case c == '\r' || c == '_' || '0' <= c && c <= '9': // they tie to what follows
	case c < 0x80:
		at++
	case c == 0xc2 && guillemet(doc, at):
		at += len("«")
	case c == 0xe2 && punctuation(doc, at):
		at += len("’")
	}
	return at
}

// apart reports an offset where a character stands that clings to none before it but
// letters and figures to each other, or the end: no accent and no joiner.
func apart(doc string, at int) bool {
	if at == len(doc) {
		return true
	}
	switch c := doc[at]; {
	case c < 0x80 || c >= 0xc3 && c <= 0xc5:
		return true
	case c == 0xc2:
		return guillemet(doc, at)
	case c == 0xe2:
		return punctuation(doc, at)
	}
	return false
}

// guillemet reports « or » or the no-break space beside them, by the second byte.
func guillemet(doc string, at int) bool {
	return doc[at+1] == 0xab || doc[at+1] == 0xbb || doc[at+1] == 0xa0
}

// punctuation reports one of – — ’ “ ” …, by the second and third byte.
func punctuation(doc string, at int) bool {
	if doc[at+1] != 0x80 {
		return false
	}
	switch doc[at+2] {
	case 0x93, 0x94, 0x99, 0x9c, 0x9d, 0xa6:
		return true
	}
	return false
}

// cutHeadings appends the segments, the headings that are glued to a paragraph
// apart.
func cutHeadings(parts, segments []segment, doc string) []segment {
	for _, s := range segments {
		if at := gluedHeading(s.Of(doc)); at > 0 {
			parts = append(parts, segment{Span: text.Span{Start: s.Start, End: s.Start + at}})
			s.Start += at
		}
		parts = append(parts, s)
	}
	return parts
}

// narrow is the narrow no-break space, which French sets inside its quotation
// marks and before its signs. UAX #29 takes it for a letter.
const narrow = "\u202f"

// cutNarrow appends a segment, its narrow spaces apart.
func cutNarrow(segments []segment, doc string, span text.Span) []segment {
	for {
		at := strings.Index(span.Of(doc), narrow)
		if at < 0 {
			break
		}
		if at > 0 {
			segments = cutGlued(segments, doc, text.Span{Start: span.Start, End: span.Start + at})
		}
		span.Start += at + len(narrow)
		segments = append(segments, segment{Span: text.Span{Start: span.Start - len(narrow), End: span.Start}})
	}
	if !span.Empty() {
		segments = cutGlued(segments, doc, span)
	}
	return segments
}

// cutGlued appends a segment, the sentences that are glued in it apart.
func cutGlued(segments []segment, doc string, span text.Span) []segment {
	for {
		at := gluedSentence(span.Of(doc))
		if at == 0 {
			break
		}
		sign := text.Span{Start: span.Start + at, End: span.Start + at + 1}
		segments = append(segments, segment{Span: text.Span{Start: span.Start, End: sign.Start}}, segment{Span: sign})
		span.Start = sign.End
	}
	if at := gluedLink(doc, span); at > 0 {
		segments = append(segments, segment{Span: text.Span{Start: span.Start, End: span.Start + at}})
		span.Start += at
	}
	return append(segments, segment{Span: span})
}
