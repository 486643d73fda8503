package fit

import (
	"errors"
	"math"
	"slices"
)

// Term is the size of one feature.
type Term struct {
	Feature int // index into the weights
	Value   float64
}

// Alternative is something that can be chosen.
type Alternative struct {
	Terms []Term  // by feature, each once
	Share float64 // of the truth that it holds; those of a choice sum to 1
}

// Choice is what one is chosen from.
type Choice []Alternative

const (
	rounds  = 100
	halves  = 40
	settled = 1e-16 // of the decrease that a Newton step promises
)

// ErrUnsettled says that no minimum was found.
var ErrUnsettled = errors.New("fit: the weights do not settle")

// Fit returns the weights that explain the choices best. Strength is what a
// weight pays for the square of its way from prior, halved.
func Fit(choices []Choice, prior []float64, strength float64) ([]float64, error) {
	weights := append([]float64(nil), prior...)
	s := newSlope(len(prior))
	here := loss(choices, weights, prior, strength)
	for range rounds {
		s.measure(choices, weights, prior, strength)
		step, err := s.newton()
		if err != nil {
			return nil, err
		}
		if dot(s.gradient, step) < settled {
			return weights, nil
		}
		next, there := downhill(choices, weights, step, prior, strength, here)
		if there >= here {
			return weights, nil // as low as numbers go
		}
		weights, here = next, there
	}
	return nil, ErrUnsettled
}

// downhill walks along a step, halved until it leads down.
func downhill(choices []Choice, weights, step, prior []float64, strength, here float64) (next []float64, there float64) {
	length := 1.0
	for range halves {
		next = make([]float64, len(weights))
		for i := range weights {
			next[i] = weights[i] - length*step[i]
		}
		if there = loss(choices, next, prior, strength); there < here {
			break
		}
		length /= 2
	}
	return next, there
}

// Surprise is how unlikely the weights hold what people chose, in nats.
func Surprise(choices []Choice, weights []float64) float64 {
	sum := 0.0
	for _, c := range choices {
		scores, most := c.scores(weights)
		total, taken := 0.0, 0.0
		for i := range c {
			total += math.Exp(scores[i] - most)
			taken += c[i].Share * scores[i]
		}
		sum += most + math.Log(total) - taken
	}
	return sum
}

// loss is the surprise, and the price of the way from prior.
func loss(choices []Choice, weights, prior []float64, strength float64) float64 {
	sum := Surprise(choices, weights)
	for i := range weights {
		sum += strength / 2 * (weights[i] - prior[i]) * (weights[i] - prior[i])
	}
	return sum
}

func (c Choice) scores(weights []float64) (scores []float64, most float64) {
	scores = make([]float64, len(c))
	most = math.Inf(-1)
	for i := range c {
		for _, t := range c[i].Terms {
			scores[i] += weights[t.Feature] * t.Value
		}
		most = max(most, scores[i])
	}
	return scores, most
}

// chances returns how likely each alternative is.
func (c Choice) chances(weights []float64) []float64 {
	scores, most := c.scores(weights)
	total := 0.0
	for i := range scores {
		scores[i] = math.Exp(scores[i] - most)
		total += scores[i]
	}
	for i := range scores {
		scores[i] /= total
	}
	return scores
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// Best returns the alternative with the highest score, of equals the first.
func (c Choice) Best(weights []float64) int {
	scores, most := c.scores(weights)
	return slices.Index(scores, most)
}
