package main

import (
	"math"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/weights/fit"
)

// strengths are the prices of leaving the prior that are tried.
var strengths = []float64{1, 2, 4, 8, 16, 32}

// learner fits weights on articles.
type learner struct {
	articles []*article
	prior    []decide.Line  // by feature
	choices  [][]fit.Choice // of each article
}

func newLearner(articles []*article, prior []decide.Line) *learner {
	l := &learner{articles: articles, prior: prior}
	numbers, hand := numbers{}, decide.New(prior)
	for i, line := range prior {
		numbers[line.Feature] = i
	}
	for _, a := range articles {
		_, quoted := a.choose(hand)
		l.choices = append(l.choices, a.choices(numbers, quoted))
	}
	return l
}

// fit returns the weights that all articles but one ask for; that of none leaves
// none out.
func (l *learner) fit(strength float64, but int) ([]decide.Line, error) {
	var choices []fit.Choice
	for i := range l.choices {
		if i != but {
			choices = append(choices, l.choices[i]...)
		}
	}
	prior := make([]float64, len(l.prior))
	for i := range prior {
		prior[i] = l.prior[i].Weight
	}
	weights, err := fit.Fit(choices, prior, strength)
	if err != nil {
		return nil, err
	}
	out := make([]decide.Line, len(weights))
	for i := range out {
		out[i] = decide.Line{Feature: l.prior[i].Feature, Weight: round(weights[i])}
	}
	return out, nil
}

// round keeps what a person can judge. It returns no negative zero.
func round(w float64) float64 { return math.Round(w*100)/100 + 0 }

// outcome is how weights do on articles that they have not seen.
type outcome struct {
	strength float64
	counts   tallies
	surprise float64 // at the truth of a choice, in nats
	chosen   []verdict
}

// verdict is a quotation that was chosen.
type verdict struct {
	score float64
	right bool
}

// leave fits on all articles but one, for each, and sees how that one comes out.
func (l *learner) leave(strength float64) (*outcome, error) {
	return l.try(strength, func(i int) ([]decide.Line, error) { return l.fit(strength, i) })
}

// hand is how the prior does. It was set by people who had seen the articles.
func (l *learner) hand() (*outcome, error) {
	return l.try(math.Inf(1), func(int) ([]decide.Line, error) { return l.prior, nil })
}

func (l *learner) try(strength float64, lines func(article int) ([]decide.Line, error)) (*outcome, error) {
	o := &outcome{strength: strength}
	n := 0
	for i, a := range l.articles {
		fitted, err := lines(i)
		if err != nil {
			return nil, err
		}
		chosen, _ := a.choose(decide.New(fitted))
		counts, found := a.score(chosen)
		o.counts.add(counts)
		for k := range chosen {
			o.chosen = append(o.chosen, verdict{chosen[k].Score, found[k]})
		}
		o.surprise += fit.Surprise(l.choices[i], weightsOf(fitted))
		n += len(l.choices[i])
	}
	o.surprise /= float64(max(n, 1))
	return o, nil
}

func weightsOf(lines []decide.Line) []float64 {
	out := make([]float64, len(lines))
	for i := range lines {
		out[i] = lines[i].Weight
	}
	return out
}

// tied is the difference in surprise that is no reason to leave the prior.
const tied = 0.001

// best tries the strengths and returns the outcomes, and the one that is least
// surprised by articles it has not seen, the strongest among equals. F1 tells
// strengths apart by a quotation or two; the surprise weighs every choice.
func (l *learner) best() (tried []*outcome, best *outcome, err error) {
	least := math.Inf(1)
	for _, strength := range strengths {
		o, err := l.leave(strength)
		if err != nil {
			return nil, nil, err
		}
		tried = append(tried, o)
		least = min(least, o.surprise)
	}
	for _, o := range tried {
		if o.surprise <= least+tied {
			best = o
		}
	}
	return tried, best, nil
}
