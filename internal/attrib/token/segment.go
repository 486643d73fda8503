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

	number int32 // of the spelling of a word that stands alone, if it is known
	alone  bool  // Latin letters, and nothing behind them that may belong to them
	spaced bool  // a single space stands before it, which is no segment of its own
}

// segment finds the UAX #29 word boundaries of doc. Most words and signs of a French
// text need no table of Unicode to be told from each other.
func (m *Memory) segment(doc string) {
	segments := slices.Grow(m.segments[:0], len(doc)*2/5+16)
	it := words.FromString(doc)
	for at := 0; at < len(doc); {
		spaced := spaceAt(doc, at)
		if spaced {
			at++
		}
		first := len(segments)
		if end, alone := common(doc, at); end > at {
			segments = append(segments, segment{})
			s := &segments[first]
			s.Start, s.End, s.alone = at, end, alone
		} else {
			it.SetText(doc[at:])
			it.Next()
			segments = cutNarrow(segments, doc, text.Span{Start: at, End: at + it.End()})
		}
		segments[first].spaced = spaced
		at = segments[len(segments)-1].End
	}
	m.vocabulary.recognise(doc, segments)
	m.segments = segments
}

// setApart sets headings apart that are glued to a paragraph.
func (m *Memory) setApart(doc string) {
	m.apart = cutHeadings(m.apart[:0], m.segments, doc)
	m.segments, m.apart = m.apart, m.segments
}

// spaceAt reports a single space, before what does not cling to it.
func spaceAt(doc string, at int) bool {
	return doc[at] == ' ' && at+1 < len(doc) && doc[at+1] != ' ' && apart(doc, at+1)
}

// common returns the end of the segment at an offset if it is one that most texts are
// made of, and whether it is a word that stands alone; the offset otherwise.
func common(doc string, at int) (end int, alone bool) {
	if end = letters(doc, at); end > at {
		if end < len(doc) && doc[end] == ' ' { // most words
			return end, true
		}
		return latinWord(doc, at, end)
	}
	end = commonSign(doc, at)
	if end == at || !apart(doc, end) && doc[at] != '\n' {
		return at, false
	}
	return end, false
}

// latinWord returns the end of the word that begins with letters up to end, if what
// stands behind it surely parts it from the rest, and whether it stands alone.
func latinWord(doc string, at, end int) (int, bool) {
	alone := true
	for {
		size := 0 // of a sign that ties letters behind it to those before
		if end < len(doc) {
			switch c := doc[end]; {
			case c == ':' || c == '_' || '0' <= c && c <= '9':
				return at, false
			case c == '\'' || c == '.':
				size = 1
			case c == '-' || c == '?' || c == '`': // a word with a hyphen; l?armée
				alone = false
			case strings.HasPrefix(doc[end:], "’"):
				size = len("’")
			case !apart(doc, end):
				return at, false
			}
		}
		if size == 0 {
			return end, alone
		}
		alone = false
		next := letters(doc, end+size)
		switch {
		case next == end+size && apart(doc, next):
			return end, false
		case next == end+size || doc[end] == '.':
			return at, false
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
