package quotemark

import (
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// The reasons of a [Repair].
const (
	MissingClose = "missing-close" // no mark closes the stretch
	MissingOpen  = "missing-open"  // no mark opens the stretch
	Turned       = "turned"        // the mark looks the other way
	Doubled      = "doubled"       // the mark stands twice
	Mismatched   = "mismatched"    // the mark is of another make than its partner
	Stray        = "stray"         // the mark means nothing
)

// Repair is a mark that had to be read otherwise than it stands.
type Repair struct {
	Span   text.Span // empty where a mark is missing
	Reason string    // one of the constants above
}

// Stretch is a part of the text in quotation marks. All its numbers but Parent
// and Depth are indices of tokens.
type Stretch struct {
	Open, Close int      // the marks, -1 where one is missing
	First, Last int      // the content, inclusive; Last < First if there is none
	Parent      int      // index of the enclosing stretch, or -1
	Depth       int      // number of enclosing stretches
	Pieces      [][2]int // the content by lines, inclusive, without reopening marks and dashes
	Alike       int      // other stretches of as few words that hold the same ones: a term
	Repairs     []Repair // in text order
}

// Empty reports whether the stretch has no content.
func (s *Stretch) Empty() bool { return s.Last < s.First }

// Contains reports whether the token stands in the content of the stretch.
func (s *Stretch) Contains(tok int) bool { return s.First <= tok && tok <= s.Last }

// Reading is one way to understand the marks of a text. It is immutable and
// safe for concurrent use.
type Reading struct {
	Stretches []Stretch // by their beginning, the outer before the inner
	Strays    []Repair  // marks that belong to no stretch and are no unit or apostrophe
	Cost      float64   // 0 for a text without oddities

	doc    string
	tokens []token.Token
	signs  []mark
	pieces [][2]int
	base   int     // the first token that the reading is about
	inside []int32 // for each token from base the innermost stretch, or -1
	marks  []int32 // for each token from base the stretch whose mark it is, or -1
	steps  int
}

// Inside returns the innermost stretch whose content holds the token, or -1. A
// mark does not stand inside its own stretch.
func (r *Reading) Inside(tok int) int { return r.at(r.inside, tok) }

// MarkOf returns the stretch that the token opens, reopens or closes, or -1.
func (r *Reading) MarkOf(tok int) int { return r.at(r.marks, tok) }

// Touches reports whether a mark of a stretch, or a word inside one, stands from first to
// last. Most sentences have none.
func (r *Reading) Touches(first, last int) bool {
	if len(r.Stretches) == 0 {
		return false
	}
	from, to := max(first-r.base, 0), min(last-r.base+1, len(r.inside))
	for i := from; i < to; i++ {
		if r.inside[i] >= 0 || r.marks[i] >= 0 {
			return true
		}
	}
	return false
}

// Joined returns the last token, not beyond last, up to which all from tok on stand in the
// same stretch, or in none, and are no marks of one; tok where the next is not so.
func (r *Reading) Joined(tok, last int) int {
	at, end := tok-r.base, min(last-r.base, len(r.inside)-1)
	if at < 0 || at > end || r.marks[at] >= 0 {
		return tok
	}
	here := r.inside[at]
	for at < end && r.inside[at+1] == here && r.marks[at+1] < 0 {
		at++
	}
	return at + r.base
}

func (r *Reading) at(layer []int32, tok int) int {
	if tok -= r.base; tok < 0 || tok >= len(layer) {
		return -1
	}
	return int(layer[tok])
}

// Outermost returns the outermost stretch whose content holds the token, or -1.
func (r *Reading) Outermost(tok int) int {
	at := r.Inside(tok)
	for at >= 0 && r.Stretches[at].Parent >= 0 {
		at = r.Stretches[at].Parent
	}
	return at
}
