package decide

import (
	"cmp"
	"slices"

	"github.com/attribd/attribd/internal/attrib/rule"
)

// The bounds of the search: it is exact where no more states compete and no
// candidate reaches further back.
const (
	beam   = 24 // states kept after each trigger
	window = 16 // chosen candidates that a new one is compared with
)

// state is a consistent set of candidates: the last one chosen, and the state
// it was added to.
type state struct {
	score  float64
	chosen int32 // index of a candidate, or none
	before int32 // index of a state, or none
}

const none = -1

// Memory is what [ChooseWith] uses again from sentence to sentence. Its zero value is
// ready; it serves one goroutine at a time.
type Memory struct {
	candidates []rule.Candidate // of the sentence
	states     []state          // all that were looked at
	best, next []int32          // the states that compete, the best first
	chosen     []rule.Candidate
}

// Choose returns the best consistent set of the candidates of one sentence, in
// text order. It fills in their scores and margins.
func Choose(candidates []rule.Candidate, weights *Weights) []rule.Candidate {
	return ChooseWith(new(Memory), candidates, weights)
}

// ChooseWith is Choose in memory that it uses again: what it returns is good until the
// memory serves another sentence.
func ChooseWith(m *Memory, candidates []rule.Candidate, weights *Weights) []rule.Candidate {
	if len(candidates) == 0 {
		return nil
	}
	m.candidates, m.chosen = candidates, m.chosen[:0]
	m.states = append(m.states[:0], state{chosen: none, before: none})
	m.best = append(m.best[:0], 0)
	for i := range candidates {
		candidates[i].Score = weights.score(&candidates[i])
	}
	for first := 0; first < len(candidates); {
		last := first
		for last+1 < len(candidates) && candidates[last+1].Trigger == candidates[first].Trigger {
			last++
		}
		m.extend(first, last)
		first = last + 1
	}
	for at := m.best[0]; at != none; at = m.states[at].before {
		if i := m.states[at].chosen; i != none {
			candidates[i].Margin = margin(&candidates[i], candidates)
			m.chosen = append(m.chosen, candidates[i])
		}
	}
	slices.SortStableFunc(m.chosen, func(a, b rule.Candidate) int {
		return cmp.Or(cmp.Compare(a.First(), b.First()), cmp.Compare(b.Last(), a.Last()))
	})
	return m.chosen
}

// margin returns how far a chosen candidate is above the best of those in its way,
// and above 0.
func margin(chosen *rule.Candidate, candidates []rule.Candidate) float64 {
	best := 0.0
	for i := range candidates {
		c := &candidates[i]
		if c != chosen && (c.Trigger == chosen.Trigger || !Compatible(c, chosen)) {
			best = max(best, c.Score)
		}
	}
	return chosen.Score - best
}

// extend adds to each state none or one of the candidates from first to last, which
// share a trigger so that one at most can be right, and keeps the best. Those that are
// worse than none are passed over.
func (m *Memory) extend(first, last int) {
	m.next = append(m.next[:0], m.best...)
	for _, at := range m.best {
		for i := first; i <= last; i++ {
			c := &m.candidates[i]
			if c.Score > 0 && m.fits(at, c) {
				m.next = append(m.next, int32(len(m.states)))
				m.states = append(m.states, state{score: m.states[at].score + c.Score, chosen: int32(i), before: at})
			}
		}
	}
	slices.SortStableFunc(m.next, func(a, b int32) int { return cmp.Compare(m.states[b].score, m.states[a].score) })
	m.best, m.next = m.next[:min(len(m.next), beam)], m.best
}

// fits reports whether a candidate can stand with those of a state.
func (m *Memory) fits(at int32, c *rule.Candidate) bool {
	for n := 0; at != none && n < window; at = m.states[at].before {
		if m.states[at].chosen == none {
			continue
		}
		if !Compatible(&m.candidates[m.states[at].chosen], c) {
			return false
		}
		n++
	}
	return true
}
