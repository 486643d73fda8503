package token

import (
	"unicode/utf8"
)

// number reads a number: "11 000", "12.000", "2e", "22H00", "80-85".
func (r *reader) number() {
	span := r.segments[r.at].Span
	r.at++
	if digits(span.Of(r.doc)) {
		for n := r.thousands(); n > 0; n = r.thousands() {
			r.at += n
			span.End = r.segments[r.at-1].End
		}
	}
	for r.hyphenated() {
		span.End = r.segments[r.at+1].End
		r.at += 2
	}
	r.emitWord(span, Number, 0)
}

// thousands returns how many segments a space and a group of three digits take that
// follow, 0 if none do.
func (r *reader) thousands() int {
	if r.at < len(r.segments) && r.segments[r.at].spaced {
		return r.group(0)
	}
	switch gap, _ := r.glued(0); gap {
	case "\u00a0", "\u202f", "\u2009":
		if r.at+1 < len(r.segments) && !r.segments[r.at+1].spaced {
			return r.group(1)
		}
	}
	return 0
}

// group returns how many segments there are up to a group of three digits that is k
// segments ahead, 0 if none is.
func (r *reader) group(k int) int {
	if group := r.segments[r.at+k].Of(r.doc); len(group) == 3 && digits(group) {
		return k + 1
	}
	return 0
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
