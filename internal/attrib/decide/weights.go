package decide

import (
	_ "embed"

	"github.com/attribd/attribd/internal/attrib/rule"
)

var (
	//go:embed data/prior.tsv
	priorTSV string
	//go:embed data/weights.tsv
	weightsTSV string
)

// Weights is what each feature adds to a score. It is immutable once loaded and
// safe for concurrent use.
type Weights struct {
	of map[string]float64
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
	return New(prior, fitted), nil
}

// New returns the weights of some tables, of which a later one overrules those
// before it.
func New(tables ...[]Line) *Weights {
	w := &Weights{of: make(map[string]float64)}
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
