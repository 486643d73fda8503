package fit_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/weights/fit"
)

// taken is a choice between nothing and something with the features, of which the
// share of the truth is given.
func taken(share float64, terms ...fit.Term) fit.Choice {
	return fit.Choice{{Share: 1 - share}, {Share: share, Terms: terms}}
}

func times(n int, c fit.Choice) []fit.Choice {
	var out []fit.Choice
	for range n {
		out = append(out, c)
	}
	return out
}

func TestFit(t *testing.T) {
	one, other := fit.Term{Feature: 0, Value: 1}, fit.Term{Feature: 1, Value: 1}
	for _, test := range []struct {
		what     string
		choices  []fit.Choice
		prior    []float64
		strength float64
		want     []float64
	}{
		{"nothing to learn from", nil, []float64{2, -3}, 1, []float64{2, -3}},
		{"the log-odds of what is taken", append(times(300, taken(1, one)), times(100, taken(0, one))...), []float64{0, 7}, 1e-6, []float64{math.Log(3), 7}},
		{"half a truth each time", times(50, taken(0.5, one)), []float64{2, 0}, 1e-6, []float64{0, 0}},
		{"a prior that holds", append(times(3, taken(1, one)), taken(0, one)), []float64{-2, 1}, 1e6, []float64{-2, 1}},
		{"a size counts as often", append(times(300, taken(1, fit.Term{Feature: 0, Value: 2})), times(100, taken(0, fit.Term{Feature: 0, Value: 2}))...), []float64{0, 0}, 1e-6, []float64{math.Log(3) / 2, 0}},
		{"two that go together share the credit", times(40, taken(0.9, one, other)), []float64{0, 0}, 1e-6, []float64{math.Log(9) / 2, math.Log(9) / 2}},
		{
			"one of three", times(40, fit.Choice{{Share: 0.2}, {Share: 0.6, Terms: []fit.Term{one}}, {Share: 0.2, Terms: []fit.Term{other}}}),
			[]float64{0, 0},
			1e-6,
			[]float64{math.Log(3), 0},
		},
	} {
		t.Run(test.what, func(t *testing.T) {
			got, err := fit.Fit(test.choices, test.prior, test.strength)
			require.NoError(t, err)
			assert.InDeltaSlice(t, test.want, got, 1e-4)
		})
	}
}

// mixed is a small set in which features go together and contradict each other.
func mixed() []fit.Choice {
	var out []fit.Choice
	for i := range 40 {
		share := float64(i * i % 7 % 2)
		out = append(out, taken(share, fit.Term{Feature: i % 3, Value: 1}, fit.Term{Feature: 3, Value: float64(i%5) / 2}))
	}
	return append(out, fit.Choice{{}, {Share: 1, Terms: []fit.Term{{Feature: 0, Value: 1}}}, {Terms: []fit.Term{{Feature: 1, Value: 1}, {Feature: 2, Value: -1}}}})
}

// No step away from what is found leads further down, and the stronger the prior,
// the shorter the way from it.
func TestFitIsLeast(t *testing.T) {
	prior := []float64{1, -1, 0.5, 2}
	way := math.Inf(1)
	for _, strength := range []float64{0.1, 1, 10, 100} {
		loss := func(w []float64) float64 { return fit.Surprise(mixed(), w) + strength/2*square(w, prior) }
		got, err := fit.Fit(mixed(), prior, strength)
		require.NoError(t, err)
		for i := range got {
			for _, step := range []float64{-1e-3, 1e-3} {
				aside := append([]float64(nil), got...)
				aside[i] += step
				assert.Greater(t, loss(aside), loss(got))
			}
		}
		assert.Less(t, square(got, prior), way)
		way = square(got, prior)
	}
}

func square(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += (a[i] - b[i]) * (a[i] - b[i])
	}
	return sum
}

func TestFitIsTheSameEachTime(t *testing.T) {
	prior := []float64{1, -1, 0.5, 2}
	first, err := fit.Fit(mixed(), prior, 3)
	require.NoError(t, err)
	again, err := fit.Fit(mixed(), prior, 3)
	require.NoError(t, err)
	assert.Equal(t, first, again)
	assert.Equal(t, []float64{1, -1, 0.5, 2}, prior, "the prior is left alone")
}

func TestFitWithoutPrice(t *testing.T) {
	_, err := fit.Fit([]fit.Choice{taken(1, fit.Term{Feature: 0, Value: 1})}, []float64{0, 0}, 0)
	assert.ErrorIs(t, err, fit.ErrUnsettled, "nothing holds a feature that nobody has")
}

func TestBest(t *testing.T) {
	c := fit.Choice{{}, {Terms: []fit.Term{{Feature: 0, Value: 2}}}, {Terms: []fit.Term{{Feature: 1, Value: 4}}}}
	for _, test := range []struct {
		weights []float64
		want    int
	}{
		{[]float64{-1, -1}, 0},
		{[]float64{1, 0.25}, 1},
		{[]float64{1, 1}, 2},
		{[]float64{2, 1}, 1}, // the first of equals
	} {
		assert.Equal(t, test.want, c.Best(test.weights), test.weights)
	}
}
