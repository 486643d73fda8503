package text

import (
	"sort"
	"strings"
)

// Plain is a document as its reader was to see it: without the code that a page
// left in its text. It is immutable and safe for concurrent use.
type Plain struct {
	Text  string // the document itself if nothing was wrong with it
	edits []edit // in order
}

// edit is a part of the document that was written otherwise.
type edit struct {
	plain, doc Span
}

// NewPlain removes from doc, which must be valid UTF-8, what no reader was to see:
// entities, tags, escapes, characters that were decoded twice.
func NewPlain(doc string) Plain {
	p := Plain{Text: doc}
	broken := misread(doc)
	if !broken && !suspicious(doc) {
		return p
	}
	var out strings.Builder
	copied := 0
	for at := 0; at < len(doc); {
		written, size := debris(doc[at:], broken)
		if size == 0 {
			at++
			continue
		}
		out.WriteString(doc[copied:at])
		start := out.Len()
		out.WriteString(written)
		p.edits = append(p.edits, edit{Span{start, out.Len()}, Span{at, at + size}})
		at += size
		copied = at
	}
	if copied == 0 {
		return p
	}
	out.WriteString(doc[copied:])
	p.Text = out.String()
	return p
}

// Changed reports whether the text differs from the document.
func (p *Plain) Changed() bool { return len(p.edits) > 0 }

// Source returns where a part of the text stands in the document. What was
// rewritten belongs to it as a whole.
func (p *Plain) Source(s Span) Span {
	if !p.Changed() {
		return s
	}
	start := p.offset(s.Start, false)
	if s.Empty() {
		return Span{start, start}
	}
	return Span{start, max(p.offset(s.End, true), start)}
}

// offset returns the place in the document of an offset of the text, which ends
// or begins a part of it.
func (p *Plain) offset(at int, ends bool) int {
	k := sort.Search(len(p.edits), func(i int) bool { // the first edit that does not lie wholly before
		end := p.edits[i].plain.End
		return end > at || ends && end == at && p.edits[i].plain.Empty()
	})
	if k < len(p.edits) && p.edits[k].plain.Start < at {
		if ends {
			return p.edits[k].doc.End
		}
		return p.edits[k].doc.Start
	}
	if k == 0 {
		return at
	}
	before := &p.edits[k-1]
	return before.doc.End + at - before.plain.End
}
