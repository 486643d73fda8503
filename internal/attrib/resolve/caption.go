package resolve

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// captionReach is how many lines of captions and quotations are read as one list.
const captionReach = 64

// captioned returns the person whom a line of its own names as the speaker of a quotation
// that fills a line, or None. Pages set the name below words that they pull out of the
// text, "« Il faut partir » | Anne Vasseur, maire de Lons", and above each answer where
// they ask several: what a list begins with tells which.
func (r *resolver) captioned(q *Quote) int {
	at := r.a.Layout.LineOf(q.First)
	if !q.Marked || q.First != r.a.Layout.Lines[at].First+1 || !r.quoted(at) {
		return None
	}
	top, above := at, None
	for top > max(0, at-captionReach) && r.listed(top-1) {
		top--
		if above == None {
			above = r.caption(top)
		}
	}
	if first := r.caption(top); first != None {
		if first != above || len(r.set.Mentions[above].Roles) > 0 || r.goesOnList(at) {
			return above
		}
		return None
	}
	if below := r.caption(at + 1); below != None && r.told(below) {
		return below
	}
	return None
}

// listed reports a line of a quotation or of a caption.
func (r *resolver) listed(at int) bool { return r.quoted(at) || r.caption(at) != None }

// goesOnList reports another caption in the lines behind a quotation: one alone may be a
// heading, "Paul, l'homme de sa vie".
func (r *resolver) goesOnList(at int) bool {
	for k := at + 1; k < at+captionReach && r.listed(k); k++ {
		if r.caption(k) != None {
			return true
		}
	}
	return false
}

// told reports a name with more behind it on its line, or a first and last name before other
// lines: the last line may name who wrote the page.
func (r *resolver) told(m int) bool {
	men := &r.set.Mentions[m]
	at := r.a.Layout.LineOf(men.First)
	return men.Last < r.a.Layout.Lines[at].Last || men.First < men.Last && at+1 < len(r.a.Layout.Lines)
}

// quoted reports a line that a quotation fills but for a full stop.
func (r *resolver) quoted(at int) bool {
	if at >= len(r.a.Layout.Lines) {
		return false
	}
	line := &r.a.Layout.Lines[at]
	s := r.a.Marks.MarkOf(line.First)
	if s < 0 || r.a.Marks.Stretches[s].Open != line.First {
		return false
	}
	last := r.a.Marks.Stretches[s].Close
	return last == line.Last || last >= 0 && last == line.Last-1 && r.a.Form(line.Last) == "."
}

// caption returns the person whom a line names, perhaps with what says who that is, and no
// more, or None.
func (r *resolver) caption(at int) int {
	if at >= len(r.a.Layout.Lines) {
		return None
	}
	const longest = 24 // tokens
	line := &r.a.Layout.Lines[at]
	m := r.set.From(line.First)
	if line.Last-line.First >= longest || m == len(r.set.Mentions) || r.of[m] == None || !r.begins(line, &r.set.Mentions[m]) {
		return None
	}
	for k := r.set.Mentions[m].Last + 1; k <= line.Last; k++ {
		if r.a.Tag(k) == tag.Finite || r.a.IsMark(k) {
			return None
		}
	}
	switch r.a.Form(line.Last) {
	case ".", "?", "!":
		return None
	}
	return m
}

// begins reports a person's name at the beginning of a line that goes on with what is said
// of the person, or ends.
func (r *resolver) begins(line *block.Line, m *mention.Mention) bool {
	if m.First != line.First || m.Kind != mention.Person {
		return false
	}
	if m.Last == line.Last {
		return true
	}
	switch r.a.Form(m.Last + 1) {
	case ",", "(", "-", "–", "—", ":", "du", "de", "d'", "des":
		return true
	}
	return false
}
