package block

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

func TestPhraseFiles(t *testing.T) {
	entries, err := embedded.ReadDir("data")
	require.NoError(t, err)
	require.Len(t, entries, 8)
	for _, e := range entries {
		raw, err := embedded.ReadFile("data/" + e.Name())
		require.NoError(t, err)
		lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
		require.Greater(t, len(lines), 2, e.Name())
		assert.True(t, strings.HasPrefix(lines[0], "# "), "%s: no provenance", e.Name())
		assert.Equal(t, "# columns: phrase\tplace", lines[1], e.Name())
		assert.True(t, slices.IsSorted(lines[2:]), "%s: out of order", e.Name())
		assert.Len(t, slices.Compact(slices.Clone(lines[2:])), len(lines)-2, "%s: duplicates", e.Name())
		assert.True(t, norm.NFC.IsNormalString(string(raw)), "%s: not NFC", e.Name())
		assert.Equal(t, strings.ToLower(strings.Join(lines[2:], "\n")), strings.Join(lines[2:], "\n"), "%s: upper case", e.Name())
		var p phrases
		assert.NoError(t, p.parse(string(raw)), e.Name())
	}
}

func TestParseRejects(t *testing.T) {
	var p phrases
	require.ErrorContains(t, p.parse("partager\tmiddle\n"), "no such place")
	require.ErrorContains(t, p.parse("\tline\n"), "empty phrase")
}
