package gold

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Text is an article, addressed by code points. It is immutable.
type Text struct {
	doc    string
	starts []int  // the byte at which each code point begins, and the end
	typed  []rune // as it can be typed
}

// NewText returns the text doc, which must be valid UTF-8.
func NewText(doc string) *Text {
	t := &Text{doc: doc, starts: make([]int, 0, utf8.RuneCountInString(doc)+1)}
	for i := range doc {
		t.starts = append(t.starts, i)
	}
	t.typed = typed(doc)
	t.starts = append(t.starts, len(doc))
	return t
}

// String returns the whole.
func (t *Text) String() string { return t.doc }

// Len returns how many code points it has.
func (t *Text) Len() int { return len(t.starts) - 1 }

// Cut returns what stands in a span, or in the part of it that is in the text.
func (t *Text) Cut(s Span) string {
	start, end := t.Byte(s[0]), t.Byte(s[1])
	return t.doc[start:max(start, end)]
}

// Byte returns the byte at which a code point begins, or the nearest in the text.
func (t *Text) Byte(at int) int { return t.starts[t.within(at)] }

func (t *Text) within(at int) int { return min(max(at, 0), t.Len()) }

// InWord reports whether a letter or digit stands on either side of an offset.
func (t *Text) InWord(at int) bool {
	if at <= 0 || at >= t.Len() {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(t.doc[:t.starts[at]])
	after, _ := utf8.DecodeRuneInString(t.doc[t.starts[at]:])
	return isLetter(before) && isLetter(after)
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// typed returns words as they can be typed: any space, apostrophe or hyphen is
// the plain one. Code points stay where they are.
func typed(words string) []rune {
	out := []rune(words)
	for i, r := range out {
		switch {
		case unicode.IsSpace(r):
			out[i] = ' '
		case r == '’' || r == '‘':
			out[i] = '\''
		case r == '\u2010' || r == '\u2011':
			out[i] = '-'
		}
	}
	return out
}

// occurrences returns where words stand, as whole words, in text order.
func (t *Text) occurrences(words string) []Span {
	want := typed(words)
	var out []Span
	for at := 0; len(want) > 0 && at+len(want) <= len(t.typed); at++ {
		s := Span{at, at + len(want)}
		if slices.Equal(t.typed[s[0]:s[1]], want) && !t.InWord(s[0]) && !t.InWord(s[1]) {
			out = append(out, s)
		}
	}
	return out
}
