package decide

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/attribd/attribd/internal/attrib/rule"
)

//go:embed data/weights.tsv
var weightsTSV string

// Weights is what each feature adds to a score. It is immutable once loaded and
// safe for concurrent use.
type Weights struct {
	of map[string]float64
}

// Load reads the weights that are built in.
func Load() (*Weights, error) {
	w := &Weights{of: make(map[string]float64)}
	for i, line := range strings.Split(strings.TrimSuffix(weightsTSV, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, number, ok := strings.Cut(line, "\t")
		weight, err := strconv.ParseFloat(number, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("decide: weights.tsv: line %d: want a name and a number", i+1)
		}
		w.of[name] = weight
	}
	return w, nil
}

// Of returns the weight of a feature, 0 for one that the table does not list.
func (w *Weights) Of(feature string) float64 { return w.of[feature] }

// Lists reports whether the table has the feature.
func (w *Weights) Lists(feature string) bool {
	_, ok := w.of[feature]
	return ok
}

// score sums the weighted features of a candidate.
func (w *Weights) score(c *rule.Candidate) float64 {
	sum := 0.0
	for _, f := range c.Features {
		sum += w.of[f.Name] * f.Value
	}
	return sum
}

// Confidence turns a score into a probability.
func Confidence(score float64) float64 { return 1 / (1 + math.Exp(-score)) }
