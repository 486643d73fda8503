package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/ulikunitz/xz"

	"github.com/attribd/attribd/internal/attrib/french"
)

const article = `{"id": "a", "text": "La digue a cédé, selon la mairie.\n\nPersonne n'est blessé."}` + "\n"

// corpusIn writes a corpus of one article of two lines into a new folder.
func corpusIn(t *testing.T, name string, pack func(io.Writer)) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "corpus"), 0o700))
	file, err := os.Create(filepath.Join(dir, "corpus", name))
	require.NoError(t, err)
	pack(file)
	require.NoError(t, file.Close())
	return dir
}

func plainCorpus(t *testing.T) string {
	t.Helper()
	return corpusIn(t, "news.jsonl", func(w io.Writer) {
		_, err := io.WriteString(w, article)
		require.NoError(t, err)
	})
}

func TestMissingSourcesAreLeftOut(t *testing.T) {
	var out strings.Builder
	dir := plainCorpus(t)
	require.NoError(t, run(t.Context(), data{dir: dir, labels: "a\tbody*2\n"}, "", &out))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 3)
	assert.Regexp(t, `^words to clause edge +left out: .*treebank is not there$`, lines[0])
	assert.Regexp(t, `^clause edge, marks +left out: .*gold is not there$`, lines[1])
	assert.Regexp(t, `^blocks +1\.000 +bar 0\.950 +ok +of 2$`, lines[2])
}

func TestRowsThatFallShortFail(t *testing.T) {
	var out strings.Builder
	err := run(t.Context(), data{dir: plainCorpus(t), labels: "a\tbody list-item\n"}, "blocks", &out)
	require.EqualError(t, err, "1 rows fall short")
	assert.Regexp(t, `blocks +0\.500 +bar 0\.950 +SHORT`, out.String())
	assert.Contains(t, out.String(), `a line 2: list-item, not body: "Personne n'est blessé."`)
}

func TestPackedCorpus(t *testing.T) {
	dir := corpusIn(t, "news.jsonl.xz", func(w io.Writer) {
		var packed bytes.Buffer
		x, err := xz.NewWriter(&packed)
		require.NoError(t, err)
		_, err = io.WriteString(x, article)
		require.NoError(t, err)
		require.NoError(t, x.Close())
		_, err = packed.WriteTo(w)
		require.NoError(t, err)
	})
	var out strings.Builder
	require.NoError(t, run(t.Context(), data{dir: dir, labels: "a\tbody*2\n"}, "", &out))
	assert.Contains(t, out.String(), "of 2")
}

func TestBlocksFail(t *testing.T) {
	dir := plainCorpus(t)
	for labels, want := range map[string]string{
		"a\tbody\n":             "a has 2 lines, not the 1 that are labelled",
		"a\tbody*2\nb\tbody\n":  "1 labelled articles are not in the corpus",
		"a body*2\n":            "no kinds in",
		"a\tbody*two\n":         "labels: a:",
		"# nothing\nb\tbody*2 ": "1 labelled articles",
	} {
		require.ErrorContains(t, run(t.Context(), data{dir: dir, labels: labels}, "", io.Discard), want, labels)
	}
}

func TestReadLabels(t *testing.T) {
	got, err := readLabels("# about\na\ttitle body*3 list-item\nb\tbody\n")
	require.NoError(t, err)
	assert.Equal(t, map[string][]string{"a": {"title", "body", "body", "body", "list-item"}, "b": {"body"}}, got)
}

func TestEmptyTreebankFails(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "treebank"), 0o700))
	require.ErrorContains(t, run(t.Context(), data{dir: dir}, "", io.Discard), "no *.conllu")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "treebank", "a.conllu"), []byte("# nothing\n"), 0o600))
	require.ErrorContains(t, run(t.Context(), data{dir: dir}, "", io.Discard), "a.conllu: no sentences")
}

func TestBaselines(t *testing.T) {
	reader, err := french.New()
	require.NoError(t, err)
	a, err := reader.Read(t.Context(), "Il dit que la digue, fissurée, tiendra « encore 5 % ». Puis il part.")
	require.NoError(t, err)
	la := tokenAt(a, strings.Index("Il dit que la digue", "la"))
	require.NotEqual(t, none, la)
	assert.Equal(t, "digue", a.Form(firstComma(a, la)))
	last := a.Sentences[a.Layout.SentenceOf(la)].Last
	assert.Equal(t, "%", a.Form(wordBefore(a, last)), "a mark and a full stop are no words")
	assert.Equal(t, a.Sentences[1].Last, firstComma(a, a.Sentences[1].First), "without a comma, the sentence's end")
	assert.Equal(t, none, tokenAt(a, 1), "inside a word")
}
