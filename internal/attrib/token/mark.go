package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/text"
)

// doubled lists the marks that are written with two or more signs.
var doubled = [...]string{"<<", ">>", "''", "``", ",,", "‘‘", "’’", "‘’", "‘'"}

// doubledAt returns the length of the doubled mark that a text begins with, 0 for none. Few
// signs are among theirs.
func doubledAt(text string, first rune) int {
	switch first {
	case '<', '>', '\'', '`', ',', '‘', '’':
	default:
		return 0
	}
	if first == ',' && !strings.HasPrefix(text, ",,") {
		return 0
	}
	for _, glyph := range doubled {
		if strings.HasPrefix(text, glyph) {
			return len(glyph)
		}
	}
	return 0
}

// mark reads a quotation mark, if one stands here.
func (r *reader) mark() bool {
	start := r.segments[r.at].Start
	rest := r.doc[start:]
	c, size := utf8.DecodeRuneInString(rest)
	if length := doubledAt(rest, c); length > 0 {
		r.emitMark(start, length)
		return true
	}
	switch c {
	case '«', '»', '“', '”', '„', '‟', '"', '‹', '›', '＂', '〝', '〞', '‘', '’', '‚':
	case '\'':
		if !r.quoting(start) {
			return false
		}
	case '+':
		if !r.plusQuotes(start) {
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

// plusQuotes reports a plus that quotes, as agencies write inside other marks:
// « On dit +non+ ». Another one must stand in reach, where words end or begin.
func (r *reader) plusQuotes(start int) bool {
	const reach = 300 // bytes
	before, _ := utf8.DecodeLastRuneInString(r.doc[:start])
	after, _ := utf8.DecodeRuneInString(r.doc[start+1:])
	switch {
	case before == '+' || after == '+' || unicode.IsDigit(after) || wordly(before) == wordly(after) && !ending(before):
		return false
	case wordly(after):
		rest := r.doc[start+1 : min(len(r.doc), start+reach)]
		end := strings.IndexAny(rest, "+\n")
		return end > 0 && rest[end] == '+' && closesPlus(rest, end)
	}
	last := len(r.tokens) - 1
	for last >= 0 && r.tokens[last].Kind != Mark && start-r.tokens[last].Start < reach {
		last--
	}
	return last >= 0 && r.doc[r.tokens[last].Start] == '+'
}

// closesPlus reports a plus behind a word or its full stop and before none.
func closesPlus(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+1:])
	return (wordly(before) || ending(before)) && !wordly(after) && after != '+'
}

func ending(c rune) bool { return c == '.' || c == '!' || c == '?' || c == '…' }

func wordly(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
