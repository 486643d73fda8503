package resolve

import (
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// signedReach is how many tokens the line of a name under a quotation takes at most.
const signedReach = 24

// signed returns the full name that stands under a quotation which fills its line, first
// in a line without a verb, or None: "« La digue tiendra »\nAnne Morel, maire de Lons".
func (r *resolver) signed(quote *Quote) int {
	if !quote.Marked || quote.CueFirst != None {
		return None
	}
	at := r.a.Layout.LineOf(quote.First)
	line := r.a.Layout.Lines[at]
	if quote.First > line.First+1 || quote.Last < line.Last-1 || r.a.Layout.LineOf(quote.Last) != at || at+1 == len(r.a.Layout.Lines) {
		return None
	}
	next := r.a.Layout.Lines[at+1]
	m := r.set.Named(next.First)
	if m == None || next.Last-next.First >= signedReach {
		return None
	}
	men := &r.set.Mentions[m]
	if men.Kind != mention.Person || men.First != next.First || men.First == men.Last && r.a.Form(min(men.Last+1, next.Last)) != "," {
		return None
	}
	for k := men.Last + 1; k <= next.Last; k++ {
		switch r.a.Tag(k) {
		case tag.Finite, tag.Que, tag.Relative:
			return None
		}
		switch r.a.Form(k) {
		case ".", "!", "?", ":":
			return None
		}
	}
	return m
}
