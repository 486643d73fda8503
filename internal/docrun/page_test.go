package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func file(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "page.md")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

const good = "# Page\n\n```\nnot run\n```\n\n```sh\necho '{\"confidence\": 0.5, \"start\": 1}'\n```\n\n```json\n{\"confidence\": 0.25, \"start\": 1}\n```\nEnd.\n"

func TestRun(t *testing.T) {
	require.NoError(t, run(t.Context(), file(t, good), false, io.Discard))
	for name, bad := range map[string]string{
		"no command": "# Page\n",
		"fails":      "```sh\nfalse\n```\n",
		"fails late": "```sh\nfalse | cat\necho\n```\n",
		"differs":    "```sh\necho 1\n```\n```text\n2\n```\n",
	} {
		require.Error(t, run(t.Context(), file(t, bad), false, io.Discard), name)
	}
}

func TestUpdate(t *testing.T) {
	name := file(t, "A\n\n```sh\necho 1\n```\n\n```text\n2\n```\n\nB\n")
	require.NoError(t, run(t.Context(), name, true, io.Discard))
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "A\n\n```sh\necho 1\n```\n\n```text\n1\n```\n\nB\n", string(raw))
}

func TestParseKeepsAll(t *testing.T) {
	assert.Equal(t, good, parse(good).String())
}
