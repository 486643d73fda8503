package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/text"
)

// Splitter cuts texts into tokens. It is immutable and safe for concurrent
// use.
type Splitter struct {
	abbreviation func(form string) bool
}

// NewSplitter returns a splitter that keeps the full stop with the words that
// abbreviation accepts: forms as they are written, NFC, with their stop: "av.",
// "Mme.".
func NewSplitter(abbreviation func(form string) bool) *Splitter {
	return &Splitter{abbreviation: abbreviation}
}

// Split returns the tokens of doc, which must be valid UTF-8, in order.
func (s *Splitter) Split(doc string) []Token { return s.SplitWith(new(Memory), doc) }

// SplitWith is Split in memory that it uses again: the tokens are good until the
// memory serves another text.
func (s *Splitter) SplitWith(m *Memory, doc string) []Token {
	m.segment(doc)
	habit := flatOf(doc, m.segments)
	if habit.glued {
		m.setApart(doc)
	}
	r := reader{splitter: s, vocabulary: &m.vocabulary, doc: doc, segments: m.segments, flat: habit, width: widthOf(doc)}
	r.tokens = slices.Grow(m.tokens[:0], len(r.segments)*2/3+1)
	for r.at < len(r.segments) {
		r.next()
	}
	if habit.lost && strings.Contains(doc, "(@") {
		r.cutPosts()
	}
	m.tokens = r.tokens
	return r.tokens
}

// reader assembles segments into tokens.
type reader struct {
	splitter   *Splitter
	vocabulary *vocabulary
	doc        string
	segments   []segment
	at         int // the segment to read next
	gap        Gap
	blanks     int  // characters in that gap
	soft       bool // a line was broken in it for want of room
	open       bool // a straight mark of the line is open
	flat       flat
	width      int // at which lines were broken, or 0
	tokens     []Token
}

// next reads one segment or more.
func (r *reader) next() {
	seg := &r.segments[r.at]
	if seg.spaced {
		r.gap = max(r.gap, Spaced)
		r.blanks++
	}
	if seg.alone {
		r.at++
		if seg.number == 0 {
			seg.number = r.vocabulary.number(seg.Of(r.doc))
		}
		r.append(seg.Span, seg.number, Word, 0, Capital|AllCaps)
		return
	}
	first, _ := utf8.DecodeRuneInString(r.doc[seg.Start:])
	switch {
	case blank(first):
		r.space(seg.Span)
		r.at++
	case linking(first) && r.link():
	case unicode.IsLetter(first):
		r.word()
	case unicode.IsDigit(first):
		r.number()
	case r.mark():
	default:
		r.sign(first)
	}
}

// blank reports white space and the invisible characters that scrapers leave.
func blank(c rune) bool {
	return unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' || c == '\u2060'
}

func (r *reader) space(span text.Span) {
	s, gap := span.Of(r.doc), Spaced
	if strings.ContainsAny(s, "\n\r\u2028\u2029\v\f") {
		switch {
		case r.awaitsName(): // the break is no more than a space
		case r.gap >= NewLine || r.soft:
			gap = BlankLine
		case r.broken(span.Start):
			r.soft = true
		default:
			gap = NewLine
		}
	}
	r.gap = max(r.gap, gap)
	r.blanks += utf8.RuneCountInString(s)
}

// emitWord appends a word or number with what its spelling tells.
func (r *reader) emitWord(span text.Span, kind Kind, flags Flag) {
	r.append(span, r.vocabulary.number(span.Of(r.doc)), kind, flags, Capital|AllCaps)
}

// emit appends another token.
func (r *reader) emit(span text.Span, kind Kind, flags Flag) {
	r.append(span, r.vocabulary.number(span.Of(r.doc)), kind, flags, 0)
}

// append appends a token of a spelling, with those facts that this tells, and resets the
// gap.
func (r *reader) append(span text.Span, number int32, kind Kind, flags, told Flag) {
	gap := r.gap
	switch {
	case len(r.tokens) == 0:
		gap = BlankLine // the beginning of the text is the beginning of a line
	case r.flat.lost && gap < NewLine && r.startsLost(span.Start, kind):
		gap = NewLine
	}
	if gap >= NewLine {
		r.open = false
	}
	if r.doc[span.Start] == '"' {
		r.open = !r.open
	}
	s := r.vocabulary.of(number)
	t := r.grow()
	t.Span, t.Form, t.Number, t.Kind, t.Gap, t.Flags = span, s.form, number, kind, gap, flags|s.shape&told
	r.gap, r.blanks, r.soft = Glued, 0, false
}

// grow returns a new token at the end of the others, to be filled in where it stands.
func (r *reader) grow() *Token {
	last := len(r.tokens)
	if last < cap(r.tokens) {
		r.tokens = r.tokens[:last+1]
	} else {
		r.tokens = append(r.tokens, Token{})
	}
	return &r.tokens[last]
}

// skipTo moves to offset, into a segment if it stands in one.
func (r *reader) skipTo(offset int) {
	for r.at < len(r.segments) && r.segments[r.at].End <= offset {
		r.at++
	}
	if r.at < len(r.segments) && r.segments[r.at].Start < offset {
		s := &r.segments[r.at]
		s.Start, s.number, s.spaced = offset, 0, false
	}
}

// sign reads a sign; full stops and dots of suspension are one.
func (r *reader) sign(first rune) {
	span := r.segments[r.at].Span
	r.at++
	if first == '.' {
		for stop, ok := r.glued(0); ok && stop == "."; stop, ok = r.glued(0) {
			span.End = r.segments[r.at].End
			r.at++
		}
	}
	r.emit(span, Sign, 0)
}

// glued returns the segment k after the one read last if nothing but glued
// segments stand between.
func (r *reader) glued(k int) (string, bool) {
	if r.at+k >= len(r.segments) {
		return "", false
	}
	for i := range k + 1 {
		if r.segments[r.at+i].spaced {
			return "", false
		}
	}
	return r.segments[r.at+k].Of(r.doc), true
}
