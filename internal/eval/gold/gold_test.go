package gold_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/eval/gold"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Each file of testdata/broken has faults; beside it stands what is said of them.
func TestParseBroken(t *testing.T) {
	text, err := gold.ReadText("testdata/broken", "text")
	require.NoError(t, err)
	files, err := filepath.Glob("testdata/broken/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			require.NoError(t, err)
			_, problems := gold.Parse(filepath.Base(file), raw, text)
			require.NotEmpty(t, problems)
			golden := strings.TrimSuffix(file, ".json") + ".want"
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(problems.String()+"\n"), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), problems.String()+"\n")
		})
	}
}

const doc = "« La digue fuit », dit Anne. Il dit que la digue fuit."

// whole is a file of doc, with words for spans.
func whole(attributions string) []byte {
	return []byte(`{"sha256": "` + gold.Sum(doc) + `", "entities": {"a": {"name": "Anne", "kind": "person", "gender": "f", "aliases": [], "roles": []}}, "attributions": [` + attributions + `]}`)
}

func TestWordsForSpans(t *testing.T) {
	text := gold.NewText(doc)
	file, problems := gold.Parse("x", whole(`
		{"kind": "direct", "content": ["La digue fuit"], "cue": {"kind": "verb", "lemma": "dire", "span": "dit"}, "mention": "Anne", "entity": "a"},
		{"kind": "indirect", "content": ["la digue", "fuit"], "cue": {"kind": "verb", "lemma": "dire", "span": "dit"}, "mention": [29, 31], "entity": "a"}`), text)
	require.Empty(t, problems)
	first, second := file.Attributions[0], file.Attributions[1]
	assert.Equal(t, []gold.Span{{2, 15}}, first.Content)
	assert.Equal(t, gold.Span{19, 22}, *first.Cue.Span)
	assert.Equal(t, gold.Span{23, 27}, *first.Mention)
	assert.Equal(t, []gold.Span{{40, 48}, {49, 53}}, second.Content)
	assert.Equal(t, gold.Span{32, 35}, *second.Cue.Span, "the nearest")
	for name, write := range map[string]func() ([]byte, error){
		"numbers": file.Bytes,
		"words":   func() ([]byte, error) { return file.Words(text) },
	} {
		raw, err := write()
		require.NoError(t, err)
		assert.Equal(t, name == "words", strings.Contains(string(raw), `"La digue fuit"`))
		again, problems := gold.Parse("x", raw, text)
		require.Empty(t, problems, name)
		assert.Equal(t, file, again, name)
	}
}

// What the words would not find again is written in numbers.
func TestWordsThatStandTwice(t *testing.T) {
	text := gold.NewText("Oui. Il dit oui. Anne dit oui.")
	file := &gold.File{Attributions: []gold.Attribution{
		{Kind: "direct", Content: []gold.Span{{26, 29}}, Cue: gold.Cue{Kind: gold.None}},
	}}
	raw, err := file.Words(text)
	require.NoError(t, err)
	assert.NotContains(t, string(raw), `"oui"`)
	assert.Contains(t, strings.Join(strings.Fields(string(raw)), ""), "[[26,29]]")
}

// Hands type plain spaces, apostrophes and hyphens.
func TestWordsAsTyped(t *testing.T) {
	for _, test := range [][2]string{
		{"L’an\u00a02 est là, dit-il.", "L'an 2 est là"},
		{"un porte\u2011voix\nd’or", "porte-voix d'or"},
	} {
		text := gold.NewText(test[0])
		raw := `{"sha256": "` + gold.Sum(test[0]) + `", "entities": {}, "attributions": [{"kind": "direct", "content": ["` + test[1] + `"], "cue": {"kind": "none", "lemma": null, "span": null}, "mention": null, "entity": null}]}`
		file, problems := gold.Parse("x", []byte(raw), text)
		require.Empty(t, problems, test[1])
		assert.Len(t, []rune(text.Cut(file.Attributions[0].Content[0])), len([]rune(test[1])))
	}
}

func TestReadDir(t *testing.T) {
	dir := t.TempDir()
	put := func(name, content string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	put("b.txt", doc)
	put("b.gold.json", string(whole("")))
	put("a1.txt", doc)
	put("a1.gold.json", string(whole("")))
	put("c.txt", "no gold beside it")
	articles, err := gold.ReadDir(dir, "*")
	require.NoError(t, err)
	require.Len(t, articles, 2)
	assert.Equal(t, "a1", articles[0].Name)
	assert.Equal(t, "Anne", articles[1].Entities[0].Name)
	articles, err = gold.ReadDir(dir, "a?")
	require.NoError(t, err)
	assert.Len(t, articles, 1)

	_, err = gold.ReadDir(dir, "[")
	require.ErrorContains(t, err, "no pattern")
	_, err = gold.ReadDir(dir, "z*")
	require.ErrorContains(t, err, "no z*.gold.json in ")
	_, err = gold.ReadDir(filepath.Join(dir, "nowhere"), "*")
	require.ErrorIs(t, err, os.ErrNotExist)

	put("d.gold.json", "{}")
	put("e.txt", "\xff")
	put("e.gold.json", "{}")
	_, err = gold.ReadDir(dir, "*")
	require.EqualError(t, err, "d.gold.json: there is no d.txt beside it\ne.gold.json: e.txt is not valid UTF-8")
}

// Whatever a file says, what is read of it is in the text, and what has no fault
// is written and read again as it is.
func FuzzParse(f *testing.F) {
	f.Add(string(whole("")))
	f.Add(string(whole(`{"kind": "direct", "content": ["La digue fuit", [40, 44]], "cue": {"kind": "verb", "lemma": "dire", "span": "dit"}, "mention": null, "entity": "a"}`)))
	f.Add(`{"attributions": [{"content": [[2, 1], [0, 99], "", null]}]}`)
	f.Add(`[1, 2`)
	text := gold.NewText(doc)
	f.Fuzz(func(t *testing.T, raw string) {
		file, problems := gold.Parse("x", []byte(raw), text)
		for i := range file.Attributions {
			for _, s := range file.Attributions[i].Content {
				assert.True(t, 0 <= s[0] && s[0] < s[1] && s[1] <= text.Len())
			}
		}
		if len(problems.Errors()) > 0 {
			return
		}
		for _, write := range []func() ([]byte, error){file.Bytes, func() ([]byte, error) { return file.Words(text) }} {
			written, err := write()
			require.NoError(t, err)
			again, problems := gold.Parse("x", written, text)
			require.Empty(t, problems.Errors())
			assert.Equal(t, file.Attributions, again.Attributions)
		}
	})
}
