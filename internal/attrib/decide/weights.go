package decide

import (
	_ "embed"
	"math"

	"github.com/attribd/attribd/internal/attrib/rule"
)

var (
	//go:embed data/prior.tsv
	priorTSV string
	//go:embed data/weights.tsv
	weightsTSV string
	//go:embed data/confidence.tsv
	confidenceTSV string
)

// Weights is what each feature adds to a score. It is immutable once loaded and
// safe for concurrent use.
type Weights struct {
	of          map[string]float64
	base, slope float64 // of the confidence
}

// Load reads the weights that are built in. A feature that was not there when
// they were fitted counts as it was set by hand.
func Load() (*Weights, error) {
	prior, err := Lines("prior.tsv", priorTSV)
	if err != nil {
		return nil, err
	}
	fitted, err := Lines("weights.tsv", weightsTSV)
	if err != nil {
		return nil, err
	}
	constants, err := Lines("confidence.tsv", confidenceTSV)
	if err != nil {
		return nil, err
	}
	w := New(prior, fitted)
	for _, c := range constants {
		switch c.Feature {
		case "base":
			w.base = c.Weight
		case "slope":
			w.slope = c.Weight
		}
	}
	return w, nil
}

// New returns the weights of some tables, of which a later one overrules those
// before it.
func New(tables ...[]Line) *Weights {
	w := &Weights{of: make(map[string]float64), slope: 1}
	for _, table := range tables {
		for _, line := range table {
			w.of[line.Feature] = line.Weight
		}
	}
	return w
}

// Of returns the weight of a feature, 0 for one that no table lists.
func (w *Weights) Of(feature string) float64 { return w.of[feature] }

// score sums the weighted features of a candidate.
func (w *Weights) score(c *rule.Candidate) float64 {
	sum := 0.0
	for _, f := range c.Features {
		sum += w.of[f.Name] * f.Value
	}
	return sum
}

// Confidence turns the score of a chosen candidate into the probability that its
// words are right.
func (w *Weights) Confidence(score float64) float64 {
	return 1 / (1 + math.Exp(-w.base-w.slope*score))
}
