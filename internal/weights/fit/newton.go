package fit

import (
	"math"
	"slices"
)

// slope is the first and second derivative of the loss.
type slope struct {
	gradient []float64
	hessian  [][]float64 // the lower half
	mean     []float64   // of the features of a choice; 0 between choices
}

func newSlope(n int) *slope {
	s := &slope{gradient: make([]float64, n), hessian: make([][]float64, n), mean: make([]float64, n)}
	for i := range s.hessian {
		s.hessian[i] = make([]float64, i+1)
	}
	return s
}

func (s *slope) measure(choices []Choice, weights, prior []float64, strength float64) {
	for i := range weights {
		s.gradient[i] = strength * (weights[i] - prior[i])
		clear(s.hessian[i])
		s.hessian[i][i] = strength
	}
	for _, c := range choices {
		s.add(c, c.chances(weights))
	}
}

// add counts one choice: its features as expected, less those as chosen, and how
// they vary together.
func (s *slope) add(c Choice, chances []float64) {
	var seen []int
	for i := range c {
		for _, t := range c[i].Terms {
			s.gradient[t.Feature] += (chances[i] - c[i].Share) * t.Value
			s.mean[t.Feature] += chances[i] * t.Value
			seen = append(seen, t.Feature)
			for _, u := range c[i].Terms {
				if u.Feature <= t.Feature {
					s.hessian[t.Feature][u.Feature] += chances[i] * t.Value * u.Value
				}
			}
		}
	}
	seen = unique(seen)
	for _, i := range seen {
		for _, j := range seen {
			if j <= i {
				s.hessian[i][j] -= s.mean[i] * s.mean[j]
			}
		}
	}
	for _, i := range seen {
		s.mean[i] = 0
	}
}

// newton solves hessian * step = gradient, by Cholesky's decomposition.
func (s *slope) newton() ([]float64, error) {
	n := len(s.gradient)
	l := make([][]float64, n)
	step := append([]float64(nil), s.gradient...)
	for i := range n {
		l[i] = make([]float64, i+1)
		for j := range i + 1 {
			sum := s.hessian[i][j] - dot(l[i][:j], l[j][:j])
			if i != j {
				l[i][j] = sum / l[j][j]
				continue
			}
			if sum <= 0 {
				return nil, ErrUnsettled
			}
			l[i][i] = math.Sqrt(sum)
		}
		step[i] = (step[i] - dot(l[i][:i], step[:i])) / l[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			step[i] -= l[k][i] * step[k]
		}
		step[i] /= l[i][i]
	}
	return step, nil
}

func unique(sorted []int) []int {
	slices.Sort(sorted)
	return slices.Compact(sorted)
}
