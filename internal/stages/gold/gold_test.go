package gold_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/text"
	marked "github.com/attribd/attribd/internal/eval/gold"
	"github.com/attribd/attribd/internal/stages/gold"
)

const (
	doc   = "« Été », dit-il. « Là »"
	yann  = `"il": {"name": "Yann Kerdoncuff", "kind": "person", "gender": "m", "aliases": ["Yann"], "roles": []}`
	first = `{"kind": "direct", "content": [[2, 5], [19, 21]], "cue": {"kind": "verb", "lemma": "dire", "span": [9, 12]}, "mention": [13, 15], "entity": "il"}`
	other = `{"kind": "indirect", "content": [[9, 12]], "cue": {"kind": "none", "lemma": null, "span": null}, "mention": null, "entity": null}`
)

func write(t *testing.T, attributions string) string {
	t.Helper()
	dir := t.TempDir()
	file := `{"sha256": "` + marked.Sum(doc) + `", "entities": {` + yann + `}, "attributions": [` + attributions + `]}`
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.txt"), []byte(doc), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.gold.json"), []byte(file), 0o600))
	return dir
}

func TestReadDir(t *testing.T) {
	articles, err := gold.ReadDir(write(t, first+","+other))
	require.NoError(t, err)
	require.Len(t, articles, 1)
	b := articles[0]
	assert.Equal(t, "b", b.Name)
	require.Len(t, b.Attributions, 2)
	first := b.Attributions[0]
	assert.Equal(t, "direct", first.Kind)
	assert.Equal(t, "verb", first.CueKind)
	assert.Equal(t, "Été", cut(b.Text, first.Content[0]), "code points become bytes")
	assert.Equal(t, "dit", cut(b.Text, *first.Cue))
	require.Len(t, first.Content, 2)
	assert.Equal(t, "Là", cut(b.Text, first.Content[1]))
	assert.Nil(t, b.Attributions[1].Cue)
	assert.Equal(t, "il", cut(b.Text, *first.Mention))
	assert.Equal(t, "Yann Kerdoncuff", b.Entities[first.Entity].Name)
	assert.Nil(t, b.Attributions[1].Mention)
	assert.Empty(t, b.Attributions[1].Entity)
}

func cut(doc string, s text.Span) string { return doc[s.Start:s.End] }

func TestReadDirFails(t *testing.T) {
	_, err := gold.ReadDir(t.TempDir())
	require.ErrorContains(t, err, "gold: no *.gold.json in ")
	_, err = gold.ReadDir(write(t, other+","+first))
	require.ErrorContains(t, err, "gold: b.gold.json:1: ")
}
