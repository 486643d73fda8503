package token

import (
	"unicode/utf8"
)

// number reads a number: "11 000", "12.000", "2e", "22H00", "80-85".
func (r *reader) number() {
	span := r.segments[r.at].Span
	r.at++
	for grouped := digits(span.Of(r.doc)); grouped && r.thousands(); {
		span.End = r.segments[r.at+1].End
		r.at += 2
	}
	for r.hyphenated() {
		span.End = r.segments[r.at+1].End
		r.at += 2
	}
	r.emitWord(span, Number, 0)
}

// thousands reports whether a space and a group of three digits follow.
func (r *reader) thousands() bool {
	if r.at+1 >= len(r.segments) {
		return false
	}
	gap, group := r.segments[r.at].Of(r.doc), r.segments[r.at+1].Of(r.doc)
	if gap != " " && gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
		return false
	}
	return len(group) == 3 && digits(group)
}

// digits reports a run of at most three digits, or several with spaces, which groups
// of three may follow.
func digits(s string) bool {
	run := 0
	for len(s) > 0 {
		c, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		switch {
		case '0' <= c && c <= '9':
			run++
		case blank(c):
			run = 0
		default:
			return false
		}
		if run > 3 {
			return false
		}
	}
	return true
}
