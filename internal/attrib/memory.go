package attrib

import (
	"runtime"
	"slices"
	"sync"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/slab"
	"github.com/attribd/attribd/internal/attrib/trust"
)

// memory is what one call works in, and the next one again.
type memory struct {
	french    french.Memory
	rules     rule.Memory
	choice    decide.Memory
	mentions  mention.Memory
	speakers  resolve.Memory
	facts     trust.Facts
	chosen    []rule.Candidate // so far
	pieces    slab.Slab[rule.Range]
	stretches slab.Slab[int]
}

// keep adds a candidate to those chosen, with what it has in the memory of its
// sentence.
func (m *memory) keep(c *rule.Candidate) {
	kept := *c
	kept.Pieces, kept.Stretches, kept.Features = m.pieces.Of(c.Pieces...), m.stretches.Of(c.Stretches...), nil
	if len(m.chosen) == cap(m.chosen) {
		m.chosen = slices.Grow(m.chosen, max(len(m.chosen), 8)) // twice as many: they are large to copy
	}
	m.chosen = append(m.chosen, kept)
}

// swap exchanges all but what is known of spellings with another memory.
func (m *memory) swap(other *memory) {
	*m, *other = *other, *m
	m.french, other.french = other.french, m.french // these take their spellings along
	m.mentions, other.mentions = other.mentions, m.mentions
	m.french.Swap(&other.french)
	m.mentions.Swap(&other.mentions)
}

// forget drops what is known of rare spellings where there are many.
func (m *memory) forget() {
	if m.french.Full() {
		m.mentions.Forget(m.french.Forget())
	}
}

// reset makes ready for another document.
func (m *memory) reset() {
	m.forget()
	m.chosen = m.chosen[:0]
	m.pieces.Reset()
	m.stretches.Reset()
}

// shelf holds the memories that no call works in, the one used last on top. It holds
// them across garbage collections: a memory that has met no words yet is slow. Its zero
// value is empty; it is safe for concurrent use.
type shelf struct {
	mu   sync.Mutex
	free []*memory
}

// take returns a memory, a new one if there is none.
func (s *shelf) take() *memory {
	s.mu.Lock()
	defer s.mu.Unlock()
	last := len(s.free) - 1
	if last < 0 {
		return new(memory)
	}
	m := s.free[last]
	s.free[last] = nil
	s.free = s.free[:last]
	return m
}

// put gives a memory back; more than two for each processor are let go.
func (s *shelf) put(m *memory) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.free) < 2*runtime.GOMAXPROCS(0) {
		s.free = append(s.free, m)
	}
}
