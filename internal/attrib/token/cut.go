package token

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/text"
)

// cutHeadings appends the segments, the headings that are glued to a paragraph
// apart.
func cutHeadings(parts, segments []segment, doc string) []segment {
	for _, s := range segments {
		if at := gluedHeading(s.Of(doc)); at > 0 {
			parts = append(parts, segment{Span: text.Span{Start: s.Start, End: s.Start + at}, spaced: s.spaced})
			s.Start, s.number, s.spaced = s.Start+at, 0, false
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
