package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// Every rule, with all of its sentences, stands in the book.
func TestBookHoldsEveryRule(t *testing.T) {
	rules := rule.NewSet().Rules()
	book, err := bookOf(rules)
	require.NoError(t, err)
	for _, r := range rules {
		_, section, ok := strings.Cut(book, "\n### "+r.ID+"\n")
		require.True(t, ok, r.ID)
		section, _, _ = strings.Cut(section, "\n##")
		assert.Contains(t, section, r.Description)
		assert.Equal(t, len(r.Match)+len(r.Miss), strings.Count(section, "\n- "), r.ID)
	}
	assert.NotContains(t, book, "%!")
}

func TestShown(t *testing.T) {
	for notation, want := range map[string]string{
		"« [La ville], {dit-il}, [dort] ».": "« **La ville**, *dit-il*, **dort** ».",
		"[Une folie]\n\nLe village *dort*.": `**Une folie** ¶ Le village \*dort\*.`,
	} {
		assert.Equal(t, want, shown(notation))
	}
}

// The triggers are read from outside their package: their numbers must be those
// that rulebook knows.
func TestWakes(t *testing.T) {
	known := map[string]string{
		"incise.noun-marks": "a verb that takes `incise`",
		"clause.que":        "a verb that takes `que`",
		"preposition.front": "a preposition that names a source",
		"unnamed.front":     "a phrase for a source without a name",
		"self.front":        "a phrase that holds its source",
		"noun.que":          "a noun that takes `que`",
		"line.turn":         "a turn of a dialogue",
		"line.post":         "a post",
		"marks.alone":       "quotation marks",
	}
	for _, r := range rule.NewSet().Rules() {
		if want, ok := known[r.ID]; ok {
			got, err := wakes(&r)
			require.NoError(t, err)
			assert.True(t, strings.HasPrefix(got, want), "%s: %s", r.ID, got)
			delete(known, r.ID)
		}
	}
	assert.Empty(t, known, "no such rules")
}

func TestEither(t *testing.T) {
	assert.Equal(t, "`a`", either([]string{"a"}))
	assert.Equal(t, "`a`, `b` or `c`", either([]string{"a", "b", "c"}))
}

func TestDivideWantsIntroductions(t *testing.T) {
	_, err := divide([]rule.Rule{{ID: "nowhere.here"}})
	require.ErrorContains(t, err, `"nowhere" has no introduction`)
	_, err = divide(nil)
	require.ErrorContains(t, err, "has no rules")
}

func TestSilentRulesExist(t *testing.T) {
	rows, err := pairs("silent.tsv", silentData)
	require.NoError(t, err)
	ids := map[string]bool{}
	for _, r := range rule.NewSet().Rules() {
		ids[r.ID] = true
	}
	for _, r := range rows {
		assert.True(t, ids[r.name], r.name)
	}
}

func TestCheck(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rules.md")
	var out strings.Builder
	require.NoError(t, run(t.Context(), path, false, "", &out))
	assert.Contains(t, out.String(), " rules\n")
	require.NoError(t, run(t.Context(), path, true, "", &out))
	require.NoError(t, os.WriteFile(path, []byte("# The rules\n"), 0o600))
	require.ErrorContains(t, run(t.Context(), path, true, "", &out), "run make rules")
	require.Error(t, run(t.Context(), "", false, "", &out))
}

func TestCoverageCounts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "news.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(`{"id": "a", "text": "« Le pont est sûr », a déclaré la maire. Le pont, a-t-elle dit, est neuf."}`+"\n"), 0o600))
	var out strings.Builder
	require.ErrorContains(t, run(t.Context(), "", false, path, &out), "fewer than 80 %")
	assert.Contains(t, out.String(), "1 articles, 2 quotes\n")
	assert.Contains(t, out.String(), "       1  incise.noun-marks\n       1  incise.pronoun-opening\n")
}

func TestReport(t *testing.T) {
	var out strings.Builder
	require.NoError(t, report(&out, []count{{"a.a", 1}, {"a.b", 3}, {"a.c", 2}, {"a.d", 3}, {"a.e", 0}}))
	assert.Equal(t, "       3  a.b\n       3  a.d\n       2  a.c\n       1  a.a\n   never  a.e: no reason to keep it in silent.tsv\n4 of 5 rules fire\n", out.String())
}

// Every way and every clue stands in the book of speakers.
func TestWaysBook(t *testing.T) {
	page, err := currentWays()
	require.NoError(t, err)
	for _, w := range resolve.Ways() {
		assert.Contains(t, page, w.Description)
		for _, e := range append(w.Fires, w.PassesOver...) {
			assert.Contains(t, page, escaped(e.Text))
		}
	}
	assert.Contains(t, page, "| `spoke-last` | it said the quotation before | +1.2 |")
	file := filepath.Join(t.TempDir(), "resolution.md")
	require.NoError(t, writeWays(file, io.Discard))
	require.NoError(t, compareWays(file))
	require.NoError(t, os.WriteFile(file, []byte(page+"more"), 0o600))
	require.ErrorContains(t, compareWays(file), "run make rules")
	assert.Equal(t, filepath.Join("docs", "resolution.md"), waysFile(filepath.Join("docs", "rules.md")))
}
