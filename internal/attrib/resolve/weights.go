package resolve

import (
	_ "embed"

	"github.com/attribd/attribd/internal/attrib/decide"
)

var (
	//go:embed data/prior.tsv
	priorTSV string
	//go:embed data/weights.tsv
	weightsTSV string
)

// Weights is what each clue adds to the score of an antecedent, on the scale of
// log-odds. It is immutable once made and safe for concurrent use.
type Weights struct {
	of      [anaphors][clues]float64
	sorts   map[string][]string // of the bodies that a noun can take up
	kin     map[string][]string // the classes of nouns that stand for one another
	holders map[string][]holder
}

// Load reads the weights that are built in. A clue that was not there when they
// were fitted counts as it was set by hand.
func Load() (*Weights, error) {
	prior, err := decide.Lines("resolve/data/prior.tsv", priorTSV)
	if err != nil {
		return nil, err
	}
	fitted, err := decide.Lines("resolve/data/weights.tsv", weightsTSV)
	if err != nil {
		return nil, err
	}
	return NewWeights(prior, fitted), nil
}

// LoadPrior reads the weights as they were set by hand.
func LoadPrior() (*Weights, error) {
	prior, err := decide.Lines("resolve/data/prior.tsv", priorTSV)
	if err != nil {
		return nil, err
	}
	return NewWeights(prior), nil
}

// NewWeights returns the weights of some tables, of which a later one overrules
// those before it.
func NewWeights(tables ...[]decide.Line) *Weights {
	of := map[string]float64{}
	for _, table := range tables {
		for _, line := range table {
			of[line.Feature] = line.Weight
		}
	}
	w := &Weights{sorts: sortsOf(sortsTSV), kin: sortsOf(kinTSV), holders: holdersOf(officesTSV)}
	for a := range anaphors {
		for c := range clues {
			w.of[a][c] = of[a.feature(c)]
		}
	}
	return w
}

// score is the weighted sum of the clues.
func (w *Weights) score(a anaphor, v *vector) float64 {
	weights, total := &w.of[a], 0.0
	for c, size := range v.all {
		total += size * weights[c]
	}
	return total
}

// How much is kept in mind.
const (
	inMind     = 16 // entities that a pronoun can mean
	remembered = 8  // entities under one noun
	mostRoles  = 64 // of one entity that descriptions are compared with
	namesakes  = 64 // persons with one last name
	muchNamed  = 3  // times that an article names a person it is about

	frontReach    = 3  // tokens before the pronoun of a clause that opens its sentence
	textReach     = 60 // mentions before "la même source", one of which is its communiqué
	sourceReach   = 16 // quotes before "la même source", one of which has a source
	quiReach      = 12 // tokens before a cue, one of which can be the "qui" of its clause
	headlineReach = 32 // quotes after a headline, one of which may be its speaker's
)

// leastForPronoun is what an antecedent of a pronoun that is no source must score.
const leastForPronoun = -4.0
