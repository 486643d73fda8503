package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// flat is how a text that lost its line breaks still shows where they stood.
// Some pages leave two spaces for a break, some leave nothing.
type flat struct {
	lost  bool // it has no lines, or next to none
	long  bool // so much that it must have had some
	wide  bool // two spaces or more stand between paragraphs
	glued bool // paragraphs are glued: "la ville.Le maire", "Un départLe maire"
}

// flatOf looks for the habit of a text without line breaks: it must show more
// than once.
func flatOf(doc string, segments []segment) flat {
	const often, perLine, article = 2, 2000, 1000 // a text with a line break in so many bytes has its lines
	if perLine*strings.Count(doc, "\n") > len(doc) {
		return flat{}
	}
	var f flatCount
	for i := range segments {
		if segments[i].spaced {
			f.blanks++
		}
		f.seeAll(segments[i].Of(doc), segments[i].alone)
	}
	return flat{lost: true, long: len(doc) >= article, wide: f.wide >= often, glued: f.glued >= often}
}

// flatCount counts the ends of sentences behind which a text goes on without a
// space, or behind several.
type flatCount struct {
	wide, glued int

	blanks  int
	ended   bool // the last character that is no blank can end a paragraph
	settled bool // and stands behind a letter in lower case, or a mark
	common  bool // the last word is no name
	before  rune
}

// seeAll sees the characters of a segment. Inside a word none tells anything but the
// last.
func (f *flatCount) seeAll(s string, word bool) {
	if word {
		first, size := utf8.DecodeRuneInString(s)
		f.see(first)
		if size < len(s) {
			f.before, _ = utf8.DecodeLastRuneInString(s)
		}
		return
	}
	for _, c := range s {
		f.see(c)
	}
}

func (f *flatCount) see(c rune) {
	if blank(c) {
		f.blanks++
		return
	}
	if (f.ended || f.common && unicode.IsLetter(f.before)) && opensParagraph(c) && f.blanks > 1 {
		f.wide++
	}
	if f.blanks > 0 {
		f.common = unicode.IsLower(c)
	}
	if f.ended && f.settled && f.blanks == 0 && (c == '«' || unicode.IsUpper(c)) {
		f.glued++
	}
	held := f.ended && (closes(c) || c == '"' && f.blanks == 0)
	f.ended = ending(c) || held
	f.settled = f.settled && held || ending(c) && (unicode.IsLower(f.before) || closes(f.before))
	f.before, f.blanks = c, 0
}

func opensParagraph(c rune) bool { return unicode.IsUpper(c) || c == '«' || c == '“' }

func closes(c rune) bool { return c == '»' || c == '”' || c == ')' }

// startsLost reports whether the token that begins at start, which is not the first,
// began a line before the page lost it.
func (r *reader) startsLost(start int, kind Kind) bool {
	switch {
	case r.flat.wide && r.blanks > 1:
		return r.startsWide(start, kind)
	case r.flat.long && r.startsBehindDashes(start, kind):
		return true
	case r.flat.glued && r.gap == Glued:
		return r.startsGlued(start, kind)
	case r.flat.long && r.gap == Spaced:
		return kind == Word && r.startsUnmarked(start) || r.startsBehindMarks(start, kind)
	}
	return false
}

// startsWide tells the two spaces between paragraphs from those that slipped in.
func (r *reader) startsWide(start int, kind Kind) bool {
	last := &r.tokens[len(r.tokens)-1]
	if r.endsSentence() {
		return kind != Word || capitalAt(r.doc[start:])
	}
	if last.Is(",") || last.Is(";") || last.Is("(") || last.Has(Elided) {
		return false
	}
	switch kind {
	case Word:
		return capitalAt(r.doc[start:])
	case Mark:
		return !last.Is(":") && capitalAt(r.behindMark(start))
	}
	return false
}

// startsGlued reports a paragraph glued to the one before, or to a heading.
func (r *reader) startsGlued(start int, kind Kind) bool {
	last := &r.tokens[len(r.tokens)-1]
	switch kind {
	case Word:
		if !capitalAt(r.doc[start:]) {
			return false
		}
	case Mark:
		if !r.opensGlued(start) {
			return false
		}
	default:
		return false
	}
	end, _ := utf8.DecodeLastRuneInString(r.doc[:start])
	switch last.Kind {
	case Sign:
		return ending(end)
	case Mark:
		return closes(end) || end == '"' && !r.open
	case Word:
		return !last.Has(Elided) && unicode.IsLower(end)
	}
	return false
}

// opensGlued reports a mark that opens a sentence. Some write “ for a closing mark:
// no space stands behind it where it opens. A straight mark opens where none is
// open.
func (r *reader) opensGlued(start int) bool {
	rest := r.doc[start:]
	if after, ok := strings.CutPrefix(rest, "“"); ok {
		return capitalAt(after)
	}
	if after, ok := strings.CutPrefix(rest, "\""); ok {
		c, _ := utf8.DecodeRuneInString(after)
		return (unicode.IsUpper(c) || unicode.IsDigit(c)) && !r.open
	}
	return strings.HasPrefix(rest, "«") && capitalAt(r.behindMark(start))
}

// endsSentence reports that the tokens so far end a sentence.
func (r *reader) endsSentence() bool {
	for i := len(r.tokens) - 1; i >= 0; i-- {
		t := &r.tokens[i]
		if t.Kind == Mark || t.Is(")") {
			continue
		}
		c, _ := utf8.DecodeLastRuneInString(t.Form)
		return t.Kind == Sign && ending(c)
	}
	return false
}

// behindMark returns the text behind the mark at start.
func (r *reader) behindMark(start int) string {
	_, size := utf8.DecodeRuneInString(r.doc[start:])
	return strings.TrimLeftFunc(r.doc[start+size:], blank)
}

func capitalAt(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}
