package trust

import (
	_ "embed"
	"math"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/rule"
)

var (
	//go:embed data/words.tsv
	wordsTSV string
	//go:embed data/speaker.tsv
	speakerTSV string
)

// Model turns facts into chances. It is immutable and safe for concurrent use.
type Model struct {
	words, speaker map[string]float64
}

// Load reads the model that is built in.
func Load() (*Model, error) {
	words, err := decide.Lines("trust/data/words.tsv", wordsTSV)
	if err != nil {
		return nil, err
	}
	speaker, err := decide.Lines("trust/data/speaker.tsv", speakerTSV)
	if err != nil {
		return nil, err
	}
	return New(words, speaker), nil
}

// New returns the model of two tables.
func New(words, speaker []decide.Line) *Model {
	return &Model{words: byFeature(words), speaker: byFeature(speaker)}
}

func byFeature(lines []decide.Line) map[string]float64 {
	out := make(map[string]float64, len(lines))
	for _, line := range lines {
		out[line.Feature] = line.Weight
	}
	return out
}

// Words is the chance that words with these facts are right.
func (m *Model) Words(facts []rule.Feature) float64 { return chance(m.words, facts) }

// Speaker is the chance that speakers with these facts are right, all of them,
// given that the words are.
func (m *Model) Speaker(facts []rule.Feature) float64 { return chance(m.speaker, facts) }

func chance(weights map[string]float64, facts []rule.Feature) float64 {
	sum := 0.0
	for _, f := range facts {
		sum += weights[f.Name] * f.Value
	}
	return 1 / (1 + math.Exp(-sum))
}
