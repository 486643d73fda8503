package texts_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/bench/texts"
)

func load(t *testing.T) *texts.Corpus {
	t.Helper()
	c, err := texts.Load("none.jsonl", "../../../examples")
	require.NoError(t, err)
	return c
}

func TestKinds(t *testing.T) {
	c := load(t)
	for _, kind := range texts.Kinds {
		for _, bytes := range []int{10, 4000, 100_000} {
			text := kind.Make(c, bytes)
			assert.InDelta(t, bytes, len(text), 3, kind.Name)
			assert.True(t, utf8.ValidString(text), kind.Name)
			assert.Equal(t, text, kind.Make(c, bytes), kind.Name)
		}
	}
}

// In 900 kB ten thousand persons speak, and hardly one twice.
func TestSpeakers(t *testing.T) {
	text := texts.Kinds[len(texts.Kinds)-1].Make(load(t), 900_000)
	names := map[string]bool{}
	for line := range strings.Lines(text) {
		_, who, _ := strings.Cut(line, "a assuré ")
		name, _, _ := strings.Cut(who, ",")
		names[name] = true
	}
	assert.Greater(t, len(names), 9_900)
}

func TestPieces(t *testing.T) {
	text := "Un deux trois quatre cinq six sept huit neuf dix"
	pieces := texts.Pieces(text, 12)
	assert.Equal(t, []string{"Un deux ", "trois quatre", " cinq six ", "sept huit "}, pieces[:4])
	assert.True(t, strings.HasPrefix(text, strings.Join(pieces, "")))
	assert.Equal(t, []string{"««", "««"}, texts.Pieces("«««««", 5)[:2])
}

func TestNear(t *testing.T) {
	c := load(t)
	for _, text := range c.Near(4000, 16) {
		assert.InDelta(t, 4000, len(text), 500)
	}
	size := len(c.Articles[0])
	for _, text := range c.Near(size, 16) {
		assert.Contains(t, c.Articles, text)
	}
}

func TestPart(t *testing.T) {
	c := load(t)
	total := 0
	for i := range 7 {
		for _, text := range c.Part(i, 7) {
			total += len(text)
		}
	}
	assert.Equal(t, c.Bytes, total)
}

func TestLoadLines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	require.NoError(t, os.WriteFile(path, []byte("{\"id\":\"a\",\"text\":\"Oui.\"}\n{\"id\":\"b\",\"text\":\"Non.\"}\n"), 0o600))
	c, err := texts.Load(path, "")
	require.NoError(t, err)
	assert.Equal(t, []string{"Oui.", "Non."}, c.Articles)
	require.NoError(t, os.WriteFile(path, nil, 0o600))
	_, err = texts.Load(path, "")
	require.ErrorContains(t, err, "no articles")
}
