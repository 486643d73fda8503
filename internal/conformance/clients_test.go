package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// running returns a server of the suite that ends with the test.
func running(t *testing.T) *suite {
	t.Helper()
	s, err := serve(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, s.stop(context.Background())) })
	return s
}

// clients runs clients and returns what is printed.
func clients(t *testing.T, all []language, skip ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	err := (&suite{}).runClients(t.Context(), all, nil, skip, &out)
	return out.String(), err
}

// A case that a client does not name has failed, whatever its exit code.
func TestSkippedCaseFails(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(casesDir, "*.json"))
	require.NoError(t, err)
	var all strings.Builder
	for _, file := range files {
		all.WriteString("ok " + strings.TrimSuffix(filepath.Base(file), ".json") + "\n")
	}
	printed := filepath.Join(t.TempDir(), "cases")
	require.NoError(t, os.WriteFile(printed, []byte(all.String()), 0o600))
	for name, tt := range map[string]struct {
		script string
		failed int
	}{
		"all":     {"cat " + printed + " #", 0},
		"one":     {"grep -v mixed " + printed + " #", 1},
		"none":    {"true", len(files)},
		"told":    {"sed 's/ok mixed/FAIL mixed: no/' " + printed + " #", 1},
		"crashed": {"cat " + printed + "; false #", 1},
	} {
		tally := &tally{out: &bytes.Buffer{}}
		l := language{name: "go", suite: tt.script}
		require.NoError(t, (&suite{}).checkCases(t.Context(), l, tally))
		assert.Equal(t, tt.failed, tally.total-tally.passed, name)
	}
}

// A language without its tools is named, and fails unless it is left out.
func TestMissingTool(t *testing.T) {
	l := language{name: "cobol", tools: []string{"no-such-compiler"}}
	out, err := clients(t, []language{l})
	require.ErrorIs(t, err, errIncomplete)
	assert.Equal(t, "clients: cobol has no no-such-compiler; SKIP=cobol leaves it out\n", out)
	out, err = clients(t, []language{l}, "cobol")
	require.NoError(t, err)
	assert.Equal(t, "clients: cobol skipped\n", out)
}

// A client that reads everything at once is found out, one that waits is not.
func TestHeld(t *testing.T) {
	s := running(t)
	require.ErrorContains(t, s.checkHeld(t.Context(), language{name: "go", bulk: "cat >/dev/null"}), "none is answered")
	require.NoError(t, s.checkHeld(t.Context(), language{name: "go", bulk: "head -c 1000000 >/dev/null; sleep 60"}))
}

// Every language has its commands on the page.
func TestBlocks(t *testing.T) {
	for _, l := range languages() {
		commands, err := block(clientsPage, l.name)
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(commands, "cd clients/"+l.name+"\n"), commands)
		assert.LessOrEqual(t, strings.Count(commands, "\n"), 5, "five commands at most")
	}
	_, err := block(clientsPage, "cobol")
	require.Error(t, err)
}
