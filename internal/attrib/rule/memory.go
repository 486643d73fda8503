package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/slab"
)

// Memory is what [Set.ProposeWith] uses again from sentence to sentence. Its zero
// value is ready; it serves one goroutine at a time.
type Memory struct {
	work       context // the rule at work
	noted      []Feature
	noun       lexicon.NounCue // the trigger, where that is a noun
	group      clause.Group    // the trigger, where that is a verb of no list
	proposed   []Candidate
	candidates slab.Slab[Candidate]
	ranges     slab.Slab[Range]
	stretches  slab.Slab[int]
	features   slab.Slab[Feature]
	adverbials struct{ from, to int } // those of the sentence that were read last
	landmarks  landmarks              // of the sentence
	tried      int
}

// Tried returns how many times a rule was tried on a trigger, in all sentences.
func (m *Memory) Tried() int { return m.tried }

func (m *Memory) reset() {
	m.proposed = m.proposed[:0]
	m.candidates.Reset()
	m.ranges.Reset()
	m.stretches.Reset()
	m.features.Reset()
	m.adverbials.from = None
	m.landmarks.read = false
}

// ranges returns a slice of ranges with room for one more.
func (c *context) ranges(rs ...Range) []Range {
	return append(c.memory.ranges.Make(len(rs)+1), rs...)
}
