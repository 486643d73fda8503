package attrib_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// An operator's lists change the answers and the version.
func TestLoad(t *testing.T) {
	dir := t.TempDir()
	list := func(name, content string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	list("verbs.tsv", "crépiter\tque,incise,colon\tmanner\t3\t-\n")
	built, err := attrib.Load("")
	require.NoError(t, err)
	engine, err := attrib.Load(dir)
	require.NoError(t, err)

	const doc = "Le maire crépite que la digue tiendra jusqu’au printemps."
	result, err := built.Attribute(t.Context(), doc)
	require.NoError(t, err)
	assert.Empty(t, result.Quotes)
	result, err = engine.Attribute(t.Context(), doc)
	require.NoError(t, err)
	assert.Len(t, result.Quotes, 1)
	assert.Regexp(t, `^`+built.Version()+`\+lexicon\.[0-9a-f]{8}$`, engine.Version())

	list("verbs.tsv", "# ours\ngrommelotter\tque\tmanner\t3\t-\n")
	_, err = attrib.Load(dir)
	require.ErrorContains(t, err, `verbs.tsv:2: "grommelotter": the lexicon knows no forms of this verb`)
}
