package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/attribd/attribd/internal/attrib/decide"
)

// The tables, by package. Those called prior are set by hand; the others are
// written.
const (
	priorFile        = "decide/data/prior.tsv"
	weightsFile      = "decide/data/weights.tsv"
	cluePriorFile    = "resolve/data/prior.tsv"
	clueWeightsFile  = "resolve/data/weights.tsv"
	trustWordsFile   = "trust/data/words.tsv"
	trustSpeakerFile = "trust/data/speaker.tsv"
)

// tables is what the tool writes, by file.
type tables map[string]string

// lines prints fitted weights beside the prior and how often each is seen.
func (f *fitter) lines(head, seenIn string, fitted []decide.Line, seen map[string]int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s Correct prior.tsv, not this.\n# columns: feature, weight, prior, %s\n", head, seenIn)
	for i, line := range fitted {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%d\n", line.Feature, decimal(line.Weight), decimal(f.prior[i].Weight), seen[line.Feature])
	}
	return b.String()
}

func decimal(w float64) string { return strconv.FormatFloat(w, 'f', -1, 64) }

// write puts the tables into their files.
func (t tables) write(path func(name string) string) error {
	for _, name := range slices.Sorted(maps.Keys(t)) {
		if err := os.WriteFile(path(name), []byte(t[name]), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// compare fails unless the files are the tables.
func (t tables) compare(path func(name string) string) error {
	for _, name := range slices.Sorted(maps.Keys(t)) {
		got, err := os.ReadFile(path(name))
		if err != nil {
			return err
		}
		if string(got) != t[name] {
			return fmt.Errorf("%s is not what is fitted: run make weights", name)
		}
	}
	return nil
}
