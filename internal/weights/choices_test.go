package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/weights/fit"
)

// said proposes that a cue reports what stands from first to last.
func said(trigger, cue, first, last, mark int, gain float64, features ...rule.Feature) proposal {
	return proposal{
		Candidate: rule.Candidate{
			Trigger: trigger, Kind: rule.Indirect, Cue: rule.Cue{Kind: rule.VerbCue, First: cue, Last: cue},
			Pieces: []rule.Range{{First: first, Last: last}}, Features: features,
		},
		mark: mark, gain: gain,
	}
}

func TestParted(t *testing.T) {
	given := []proposal{
		said(1, 1, 3, 6, none, wrong),
		said(2, 20, 22, 25, none, wrong), // apart from all
		said(1, 1, 3, 9, none, wrong),    // the trigger of the first
		said(3, 11, 8, 10, none, wrong),  // overlaps the third
	}
	assert.Equal(t, [][]int{{0, 2, 3}, {1}}, parted(given))
	assert.Equal(t, [][]int{nil, {0}, {2}, {3}, {0, 3}}, sets(given, []int{0, 2, 3}))
	assert.Empty(t, parted(nil))
}

func TestSetsAreBounded(t *testing.T) {
	var given []proposal
	var part []int
	for i := range 40 {
		given = append(given, said(i, 10*i, 10*i+1, 10*i+5, none, wrong))
		part = append(part, i)
	}
	assert.Len(t, sets(given, part), most)
}

func TestChoice(t *testing.T) {
	short, long := rule.Feature{Name: "short", Value: 1}, rule.Feature{Name: "long", Value: 2}
	numbers := numbers{"long": 0, "short": 1}
	for _, test := range []struct {
		what  string
		given []proposal
		sets  [][]int
		want  []float64 // shares of the truth
	}{
		{"silence", []proposal{said(1, 1, 3, 6, none, wrong)}, [][]int{nil, {0}}, []float64{1, 0}},
		{"the right one", []proposal{said(1, 1, 3, 6, none, wrong), said(1, 1, 3, 9, 4, right)}, [][]int{nil, {0}, {1}}, []float64{0, 0, 1}},
		{"the one with the right cue", []proposal{said(1, 1, 3, 9, 4, otherCue), said(2, 11, 3, 9, 4, right)}, [][]int{nil, {0}, {1}}, []float64{0, 0, 1}},
		{"another cue, better than none", []proposal{said(1, 1, 3, 9, 4, otherCue)}, [][]int{nil, {0}}, []float64{0, 1}},
		{"two that are equally right", []proposal{said(1, 1, 3, 9, 4, right), said(1, 1, 3, 8, 4, right)}, [][]int{nil, {0}, {1}}, []float64{0, 0.5, 0.5}},
		{"two for one", []proposal{said(1, 1, 3, 9, 4, right), said(2, 3, 5, 9, 4, right)}, [][]int{nil, {0}, {1}, {0, 1}}, []float64{0, 0.5, 0.5, 0}},
		{"two for two", []proposal{said(1, 1, 3, 9, 4, right), said(2, 3, 5, 9, 5, right)}, [][]int{nil, {0}, {1}, {0, 1}}, []float64{0, 0, 0, 1}},
	} {
		t.Run(test.what, func(t *testing.T) {
			var shares []float64
			for _, alternative := range numbers.choice(test.given, test.sets) {
				shares = append(shares, alternative.Share)
			}
			assert.InDeltaSlice(t, test.want, shares, 1e-9)
		})
	}
	pair := []proposal{said(1, 1, 3, 6, none, wrong, short, long), said(2, 11, 13, 16, none, wrong, long, rule.Feature{Name: "new", Value: 1})}
	assert.Equal(t, []fit.Term{{Feature: 0, Value: 4}, {Feature: 1, Value: 1}}, numbers.terms(pair, []int{0, 1}), "summed, by number, without what the prior does not know")
}
