package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	attribbeam "github.com/attribd/attribd/contrib/beam"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// Two files of articles, one of them in both, become a file of answers and one
// of failures.
func TestPipeline(t *testing.T) {
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	good := `{"id": 1, "text": "« Le pont rouvrira en mai », a annoncé Solène Marchadier."}` + "\n"
	require.NoError(t, os.WriteFile(file("a.jsonl"), []byte(good+`{"id": 2, "text": ""}`+"\n"), 0o600))
	require.NoError(t, os.WriteFile(file("b.jsonl"), []byte(good), 0o600))
	p := pipeline(attribbeam.Options{}, file("[ab].jsonl"), file("answers"), file("failures"))
	require.NoError(t, ptest.Run(p))
	for name, says := range map[string]string{"answers": `"name":"Solène Marchadier"`, "failures": `"reason":"TEXT_EMPTY"`} {
		raw, err := os.ReadFile(file(name))
		require.NoError(t, err)
		assert.Equal(t, 1, strings.Count(string(raw), "\n"), "%s", raw)
		assert.Contains(t, string(raw), says)
	}
}
