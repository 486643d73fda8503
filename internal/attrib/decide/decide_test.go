package decide_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/rule"
)

func load(t require.TestingT) *decide.Weights {
	weights, err := decide.Load()
	require.NoError(t, err)
	return weights
}

// worth returns features that add up to a score.
func worth(weights *decide.Weights, score float64) []rule.Feature {
	return []rule.Feature{{Name: "stretch", Value: score / weights.Of("stretch")}}
}

// proposal is a candidate in few words: what it says, what its cue is, if it has
// one, and what it is worth.
type proposal struct {
	score     float64
	trigger   int
	content   rule.Range
	cue       []int // first and last token
	stretches []int
}

func (p *proposal) candidate(weights *decide.Weights) rule.Candidate {
	c := rule.Candidate{
		Trigger: p.trigger, Pieces: []rule.Range{p.content}, Stretches: p.stretches, Features: worth(weights, p.score),
	}
	if p.cue != nil {
		c.Cue = rule.Cue{Kind: rule.VerbCue, First: p.cue[0], Last: p.cue[1]}
	}
	return c
}

func candidates(weights *decide.Weights, proposals []proposal) []rule.Candidate {
	var out []rule.Candidate
	for i := range proposals {
		out = append(out, proposals[i].candidate(weights))
	}
	return out
}

func TestChoose(t *testing.T) {
	weights := load(t)
	for _, test := range []struct {
		what      string
		proposals []proposal
		want      []rule.Range // contents of the chosen ones
	}{
		{"nothing to choose from", nil, nil},
		{
			"one that earns its place",
			[]proposal{{score: 1, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}}},
			[]rule.Range{{First: 3, Last: 6}},
		},
		{"one that does not", []proposal{{score: -0.5, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}}}, nil},
		{"one that is worth nothing", []proposal{{score: 0, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}}}, nil},
		{
			"two on one trigger",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}},
				{score: 2, trigger: 1, content: rule.Range{First: 3, Last: 9}, cue: []int{1, 1}},
			},
			[]rule.Range{{First: 3, Last: 9}},
		},
		{
			"two on one stretch, each with its cue",
			[]proposal{
				{score: 2, trigger: 1, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}, stretches: []int{0}},
				{score: 1, trigger: 2, content: rule.Range{First: 3, Last: 6}, cue: []int{8, 8}, stretches: []int{0}},
			},
			[]rule.Range{{First: 3, Last: 6}},
		},
		{
			"two that overlap",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}},
				{score: 2, trigger: 2, content: rule.Range{First: 5, Last: 9}, cue: []int{11, 11}},
			},
			[]rule.Range{{First: 5, Last: 9}},
		},
		{
			"two that are worth the same",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}},
				{score: 1, trigger: 2, content: rule.Range{First: 5, Last: 9}, cue: []int{11, 11}},
			},
			[]rule.Range{{First: 3, Last: 6}},
		},
		{
			"two apart, in text order",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 13, Last: 16}, cue: []int{11, 11}},
				{score: 2, trigger: 2, content: rule.Range{First: 3, Last: 6}, cue: []int{1, 1}},
			},
			[]rule.Range{{First: 3, Last: 6}, {First: 13, Last: 16}},
		},
		{
			"two lesser ones against one",
			[]proposal{
				{score: 2, trigger: 1, content: rule.Range{First: 2, Last: 16}, cue: []int{18, 18}},
				{score: 1.5, trigger: 2, content: rule.Range{First: 2, Last: 5}, cue: []int{1, 1}},
				{score: 1, trigger: 3, content: rule.Range{First: 9, Last: 12}, cue: []int{17, 17}},
			},
			[]rule.Range{{First: 2, Last: 5}, {First: 9, Last: 12}},
		},
		{
			"one inside the other, cue and all",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 12}, cue: []int{1, 1}},
				{score: 2, trigger: 2, content: rule.Range{First: 7, Last: 12}, cue: []int{5, 5}},
			},
			[]rule.Range{{First: 3, Last: 12}, {First: 7, Last: 12}},
		},
		{
			"one inside the other, its cue outside",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 12}, cue: []int{1, 1}},
				{score: 2, trigger: 2, content: rule.Range{First: 7, Last: 12}, cue: []int{15, 15}},
			},
			[]rule.Range{{First: 7, Last: 12}},
		},
		{
			"one inside the other without a cue",
			[]proposal{
				{score: 2, trigger: 1, content: rule.Range{First: 3, Last: 12}, cue: []int{1, 1}},
				{score: 1, trigger: 2, content: rule.Range{First: 7, Last: 12}},
			},
			[]rule.Range{{First: 3, Last: 12}},
		},
		{
			"the cue of one in the content of the other",
			[]proposal{
				{score: 2, trigger: 1, content: rule.Range{First: 3, Last: 8}, cue: []int{1, 1}},
				{score: 1, trigger: 2, content: rule.Range{First: 10, Last: 12}, cue: []int{7, 7}},
			},
			[]rule.Range{{First: 3, Last: 8}},
		},
		{
			"one cue for two",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 6}, cue: []int{8, 9}},
				{score: 2, trigger: 2, content: rule.Range{First: 11, Last: 14}, cue: []int{9, 9}},
			},
			[]rule.Range{{First: 11, Last: 14}},
		},
		{
			"no cue, and the marks of another",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 6}, stretches: []int{0}},
				{score: 2, trigger: 2, content: rule.Range{First: 9, Last: 12}, cue: []int{7, 7}, stretches: []int{0, 1}},
			},
			[]rule.Range{{First: 9, Last: 12}},
		},
		{
			"no cue, and marks of its own",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 6}, stretches: []int{0}},
				{score: 2, trigger: 2, content: rule.Range{First: 9, Last: 12}, cue: []int{7, 7}, stretches: []int{1}},
			},
			[]rule.Range{{First: 3, Last: 6}, {First: 9, Last: 12}},
		},
		{
			"two without a cue, each with its marks",
			[]proposal{
				{score: 1, trigger: 1, content: rule.Range{First: 3, Last: 6}, stretches: []int{0}},
				{score: 1, trigger: 2, content: rule.Range{First: 9, Last: 12}, stretches: []int{1}},
			},
			[]rule.Range{{First: 3, Last: 6}, {First: 9, Last: 12}},
		},
	} {
		t.Run(test.what, func(t *testing.T) {
			var got []rule.Range
			for _, c := range decide.Choose(candidates(weights, test.proposals), weights) {
				assert.Positive(t, c.Score)
				got = append(got, c.Pieces...)
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestChooseFillsInScores(t *testing.T) {
	weights := load(t)
	given := candidates(weights, []proposal{
		{score: 1.25, trigger: 1, content: rule.Range{First: 3, Last: 6}},
		{score: -2, trigger: 2, content: rule.Range{First: 9, Last: 12}},
	})
	given[0].Features = append(given[0].Features, rule.Feature{Name: "no such feature", Value: 9})
	decide.Choose(given, weights)
	assert.InDelta(t, 1.25, given[0].Score, 1e-9, "what has no weight adds nothing")
	assert.InDelta(t, -2, given[1].Score, 1e-9)
}
