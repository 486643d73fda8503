package gold_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/stages/gold"
)

const said = `{"attributions": [{"kind": "direct", "content": [[2, 5], [19, 21]], "cue": {"kind": "verb", "span": [9, 12]}, "mention": [13, 15], "entity": "il"}, {"kind": "indirect", "content": [[0, 16]], "cue": {"kind": "none", "span": null}, "mention": null, "entity": null}], "entities": {"il": {"name": "Yann Kerdoncuff", "kind": "person", "aliases": ["Yann"]}}}`

func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	return dir
}

func TestReadDir(t *testing.T) {
	articles, err := gold.ReadDir(write(t, map[string]string{
		"b.txt": "« Été », dit-il. « Là »", "b.gold.json": said,
		"a.txt": "Rien.", "a.gold.json": `{"attributions": []}`,
		"c.txt": "without attributions beside it",
	}))
	require.NoError(t, err)
	require.Len(t, articles, 2)
	assert.Equal(t, "a", articles[0].Name)
	assert.Empty(t, articles[0].Attributions)
	b := articles[1]
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
	assert.Equal(t, gold.Entity{Name: "Yann Kerdoncuff", Kind: "person", Aliases: []string{"Yann"}}, b.Entities[first.Entity])
	assert.Nil(t, b.Attributions[1].Mention)
	assert.Empty(t, b.Attributions[1].Entity)
}

func cut(doc string, s text.Span) string { return doc[s.Start:s.End] }

func TestReadDirFails(t *testing.T) {
	content := func(span string) string {
		return `{"attributions": [{"kind": "direct", "content": [` + span + `], "cue": {"kind": "none"}}]}`
	}
	cue := `{"attributions": [{"kind": "direct", "content": [[0, 2]], "cue": {"kind": "verb", "span": [1, 4]}}]}`
	for name, test := range map[string]struct {
		files map[string]string
		want  string
	}{
		"nothing":       {map[string]string{"a.txt": "Été"}, "no *.gold.json"},
		"no text":       {map[string]string{"a.gold.json": said}, "a.txt"},
		"no JSON":       {map[string]string{"a.txt": "Été", "a.gold.json": "{"}, "a.gold.json"},
		"behind":        {map[string]string{"a.txt": "Été", "a.gold.json": content("[0, 4]")}, "span 0:4 is not in the text"},
		"before":        {map[string]string{"a.txt": "Été", "a.gold.json": content("[-1, 2]")}, "span -1:2 is not in the text"},
		"backwards":     {map[string]string{"a.txt": "Été", "a.gold.json": content("[2, 1]")}, "span 2:1 is not in the text"},
		"second piece":  {map[string]string{"a.txt": "Été", "a.gold.json": content("[0, 3], [3, 9]")}, "span 3:9 is not in the text"},
		"no mention":    {map[string]string{"a.txt": "Été", "a.gold.json": `{"attributions": [{"content": [[0, 2]], "mention": [3, 5]}]}`}, "span 3:5 is not in the text"},
		"cue elsewhere": {map[string]string{"a.txt": "Été", "a.gold.json": cue}, "span 1:4 is not in the text"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := gold.ReadDir(write(t, test.files))
			require.ErrorContains(t, err, test.want)
		})
	}
}
