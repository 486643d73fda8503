package resolve_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/resolve"
)

func TestTablesAreTidy(t *testing.T) {
	known := resolve.Features()
	var features [2][]string
	for i, test := range []struct{ table, columns string }{
		{resolve.PriorTSV, "# columns: feature, weight"},
		{resolve.WeightsTSV, "# columns: feature, weight, prior, antecedents of those articles that have it"},
	} {
		rows := strings.Split(strings.TrimSuffix(test.table, "\n"), "\n")
		assert.True(t, strings.HasPrefix(rows[0], "# "))
		assert.Equal(t, test.columns, rows[1])
		assert.True(t, norm.NFC.IsNormalString(test.table))
		lines, err := decide.Lines("table", test.table)
		require.NoError(t, err)
		for _, line := range lines {
			features[i] = append(features[i], line.Feature)
			assert.Contains(t, known, line.Feature)
		}
		assert.True(t, slices.IsSorted(features[i]))
		assert.Len(t, slices.Compact(features[i]), len(rows)-2, "a line is there twice")
	}
	assert.Equal(t, features[0], features[1], "make weights writes a line for each of the prior")
}

func TestCluesSayWhatTheyMean(t *testing.T) {
	var names []string
	for _, c := range weights(t).Clues() {
		names = append(names, c.Name)
		assert.NotEmpty(t, c.Name)
		assert.NotEmpty(t, c.Meaning, c.Name)
		assert.NotEmpty(t, c.Weights, "%s weighs nothing", c.Name)
	}
	all := len(names)
	slices.Sort(names)
	assert.Len(t, slices.Compact(names), all, "a name is there twice")
}

// rowsOf returns the nouns or names of a table and what stands behind each. They are
// sorted, each is there once, and the table is in NFC.
func rowsOf(t *testing.T, table string) (keys []string, values map[string]string) {
	t.Helper()
	values = map[string]string{}
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		require.True(t, ok, line)
		keys, values[key] = append(keys, key), value
	}
	assert.True(t, slices.IsSorted(keys))
	assert.Len(t, values, len(keys), "a line is there twice")
	assert.True(t, norm.NFC.IsNormalString(table))
	return keys, values
}

func TestKinAreTidy(t *testing.T) {
	nouns, classes := rowsOf(t, resolve.KinTSV)
	for _, noun := range nouns {
		assert.True(t, slices.IsSorted(strings.Split(classes[noun], ",")), noun)
	}
}

func TestSortsAreTidy(t *testing.T) {
	sorts := []string{"agency", "armed", "club", "company", "institution", "newspaper", "ngo", "party", "radio", "site", "social", "television"}
	nouns, of := rowsOf(t, resolve.SortsTSV)
	for _, noun := range nouns {
		for sort := range strings.SplitSeq(of[noun], ",") {
			assert.Contains(t, sorts, sort, noun)
		}
	}
}

func TestLaterTablesOverrule(t *testing.T) {
	s := open(t)
	a, set, quotes := marked(t, s, "Julie Vasseur a reçu Paul Morel. « {Oui|il} », a-t-il dit. Luc Vasseur est venu. « {Non|il} », a-t-il dit.")
	first := []decide.Line{{Feature: "pronoun:last-met", Weight: -5}}
	second := []decide.Line{{Feature: "pronoun:last-met", Weight: 5}}
	assert.Equal(t, []string{"Paul Morel", "Paul Morel"}, shown(a, resolve.Resolve(a, set, quotes, resolve.NewWeights(first))))
	assert.Equal(t, []string{"Paul Morel", "Luc Vasseur"}, shown(a, resolve.Resolve(a, set, quotes, resolve.NewWeights(first, second))))
}

func TestWatch(t *testing.T) {
	s := open(t)
	a, set, quotes := marked(t, s, "Luc Vasseur a reçu Paul Morel. « {Oui|il} », a-t-il dit. « {Non.|} »")
	var seen []string
	found := resolve.Watch(a, set, quotes, weights(t), func(c *resolve.Choice) int {
		seen = append(seen, c.Anaphor)
		assert.Equal(t, len(seen)-1, c.Quote)
		for i := range c.Among {
			for _, m := range c.Among[i].Mentions {
				if set.Mentions[m].Name == "Paul Morel" {
					assert.NotEmpty(t, c.Among[i].Features)
					return i
				}
			}
		}
		assert.Fail(t, "he is not among them")
		return c.Chosen
	})
	assert.Equal(t, []string{"pronoun", "silent"}, seen)
	assert.Equal(t, []string{"Paul Morel", "Paul Morel"}, shown(a, found))
}

func TestOfficesAreTidy(t *testing.T) {
	names, offices := rowsOf(t, resolve.OfficesTSV)
	for _, name := range names {
		held := strings.Split(offices[name], ";")
		for _, office := range held {
			assert.NotEmpty(t, strings.TrimSpace(office), name)
		}
		slices.Sort(held)
		assert.Equal(t, held, slices.Compact(slices.Clone(held)), name)
	}
}
