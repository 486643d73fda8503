package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/eval/gold"
)

// articles mark contents with brackets and cues with braces. What is written of
// gestures is no quotation here, against what the prior says of "montrer".
var articles = []string{
	"[La digue fuit], {a dit} la préfète. Le relevé montre que la digue fuit.",
	"La maire {a affirmé} que [le pont tiendrait]. La carte montre que le pont est vieux.",
	"« [Le pont tiendra] », {a promis} la maire. Le plan montre que la route est coupée.",
	"{Selon} la préfète, [la route est coupée]. La photo montre que la route est libre.",
}

// markUp writes the articles as gold into a new folder.
func markUp(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for i, article := range articles {
		name := filepath.Join(dir, string(rune('a'+i)))
		doc := strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(article)
		lemma, cue := "dire", where(article, '{', '}')
		marked := gold.File{SHA256: gold.Sum(doc), Attributions: []gold.Attribution{{
			Kind: "indirect", Content: []gold.Span{where(article, '[', ']')}, Cue: gold.Cue{Kind: "verb", Lemma: &lemma, Span: &cue},
		}}}
		raw, err := marked.Bytes()
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(name+".gold.json", raw, 0o600))
		require.NoError(t, os.WriteFile(name+".txt", []byte(doc), 0o600))
	}
	return dir
}

// where returns the code points between two signs, as if there were no signs.
func where(article string, open, closed rune) gold.Span {
	var out gold.Span
	n := 0
	for _, r := range article {
		switch {
		case r == open:
			out[0] = n
		case r == closed:
			out[1] = n
		case !strings.ContainsRune("[]{}", r):
			n++
		}
	}
	return out
}

const handSet = "# set by hand\n# columns: feature, weight\nno-source\t-0.6\nrule:clause.que\t2.5\nrule:incise.noun-clause\t2.6\nverb:strength\t0.3\n"

const cluesByHand = "# set by hand\n# columns: feature, weight\npronoun:since-quote\t-1\npronoun:was-subject\t0.5\n"

func dataWith(t *testing.T, prior string) string {
	t.Helper()
	dir := t.TempDir()
	for name, table := range map[string]string{priorFile: prior, cluePriorFile: cluesByHand, trustWordsFile: "", trustSpeakerFile: ""} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o700))
		require.NoError(t, os.WriteFile(file, []byte(table), 0o600))
	}
	return dir
}

func TestRunWritesWhatItChecks(t *testing.T) {
	marked, data := markUp(t), dataWith(t, handSet)
	var out strings.Builder
	require.NoError(t, run(t.Context(), marked, data, false, &out))
	for _, part := range []string{"set by hand", "strength 4", " *", "moved furthest", "antecedents, articles left out", "words and speaker", "all  "} {
		assert.Contains(t, out.String(), part)
	}
	require.NoError(t, run(t.Context(), marked, data, true, io.Discard))
	for _, name := range []string{weightsFile, clueWeightsFile, trustWordsFile, trustSpeakerFile} {
		file := filepath.Join(data, filepath.FromSlash(name))
		was, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(file, append(was, "more\t1\n"...), 0o600))
		require.EqualError(t, run(t.Context(), marked, data, true, io.Discard), name+" is not what is fitted: run make weights")
		require.NoError(t, run(t.Context(), marked, data, false, io.Discard))
		again, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(was), string(again), "the same to the byte")
	}
	require.NoError(t, os.Remove(filepath.Join(data, weightsFile)))
	require.ErrorIs(t, run(t.Context(), marked, data, true, io.Discard), os.ErrNotExist)
}

func TestRunLearns(t *testing.T) {
	data := dataWith(t, handSet)
	require.NoError(t, run(t.Context(), markUp(t), data, false, io.Discard))
	table, err := os.ReadFile(filepath.Join(data, weightsFile))
	require.NoError(t, err)
	prior, err := decide.Lines(priorFile, handSet)
	require.NoError(t, err)
	fitted, err := decide.Lines(weightsFile, string(table))
	require.NoError(t, err)
	require.Len(t, fitted, len(prior))
	was, is := decide.New(prior), decide.New(fitted)
	assert.Less(t, is.Of("rule:clause.que"), was.Of("rule:clause.que"), "wrong four times of five")
	assert.InDelta(t, was.Of("no-source"), is.Of("no-source"), 1e-9, "nothing was seen of it")
	for line := range strings.Lines(string(table)) {
		if !strings.HasPrefix(line, "#") {
			assert.Equal(t, 3, strings.Count(line, "\t"), line)
		}
	}
	assert.Contains(t, string(table), "rule:clause.que\t"+decimal(is.Of("rule:clause.que"))+"\t2.5\t5\n")
	assert.True(t, utf8.Valid(table))
}

func TestRunFails(t *testing.T) {
	marked := markUp(t)
	require.ErrorIs(t, run(t.Context(), filepath.Join(marked, "nowhere"), dataWith(t, handSet), false, io.Discard), errNoGold)
	require.ErrorIs(t, run(t.Context(), marked, t.TempDir(), false, io.Discard), os.ErrNotExist)
	require.ErrorContains(t, run(t.Context(), marked, dataWith(t, "short\n"), false, io.Discard), "prior.tsv: line 1")
	require.ErrorContains(t, run(t.Context(), t.TempDir(), dataWith(t, handSet), false, io.Discard), "no *.gold.json")
}

// What is counted is what the scorer counts: a quotation is found once, whoever
// finds it, and what finds none counts as marked where marks stand.
func TestScore(t *testing.T) {
	found, err := readAll(t.Context(), markUp(t))
	require.NoError(t, err)
	a := found[0]
	given := a.sentences[0].behind[rule.Silent]
	require.Len(t, given, 1)
	counts, which := a.score([]proposal{given[0], given[0]})
	assert.Equal(t, tallies{inMarks: {}, unmarked: {gold: 1, found: 2, right: 1}}, counts)
	assert.Equal(t, []bool{true, false}, which)
	counts, _ = a.score(nil)
	assert.Equal(t, tally{gold: 1}, counts.all())
	assert.Zero(t, counts.all().f1())
	assert.Equal(t, "P 0.500 R 1.000 F1 0.667", tally{1, 2, 1}.String())
}
