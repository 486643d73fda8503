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

	sort   sort
	number int32 // of the spelling of a lone word, if it is known
}

// sort tells the segments that most texts are made of.
type sort uint8

const (
	other sort = iota
	lone       // a word of Latin letters, and nothing behind it that may belong to it
	space      // a single space
)

// segment finds the UAX #29 word boundaries of doc. Most words and signs of a French
// text need no table of Unicode to be told from each other.
func (m *Memory) segment(doc string) {
	segments := slices.Grow(m.segments[:0], len(doc)*2/5+16)
	it := words.FromString(doc)
	for at := 0; at < len(doc); {
		end, sort := common(doc, at)
		if end > at {
			s := segment{Span: text.Span{Start: at, End: end}, sort: sort}
			if sort == lone {
				s.number = m.vocabulary.likely(doc[at:end])
			}
			segments = append(segments, s)
			at = end
			continue
		}
		it.SetText(doc[at:])
		it.Next()
		segments = cutNarrow(segments, doc, text.Span{Start: at, End: at + it.End()})
		at += it.End()
	}
	m.vocabulary.settle(doc, segments)
	m.segments = segments
}

// setApart sets headings apart that are glued to a paragraph.
func (m *Memory) setApart(doc string) {
	m.apart = cutHeadings(m.apart[:0], m.segments, doc)
	m.segments, m.apart = m.apart, m.segments
}

// common returns the end of the segment at an offset and its sort if it is one that most
// texts are made of, the offset otherwise.
func common(doc string, at int) (end int, is sort) {
	if end = letters(doc, at); end > at {
		if end < len(doc) && doc[end] == ' ' { // most words
			return end, lone
		}
		return latinWord(doc, at, end)
	}
	end = commonSign(doc, at)
	switch {
	case end == at || !apart(doc, end) && doc[at] != '\n':
		return at, other
	case end == at+1 && doc[at] == ' ':
		return end, space
	}
	return end, other
}

// latinWord returns the end of the word that begins with letters up to end, if what
// stands behind it surely parts it from the rest.
func latinWord(doc string, at, end int) (int, sort) {
	is := lone
	for {
		size := 0 // of a sign that ties letters behind it to those before
		if end < len(doc) {
			switch c := doc[end]; {
			case c == ':' || c == '_' || '0' <= c && c <= '9':
				return at, other
			case c == '\'' || c == '.':
				size = 1
			case c == '-' || c == '?' || c == '`': // a word with a hyphen; l?armée
				is = other
			case strings.HasPrefix(doc[end:], "’"):
				size = len("’")
			case !apart(doc, end):
				return at, other
			}
		}
		if size == 0 {
			return end, is
		}
		is = other
		next := letters(doc, end+size)
		switch {
		case next == end+size && apart(doc, next):
			return end, other
		case next == end+size || doc[end] == '.':
			return at, other
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
