package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/weights/fit"
)

// The tables of package decide.
const (
	priorFile      = "prior.tsv" // set by hand; the others are written
	weightsFile    = "weights.tsv"
	confidenceFile = "confidence.tsv"
)

// tables is what the tool writes, by file.
type tables struct{ weights, confidence string }

// print prints the tables.
func (l *learner) print(fitted []decide.Line, strength float64, line fit.Line) tables {
	seen := l.seen()
	var b strings.Builder
	fmt.Fprintf(&b, "# What each feature of a candidate adds to its score; fitted by make weights on %d annotated articles, strength %g of the prior. Correct prior.tsv, not this.\n",
		len(l.articles), strength)
	fmt.Fprintln(&b, "# columns: feature, weight, prior, candidates of those articles that have it")
	for i, f := range fitted {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%d\n", f.Feature, decimal(f.Weight), decimal(l.prior[i].Weight), seen[f.Feature])
	}
	confidence := fmt.Sprintf("# How a score becomes a confidence: 1 / (1 + exp(-base - slope * score)); fitted by make weights on articles left out.\n"+
		"# columns: constant, value\nbase\t%s\nslope\t%s\n", decimal(round(line.Base)), decimal(round(line.Slope)))
	return tables{weights: b.String(), confidence: confidence}
}

func decimal(w float64) string { return strconv.FormatFloat(w, 'f', -1, 64) }

// seen counts the candidates that have a feature.
func (l *learner) seen() map[string]int {
	out := map[string]int{}
	for _, a := range l.articles {
		for i := range a.sentences {
			for k := range a.sentences[i].behind[1] {
				for _, f := range a.sentences[i].behind[1][k].Features {
					out[f.Name]++
				}
			}
		}
	}
	return out
}

// write puts the tables into their files.
func (t tables) write(path func(name string) string) error {
	if err := os.WriteFile(path(weightsFile), []byte(t.weights), 0o600); err != nil {
		return err
	}
	return os.WriteFile(path(confidenceFile), []byte(t.confidence), 0o600)
}

// compare fails unless the files are the tables.
func (t tables) compare(path func(name string) string) error {
	for _, each := range []struct{ name, want string }{{weightsFile, t.weights}, {confidenceFile, t.confidence}} {
		got, err := os.ReadFile(path(each.name))
		if err != nil {
			return err
		}
		if string(got) != each.want {
			return fmt.Errorf("%s is not what is fitted: run make weights", each.name)
		}
	}
	return nil
}
