package decide_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// proposals draws some that are in each other's way.
func proposals() *rapid.Generator[[]proposal] {
	return rapid.Custom(func(t *rapid.T) []proposal {
		var out []proposal
		for trigger := range rapid.IntRange(0, 4).Draw(t, "triggers") {
			first := rapid.IntRange(0, 20).Draw(t, "first")
			p := proposal{
				score: float64(rapid.IntRange(-8, 32).Draw(t, "score")) / 8, trigger: trigger,
				content:   rule.Range{First: first, Last: first + rapid.IntRange(0, 12).Draw(t, "length")},
				stretches: rapid.SliceOfN(rapid.IntRange(0, 3), 0, 2).Draw(t, "stretches"),
			}
			if rapid.Bool().Draw(t, "cue") {
				at := rapid.IntRange(0, 32).Draw(t, "at")
				p.cue = []int{at, at}
			}
			out = append(out, p)
		}
		return out
	})
}

// best tries every set of the candidates.
func best(given []rule.Candidate) float64 {
	most := 0.0
	for set := range 1 << len(given) {
		sum, consistent := 0.0, true
		for i := range given {
			if set&(1<<i) == 0 {
				continue
			}
			sum += given[i].Score
			for k := range i {
				consistent = consistent && (set&(1<<k) == 0 || decide.Compatible(&given[k], &given[i]))
			}
		}
		if consistent {
			most = max(most, sum)
		}
	}
	return most
}

// Up to the width of its beam the search finds the best consistent set, the same
// one each time, in text order.
func TestChooseInvariants(t *testing.T) {
	weights := load(t)
	rapid.Check(t, func(t *rapid.T) {
		given := candidates(weights, proposals().Draw(t, "proposals"))
		got := decide.Choose(given, weights)
		sum := 0.0
		for i := range got {
			require.Positive(t, got[i].Score)
			sum += got[i].Score
			for k := range i {
				require.True(t, decide.Compatible(&got[k], &got[i]))
			}
		}
		require.InDelta(t, best(given), sum, 1e-9)
		require.True(t, slices.IsSortedFunc(got, func(a, b rule.Candidate) int { return a.First() - b.First() }))
		require.Equal(t, got, decide.Choose(given, weights))
	})
}
