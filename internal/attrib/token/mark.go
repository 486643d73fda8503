package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/text"
)

// doubled lists the marks that are written with two or more signs.
var doubled = [...]string{"<<", ">>", "''", "``", ",,", "‘‘", "’’", "‘’", "‘'"}

// mark reads a quotation mark, if one stands here.
func (r *reader) mark() bool {
	start := r.segments[r.at].Start
	rest := r.doc[start:]
	for _, glyph := range doubled {
		if strings.HasPrefix(rest, glyph) {
			r.emitMark(start, len(glyph))
			return true
		}
	}
	c, size := utf8.DecodeRuneInString(rest)
	switch c {
	case '«', '»', '“', '”', '„', '‟', '"', '‹', '›', '＂', '〝', '〞', '‘', '’', '‚':
	case '\'':
		if !r.quoting(start) {
			return false
		}
	default:
		return false
	}
	r.emitMark(start, size)
	return true
}

// emitMark appends a mark of the given size; combining characters that cling to
// it go with it.
func (r *reader) emitMark(start, size int) {
	end := start + size
	for r.at < len(r.segments) && r.segments[r.at].Start < end {
		end = max(end, r.segments[r.at].End)
		r.at++
	}
	r.emit(text.Span{Start: start, End: end}, Mark, 0)
}

// quoting tells a straight apostrophe that quotes, 'focuser', 'Où est-il ?', from
// one that elides or stands for minutes: it has a space or sign on one side
// only, or stands behind the end of a sentence.
func (r *reader) quoting(start int) bool {
	before, _ := utf8.DecodeLastRuneInString(r.doc[:start])
	after, _ := utf8.DecodeRuneInString(r.doc[start+1:])
	if unicode.IsDigit(before) {
		return false
	}
	if wordly(before) == wordly(after) {
		return start == 0 || ending(before)
	}
	return true
}

func ending(c rune) bool { return c == '.' || c == '!' || c == '?' || c == '…' }

func wordly(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
