package trust_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/trust"
)

// answer is what the engine knows of the quotations of a text.
type answer struct {
	article *clause.Article
	set     *mention.Set
	chosen  []rule.Candidate
	quotes  []resolve.Quote
	found   *resolve.Result
}

func read(t *testing.T, doc string) *answer {
	t.Helper()
	words, err := french.New()
	require.NoError(t, err)
	article, err := words.Read(t.Context(), doc)
	require.NoError(t, err)
	weights, err := decide.Load()
	require.NoError(t, err)
	clues, err := resolve.Load()
	require.NoError(t, err)
	out := &answer{article: article, set: mention.Find(article, words.Forms)}
	var trail rule.Trail
	for i := range article.Sentences {
		best := decide.Choose(rule.NewSet().Propose(article, i, trail.Past()), weights)
		out.chosen = append(out.chosen, best...)
		trail.Add(best)
	}
	out.quotes = resolve.Ask(out.chosen)
	out.found = resolve.Resolve(article, out.set, out.quotes, clues)
	return out
}

func (a *answer) speaker(q int) []rule.Feature {
	return trust.About(a.article).Speaker(a.set, &a.quotes[q], a.found.Speakers[q])
}

func (a *answer) words(q int) []rule.Feature {
	return trust.About(a.article).Words(&a.chosen[q], &a.quotes[q])
}

func size(facts []rule.Feature, name string) float64 {
	for _, f := range facts {
		if f.Name == name {
			return f.Value
		}
	}
	return 0
}

func TestFacts(t *testing.T) {
	a := read(t, "Hélène Quérouel a reçu Yann Kerdoncuff et Paul Morel. « La digue tiendra jusqu'au printemps », a dit Hélène Quérouel. Il répond que le pont est vieux.")
	require.Len(t, a.chosen, 2)
	for q, want := range []map[string]bool{
		{"by:name": true, "by:pronoun": false, "indirect": false},
		{"by:name": false, "by:pronoun": true, "indirect": true},
	} {
		for name, holds := range want {
			assert.Equal(t, holds, size(a.speaker(q), name) == 1, "%d %s", q, name)
		}
	}
	assert.Zero(t, size(a.speaker(0), "rivals"), "a name leaves no choice")
	assert.Positive(t, size(a.speaker(1), "rivals"))
	assert.Zero(t, size(a.words(0), "kind:indirect"))
	assert.InDelta(t, 1, size(a.words(1), "kind:indirect"), 1e-9)
	for q := range a.chosen {
		assert.Positive(t, size(a.words(q), "score"))
		assert.LessOrEqual(t, size(a.words(q), "margin"), size(a.words(q), "score"), "no more ahead of others than of silence")
	}
}

func TestNobodyIsAFact(t *testing.T) {
	a := read(t, "« La digue tiendra jusqu'au printemps. »")
	require.Len(t, a.chosen, 1)
	require.Empty(t, a.found.Speakers[0])
	assert.InDelta(t, 1, size(a.speaker(0), "by:nobody"), 1e-9)
}

func TestChances(t *testing.T) {
	m := trust.New([]decide.Line{{Feature: "base", Weight: 2}, {Feature: "score", Weight: -1}}, []decide.Line{{Feature: "base", Weight: -3}})
	base := rule.Feature{Name: "base", Value: 1}
	assert.InDelta(t, 0.881, m.Words([]rule.Feature{base}), 1e-3)
	assert.InDelta(t, 0.5, m.Words([]rule.Feature{base, {Name: "score", Value: 2}}), 1e-9)
	assert.InDelta(t, 0.047, m.Speaker([]rule.Feature{base, {Name: "not in the table", Value: 9}}), 1e-3)
}

func TestTheModelIsSaneAndTidy(t *testing.T) {
	for _, table := range []string{trust.WordsTSV, trust.SpeakerTSV} {
		rows := strings.Split(strings.TrimSuffix(table, "\n"), "\n")
		assert.True(t, strings.HasPrefix(rows[0], "# "))
		assert.Equal(t, "# columns: fact, weight", rows[1])
		assert.True(t, slices.IsSorted(rows[2:]))
		lines, err := decide.Lines("table", table)
		require.NoError(t, err)
		assert.Len(t, lines, len(rows)-2)
	}
	m, err := trust.Load()
	require.NoError(t, err)
	a := read(t, "Hélène Quérouel a reçu Yann Kerdoncuff. « La digue tiendra jusqu'au printemps », a dit Hélène Quérouel. « Qui sait. »")
	require.Len(t, a.chosen, 2)
	assert.Greater(t, m.Words(a.words(0)), m.Words(a.words(1)), "a cue says more than marks")
	assert.Greater(t, m.Speaker(a.speaker(0)), 0.9, "a name beside its verb")
}
