package attrib

import (
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
	m.chosen = append(m.chosen, kept)
}

// reset makes ready for another document.
func (m *memory) reset() {
	if m.french.Full() {
		m.mentions.Forget(m.french.Forget())
	}
	m.chosen = m.chosen[:0]
	m.pieces.Reset()
	m.stretches.Reset()
}
