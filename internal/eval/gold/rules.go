package gold

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// What the guidelines keep out of the edges of a content.
const (
	marks  = "«»“”„\"‹›"
	dashes = "-–—"
)

// edges looks at the edges of a piece of content.
func (r *reading) edges(n *node, s Span) {
	piece := r.doc.Cut(s)
	if strings.TrimSpace(piece) != piece {
		r.failf(n, "content %s begins or ends with white space", s)
	}
	if strings.IndexFunc(piece, isLetter) < 0 {
		r.failf(n, "content %s has no letter and no digit", s)
	}
	if strings.Trim(piece, marks) != piece {
		r.doubtf(n, "content %s begins or ends with a quotation mark", s)
	}
	if strings.TrimLeft(piece, dashes+",;:") != piece {
		r.doubtf(n, "content %s begins with a sign", s)
	}
	r.wholeWords(n, "content", s)
}

// wholeWords doubts a span that cuts a word: an offset is often wrong by one.
func (r *reading) wholeWords(n *node, what string, s Span) {
	if r.doc.InWord(s[0]) || r.doc.InWord(s[1]) {
		r.doubtf(n, "%s %s begins or ends inside a word", what, s)
	}
	if piece := r.doc.Cut(s); what != "content" && strings.TrimFunc(piece, unicode.IsSpace) != piece {
		r.failf(n, "%s %s begins or ends with white space", what, s)
	}
}

// apart holds the parts of an attribution against each other.
func (r *reading) apart(fields []*node, a *Attribution) {
	for _, piece := range a.Content {
		if a.Cue.Span != nil && a.Cue.Span.Overlaps(piece) {
			r.doubtf(fields[2], "the cue %s stands in its own content", *a.Cue.Span)
		}
		if a.Mention != nil && a.Mention.Overlaps(piece) {
			r.doubtf(fields[3], "the mention %s stands in its own content", *a.Mention)
		}
	}
	if a.Mention != nil && a.Entity == nil {
		r.failf(fields[3], "there is a mention, but no entity")
	}
}

// Overlaps reports whether two spans have a code point in common.
func (s Span) Overlaps(other Span) bool { return s[0] < other[1] && other[0] < s[1] }

// inOrder holds the last attribution against the one before it.
func (r *reading) inOrder(n *node, all []Attribution) {
	if len(all) < 2 {
		return
	}
	last, before := all[len(all)-1].Content, all[len(all)-2].Content
	if len(last) > 0 && len(before) > 0 && last[0][0] < before[0][0] {
		r.failf(n, "the attribution begins before the one before it: put them in text order")
	}
}

// once refuses an attribution that stands there already. It returns seen with it.
func (r *reading) once(n *node, a *Attribution, seen []string) []string {
	if len(a.Content) == 0 {
		return seen
	}
	entity := ""
	if a.Entity != nil {
		entity = *a.Entity
	}
	key := fmt.Sprint(a.Content, a.Cue.Span, entity)
	if slices.Contains(seen, key) {
		r.failf(n, "the attribution stands twice: the same content, cue and entity")
	}
	return append(seen, key)
}
