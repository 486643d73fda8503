package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/eval"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden holds what a command printed against a file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata/eval", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o600))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

const (
	marked   = "testdata/eval"
	allRight = "testdata/eval/old.jsonl"
	spoilt   = "testdata/eval/new.jsonl"
)

// The figures of the golden files are those of the reference scorer, which was
// run on them by hand; make check-eval runs it on more.
func TestEval(t *testing.T) {
	got := attribd(t, "", "eval", "--answers", spoilt, "--worst", "2", marked)
	assert.Equal(t, exitFailure, got.code, "an article has no answer")
	assert.Equal(t, "attribd: greve: failed with TEXT_TOO_LONG\n", got.err)
	golden(t, "score.txt", got.out)

	got = attribd(t, "", "eval", "--answers", spoilt, "--worst", "2", "--format", "json", marked)
	golden(t, "score.json", got.out)

	got = attribd(t, "", "eval", "--answers", file(t, `{"documentId": "barrage"}`), marked)
	assert.Equal(t, exitFailure, got.code)
	assert.Equal(t, "attribd: greve: no answer\n", got.err)

	got = attribd(t, "", "eval", "--answers", allRight, marked)
	assert.Zero(t, got.code, got.err)
	assert.Contains(t, got.out, "\nstrict/all             12       12     1.000     1.000     1.000\n")
}

func TestEvalFailBelow(t *testing.T) {
	for bar, says := range map[string]string{
		"speaker=1":                 "",
		"whole=0.6":                 "",
		"strict/marked.quote=1.01":  "attribd: strict/marked.quote is 1.00000, below 1.01\n",
		"ggt-0.3/all.quote=1":       "",
		"partial/all.role.found=2":  "attribd: partial/all.role.found is 1.00000, below 2\n",
		"strict/all.quote.recall=1": "",
	} {
		got := attribd(t, "", "eval", "--answers", allRight, "--fail-below", bar, "--fail-below", "cue=1", marked)
		assert.Equal(t, says, got.err, bar)
		assert.Equal(t, says != "", got.code == exitFailure, bar)
		assert.NotEmpty(t, got.out)
	}
	got := attribd(t, "", "eval", "--fail-below", "glory=1", marked)
	assert.Equal(t, exitUsage, got.code)
	assert.Contains(t, got.err, `there is no figure "glory"`)
}

// Answers that are not sure enough are as if they had not been given.
func TestEvalMinConfidence(t *testing.T) {
	score := func(least string) map[string]float64 {
		got := attribd(t, "", "eval", "--answers", allRight, "--min-confidence", least, "--format", "json", marked)
		require.Zero(t, got.code, got.err)
		var report eval.Report
		require.NoError(t, json.Unmarshal([]byte(got.out), &report))
		return report.Scores["strict/all"]
	}
	assert.InDelta(t, 12, score("0")["answered"], 0)
	assert.InDelta(t, 6, score("0.9")["answered"], 0)
	assert.InDelta(t, 1, score("0.9")["quote.precision"], 0)
	got := attribd(t, "", "eval", "--min-confidence", "1.5", marked)
	assert.Equal(t, result{code: exitUsage, err: "attribd: --min-confidence: 1.5 is not between 0 and 1\n"}, got)
}

// The engine, a server and a file of answers give the same figures.
func TestEvalSources(t *testing.T) {
	here := attribd(t, "", "eval", marked)
	require.Zero(t, here.code, here.err)
	address, _, stop := serve(t, "127.0.0.1:0")
	defer stop()
	assert.Equal(t, here, attribd(t, "", "eval", "--server", address, marked))
	answers := attribd(t, "", "attribute", "--format", "jsonl", "testdata/eval/barrage.txt", "testdata/eval/greve.txt")
	assert.Equal(t, here, attribd(t, "", "eval", "--answers", file(t, answers.out), marked))
}

// copied puts the texts of the annotated articles into a new folder.
func copied(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"barrage.txt", "greve.txt"} {
		raw, err := os.ReadFile(filepath.Join(marked, name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), raw, 0o600))
	}
	return dir
}

// A draft is a sound gold file, in which the engine is right by definition; what
// people have begun to correct is never overwritten.
func TestDraft(t *testing.T) {
	for _, flags := range [][]string{{}, {"--words"}} {
		dir := copied(t)
		got := attribd(t, "", append([]string{"draft", dir}, flags...)...)
		require.Zero(t, got.code, got.err)
		assert.Regexp(t, `^barrage\.gold\.json: \d+ attributions\ngreve\.gold\.json: \d+ attributions\n$`, got.out)
		got = attribd(t, "", "eval", "--check", dir)
		assert.Zero(t, got.code, got.out)
		assert.Regexp(t, `^2 articles, \d+ attributions: 0 errors, 0 to look at again\n$`, got.out)
		got = attribd(t, "", "eval", "--fail-below", "whole=1", "--fail-below", "entities=1", dir)
		assert.Zero(t, got.code, got.err)

		draft := filepath.Join(dir, "greve.gold.json")
		raw, err := os.ReadFile(draft)
		require.NoError(t, err)
		assert.Equal(t, len(flags) > 0, strings.Contains(string(raw), `"Nous serons dans la rue dès lundi"`))
		require.NoError(t, os.WriteFile(draft, []byte(strings.Replace(string(raw), "indirect", "reported", 1)), 0o600))
		got = attribd(t, "", "draft", dir)
		assert.Equal(t, "barrage.gold.json: left as it is\ngreve.gold.json: left as it is\n", got.out)
		got = attribd(t, "", "eval", "--check", "--only", "g*", dir)
		assert.Equal(t, exitFailure, got.code)
		assert.Regexp(t, `^greve\.gold\.json:\d+: kind is "reported"; known are direct, mixed, indirect\n`, got.out)
		got = attribd(t, "", "eval", dir)
		assert.Equal(t, exitFailure, got.code)
		assert.Contains(t, got.err, `kind is "reported"`)
	}
}

// Files change between words and numbers and back without loss; those with errors
// are left alone.
func TestEvalRewrite(t *testing.T) {
	dir := copied(t)
	require.Zero(t, attribd(t, "", "draft", dir).code)
	name := filepath.Join(dir, "greve.gold.json")
	numbers, err := os.ReadFile(name)
	require.NoError(t, err)
	got := attribd(t, "", "eval", "--rewrite", "words", dir)
	assert.Regexp(t, `^barrage\.gold\.json: written anew\ngreve\.gold\.json: written anew\n2 articles, `, got.out)
	words, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Contains(t, string(words), `"Nous serons dans la rue dès lundi"`)
	got = attribd(t, "", "eval", "--rewrite", "words", dir)
	assert.Regexp(t, `^2 articles, `, got.out, "as they are already")
	assert.Zero(t, attribd(t, "", "eval", "--rewrite", "numbers", dir).code)
	again, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(numbers), string(again))

	broken := strings.Replace(string(numbers), "indirect", "said", 1)
	require.NoError(t, os.WriteFile(name, []byte(broken), 0o600))
	got = attribd(t, "", "eval", "--rewrite", "words", "--only", "g*", dir)
	assert.Equal(t, exitFailure, got.code)
	again, err = os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, broken, string(again))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, left, 4)
}

func TestEvalShow(t *testing.T) {
	got := attribd(t, "", "eval", "--show", marked)
	assert.Zero(t, got.code, got.err)
	golden(t, "show.txt", got.out)
}

func TestDraftFailures(t *testing.T) {
	dir := copied(t)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte(" "), 0o600))
	got := attribd(t, "", "draft", "--only", "[ag]*", dir)
	assert.Equal(t, exitFailure, got.code)
	assert.Equal(t, "attribd: a: document.text is empty or white space alone\n", got.err)
	assert.Equal(t, "greve.gold.json: 3 attributions\n", got.out)
	got = attribd(t, "", "draft", "--only", "z*", dir)
	assert.Equal(t, exitFailure, got.code)
	assert.Contains(t, got.err, "no z*.txt in ")
	got = attribd(t, "", "draft", "--answers", file(t, `{"documentId": "barrage"} {"documentId": "barrage"}`), dir)
	assert.Contains(t, got.err, `two answers for "barrage"`)
}

// The example of the page is sound, and the engine agrees with it.
func TestEvalPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/eval.md")
	require.NoError(t, err)
	dir := t.TempDir()
	for name, mark := range map[string]string{"bac.txt": "<!-- eval: text -->\n```text\n", "bac.gold.json": "<!-- eval: gold -->\n```json\n"} {
		_, behind, ok := strings.Cut(string(page), mark)
		require.True(t, ok, mark)
		block, _, ok := strings.Cut(behind, "```\n")
		require.True(t, ok)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(block), 0o600))
	}
	got := attribd(t, "", "eval", "--check", dir)
	assert.Equal(t, "1 articles, 2 attributions: 0 errors, 0 to look at again\n", got.out)
	got = attribd(t, "", "eval", "--fail-below", "whole=1", dir)
	assert.Zero(t, got.code, got.out+got.err)
}
