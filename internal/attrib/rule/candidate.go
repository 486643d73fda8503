package rule

import "github.com/attribd/attribd/internal/attrib/clause"

// None stands for a token, group or stretch that is not there.
const None = clause.None

// Kind is how the words of a candidate are reported.
type Kind uint8

// The kinds.
const (
	Direct Kind = iota + 1
	Indirect
	Mixed
)

// CueKind is the sort of cue.
type CueKind uint8

// The kinds of cue.
const (
	NoCue CueKind = iota
	VerbCue
	NounCue
	PrepositionCue
	ColonCue
	DashCue
)

// Cue is the words or sign that attribute a candidate.
type Cue struct {
	Kind        CueKind
	First, Last int // tokens
	Lemma       string
}

// Range is a run of tokens, inclusive.
type Range struct{ First, Last int }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.Last < r.First }

// Contains reports whether the token is in the range.
func (r Range) Contains(tok int) bool { return r.First <= tok && tok <= r.Last }

// Candidate is an attribution that a rule proposes.
type Candidate struct {
	Rule      *Rule
	Sentence  int // index in Article.Sentences
	Trigger   int // candidates with the same one exclude each other
	Kind      Kind
	Pieces    []Range // ordered, disjoint, not empty
	Cue       Cue
	Source    clause.Subject // not found where the sentence names nobody
	Stretches []int          // the outermost marked stretches that it explains
	Features  []Feature
	Score     float64
	Margin    float64 // by which the score is above 0 and above those that it was chosen over
}

// First and Last are the first and last token of the content.
func (c *Candidate) First() int { return c.Pieces[0].First }

// Last is the last token of the content.
func (c *Candidate) Last() int { return c.Pieces[len(c.Pieces)-1].Last }

// add notes a feature that is not 0.
func (c *Candidate) add(name string, value float64) {
	if value != 0 {
		c.Features = append(c.Features, Feature{Name: name, Value: value})
	}
}

// set notes a feature that holds.
func (c *Candidate) set(name string, holds bool) {
	if holds {
		c.Features = append(c.Features, Feature{Name: name, Value: 1})
	}
}

// ordered reports pieces that stand apart, in text order.
func (c *Candidate) ordered() bool {
	for i := range c.Pieces {
		if c.Pieces[i].Empty() || i > 0 && c.Pieces[i].First <= c.Pieces[i-1].Last {
			return false
		}
	}
	return true
}

// Feature is a named fact about a candidate, with its size.
type Feature struct {
	Name  string
	Value float64
}
