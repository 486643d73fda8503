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
	chosen int // index of a candidate, or -1 for none
	before *state
}

// Choose returns the best consistent set of the candidates of one sentence, in
// text order. It fills in their scores and margins.
func Choose(candidates []rule.Candidate, weights *Weights) []rule.Candidate {
	if len(candidates) == 0 {
		return nil
	}
	states := []*state{{chosen: -1}}
	for _, group := range byTrigger(candidates, weights) {
		states = extend(states, group, candidates)
	}
	var out []rule.Candidate
	for s := states[0]; s != nil; s = s.before {
		if s.chosen >= 0 {
			c := &candidates[s.chosen]
			c.Margin = margin(c, candidates)
			out = append(out, *c)
		}
	}
	slices.SortStableFunc(out, func(a, b rule.Candidate) int {
		return cmp.Or(cmp.Compare(a.First(), b.First()), cmp.Compare(b.Last(), a.Last()))
	})
	return out
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

// byTrigger groups the candidates that share a trigger, of which one can be
// right, and drops those that are worse than none.
func byTrigger(candidates []rule.Candidate, weights *Weights) [][]int {
	var groups [][]int
	last := -1
	for i := range candidates {
		c := &candidates[i]
		c.Score = weights.score(c)
		if c.Score <= 0 {
			continue
		}
		if c.Trigger != last || len(groups) == 0 {
			groups = append(groups, nil)
			last = c.Trigger
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], i)
	}
	return groups
}

// extend adds none or one of a group to each state and keeps the best.
func extend(states []*state, group []int, candidates []rule.Candidate) []*state {
	next := slices.Clone(states)
	for _, s := range states {
		for _, i := range group {
			if fits(s, i, candidates) {
				next = append(next, &state{score: s.score + candidates[i].Score, chosen: i, before: s})
			}
		}
	}
	slices.SortStableFunc(next, func(a, b *state) int { return cmp.Compare(b.score, a.score) })
	return next[:min(len(next), beam)]
}

func fits(s *state, i int, candidates []rule.Candidate) bool {
	for n := 0; s != nil && n < window; s = s.before {
		if s.chosen < 0 {
			continue
		}
		if !Compatible(&candidates[s.chosen], &candidates[i]) {
			return false
		}
		n++
	}
	return true
}
