package main

import (
	"math"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/weights/fit"
)

// strengths are the prices of leaving the prior that are tried.
var strengths = []float64{1, 2, 4, 8, 16, 32}

// fitter fits weights to choices.
type fitter struct {
	prior   []decide.Line  // by feature
	choices [][]fit.Choice // of each article
}

// numbersOf gives each feature of a table its number.
func numbersOf(prior []decide.Line) numbers {
	out := numbers{}
	for i, line := range prior {
		out[line.Feature] = i
	}
	return out
}

// fit returns the weights that all articles but one ask for; that of none leaves
// none out.
func (f *fitter) fit(strength float64, but int) ([]decide.Line, error) {
	var choices []fit.Choice
	for i := range f.choices {
		if i != but {
			choices = append(choices, f.choices[i]...)
		}
	}
	weights, err := fit.Fit(choices, weightsOf(f.prior), strength)
	if err != nil {
		return nil, err
	}
	out := make([]decide.Line, len(weights))
	for i := range out {
		out[i] = decide.Line{Feature: f.prior[i].Feature, Weight: round(weights[i])}
	}
	return out, nil
}

// left returns the weights that are fitted without an article.
func (f *fitter) left(strength float64) func(article int) ([]decide.Line, error) {
	return func(i int) ([]decide.Line, error) { return f.fit(strength, i) }
}

// hand returns the prior, whatever the article. It was set by people who had seen
// them all.
func (f *fitter) hand(int) ([]decide.Line, error) { return f.prior, nil }

// round keeps what a person can judge. It returns no negative zero.
func round(w float64) float64 { return math.Round(w*100)/100 + 0 }

func weightsOf(lines []decide.Line) []float64 {
	out := make([]float64, len(lines))
	for i := range lines {
		out[i] = lines[i].Weight
	}
	return out
}

// tied is the difference in surprise that is no reason to leave the prior.
const tied = 0.001

// strongest returns which of some strengths, in ascending order, is least
// surprised by articles it has not seen, the strongest among equals.
func strongest(surprises []float64) int {
	best, least := 0, math.Inf(1)
	for _, s := range surprises {
		least = min(least, s)
	}
	for i, s := range surprises {
		if s <= least+tied {
			best = i
		}
	}
	return best
}
