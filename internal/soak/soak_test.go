package main

import (
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every row in short: seconds instead of minutes, and no bars on speed, which a
// busy machine does not reach.
func TestShort(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the real service")
	}
	server := filepath.Join(t.TempDir(), "attribd")
	out, err := exec.Command("go", "build", "-o", server, "../../cmd/attribd").CombinedOutput()
	require.NoError(t, err, string(out))
	s := &soak{server: server, examples: "../../examples", dir: t.TempDir(), short: true}
	for _, p := range parts {
		if p.rows[0] == "fuzz" || p.rows[0] == "goleak" {
			continue // run by go test as they are
		}
		t.Run(p.rows[0], func(t *testing.T) {
			rows, err := p.measure(t.Context(), s)
			require.NoError(t, err)
			require.NotEmpty(t, rows)
			for _, r := range rows {
				assert.True(t, r.OK, "%+v", r)
			}
		})
	}
}

// A thousand attacks, of every sort, mixed.
func TestPlan(t *testing.T) {
	assert.Len(t, plan(false), 1000)
	assert.Len(t, plan(true), len(attacks))
	seen := map[string]bool{}
	for _, a := range plan(false)[:200] {
		seen[a.name] = true
	}
	assert.Len(t, seen, len(attacks))
}
