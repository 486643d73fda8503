package token

import (
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/text"
)

// link reads an address up to the next space or mark.
func (r *reader) link() bool {
	start := r.segments[r.at].Start
	rest := r.doc[start:]
	if !linked(rest) {
		return false
	}
	length := strings.IndexFunc(rest, func(c rune) bool { return blank(c) || strings.ContainsRune("«»“”\"<>()—", c) })
	if length < 0 {
		length = len(rest)
	}
	length = shortened(rest[:length])
	r.emit(text.Span{Start: start, End: start + length}, Link, 0)
	r.skipTo(start + length)
	return true
}

// linking reports a letter that addresses begin with.
func linking(c rune) bool { return c == 'h' || c == 'w' || c == 'p' }

// linked reports the beginning of an address. Posts show those of pictures without
// their http.
func linked(rest string) bool {
	for _, prefix := range [...]string{"http://", "https://", "www.", "pic.twitter.com/", "pic.x.com/"} {
		if strings.HasPrefix(rest, prefix) {
			return true
		}
	}
	return false
}

// shortened returns the length of an address of a post, where a text may be glued
// to it: its code has ten letters.
func shortened(link string) int {
	const code = 10
	for _, host := range [...]string{"https://t.co/", "http://t.co/", "pic.twitter.com/", "pic.x.com/"} {
		rest, ok := strings.CutPrefix(link, host)
		if !ok || len(rest) < code {
			continue
		}
		if strings.IndexFunc(rest[:code], func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) < 0 {
			return len(host) + code
		}
	}
	return len(link)
}

// gluedLink returns the length of the word that an address is glued to: the
// segment "portshttps" before "://".
func gluedLink(doc string, segment text.Span) int {
	if !strings.HasPrefix(doc[segment.End:], "://") {
		return 0
	}
	word := strings.TrimSuffix(segment.Of(doc), "s")
	if !strings.HasSuffix(word, "http") {
		return 0
	}
	return len(word) - len("http")
}
