package text

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// suspects are the signs that code begins with.
const suspects = `&<\_`

// debris returns what a page meant by the code at the beginning of rest, and the
// length of that code, or 0. Broken texts were decoded as if they were
// Windows-1252.
func debris(rest string, broken bool) (written string, size int) {
	switch c := rest[0]; {
	case c == '&':
		return entity(rest)
	case c == '<':
		return tag(rest)
	case c == '\\':
		return escape(rest)
	case c == 't' && strings.HasPrefix(rest, trInner):
		return "tr", len(trInner)
	case c >= 0xc2:
		if size := invisible(rest); size > 0 {
			return "", size
		}
		if broken {
			return decodedTwice(rest)
		}
	}
	return "", 0
}

// hidden lists the characters that only tell where a word may be broken.
var hidden = [...]string{"\u00ad", "\u200b", "\u2060", "\ufeff"}

// hints has a byte of each of them that is rare in French.
const hints = "\xad\x8b\x81\xef"

// invisible returns the length of such a character, or 0.
func invisible(rest string) int {
	for _, c := range hidden {
		if strings.HasPrefix(rest, c) {
			return len(c)
		}
	}
	return 0
}

// suspicious reports a text that may hold debris. Few articles do.
func suspicious(doc string) bool {
	for i := range len(suspects) {
		if strings.IndexByte(doc, suspects[i]) >= 0 {
			return true
		}
	}
	for i, c := range hidden {
		if strings.IndexByte(doc, hints[i]) >= 0 && strings.Contains(doc, c) {
			return true
		}
	}
	return false
}

// trInner is what a page made of each "tr" when it renamed the rows of its
// tables: "autr_inneres".
const trInner = "tr_inner"

// entity reads a character that HTML writes as a name or number, &eacute; and
// &#39; for instance. Some pages encode it twice: &amp;eacute; is one.
func entity(rest string) (string, int) {
	const longest = len("&amp;thetasym;")
	end := strings.IndexByte(rest[:min(len(rest), longest)], ';')
	if end < 0 {
		return "", 0
	}
	if twice := rest[:end+1]; twice == "&amp;" {
		if written, size := entity("&" + rest[end+1:min(len(rest), end+longest)]); size > 0 {
			return written, size + end
		}
	}
	written := html.UnescapeString(rest[:end+1])
	if written == rest[:end+1] || strings.ContainsRune(written, ';') {
		return "", 0
	}
	return written, end + 1
}

// tag reads a tag of HTML. Those of paragraphs break the line.
func tag(rest string) (string, int) {
	const longest = 300
	end := strings.IndexByte(rest[:min(len(rest), longest)], '>')
	if end < 0 {
		return "", 0
	}
	name := strings.TrimPrefix(rest[1:end], "/")
	if n := strings.IndexAny(name, " \t\n/"); n >= 0 {
		name = name[:n]
	}
	switch strings.ToLower(name) {
	case "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "tr", "td", "table", "figure", "figcaption",
		"blockquote", "section", "article", "aside", "img", "video", "iframe", "script", "style", "source":
		return "\n", end + 1
	case "strong", "em", "b", "i", "u", "a", "span", "sup", "sub", "small", "font", "q", "cite", "abbr", "mark", "time":
		return "", end + 1
	}
	return "", 0
}

// escape reads a line break or mark that a program wrote for another, \n or \".
func escape(rest string) (string, int) {
	if len(rest) < 2 {
		return "", 0
	}
	switch rest[1] {
	case '"', '\'':
		return rest[1:2], 2
	case 'n':
		if c, _ := utf8.DecodeRuneInString(rest[2:]); !unicode.IsLower(c) {
			return "\n", 2
		}
	}
	return "", 0
}
