package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMain has the test's own binary be the echo, as the program is its own.
func TestMain(m *testing.M) {
	if slices.Contains(os.Args, "-echo") {
		main()
	}
	os.Exit(m.Run())
}

// Every part in short: seconds instead of minutes, and no bars, which a busy
// machine does not reach.
func TestShort(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the real service")
	}
	server := filepath.Join(t.TempDir(), "attribd")
	out, err := exec.Command("go", "build", "-o", server, "../../cmd/attribd").CombinedOutput()
	require.NoError(t, err, string(out))
	b := &bench{server: server, file: "none.jsonl", examples: "../../examples", short: true}
	path := filepath.Join(t.TempDir(), "made", "bench.json")
	require.NoError(t, run(t.Context(), b, "", path, false))

	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	var got table
	require.NoError(t, json.Unmarshal(raw, &got))
	seen := map[string]bool{}
	for _, r := range got.Rows {
		seen[r.Name] = true
		assert.False(t, math.IsNaN(r.Value) || math.IsInf(r.Value, 0), "%+v", r)
		assert.NotEmpty(t, r.Unit, "%+v", r)
	}
	for _, name := range []string{"floor", "engine", "allocations", "stage", "growth", "memory", "calls", "latency", "bulk", "start", "rss", "size"} {
		assert.True(t, seen[name], name)
	}
}

// A row that falls short is said so, in the table and by the program's end.
func TestBars(t *testing.T) {
	for _, c := range []struct {
		name  string
		bar   *bar
		value float64
		met   bool
	}{
		{"reached", least(1. / 30), 1. / 20, true},
		{"not reached", least(1. / 30), 1. / 40, false},
		{"kept below", most(5), 5, true},
		{"passed", most(5), 5.01, false},
		{"not measured", &bar{}, 0, false},
		{"no number", most(5), math.NaN(), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			unmet := table{Rows: []row{{Name: "x", What: "y", Value: c.value, Unit: share, Bar: c.bar}}}
			var out bytes.Buffer
			unmet.write(&out)
			if c.met {
				assert.Zero(t, unmet.short())
				assert.Contains(t, out.String(), "ok")
			} else {
				assert.Equal(t, 1, unmet.short())
				assert.Contains(t, out.String(), "SHORT")
			}
		})
	}
}

func TestUnits(t *testing.T) {
	assert.Equal(t, "1/43.1", share.text(1/43.1))
	assert.Equal(t, "1.36 ×", unit("×").text(1.3581))
	assert.Equal(t, "12345 articles/s", unit("articles/s").text(12345.2))
}

func TestQuantile(t *testing.T) {
	values := []float64{5, 1, 4, 2, 3}
	assert.InDelta(t, 3, median(values), 0)
	assert.InDelta(t, 5, quantile(values, .99), 0)
	assert.Equal(t, []float64{5, 1, 4, 2, 3}, values)
	assert.True(t, math.IsNaN(median(nil)))
}

// The table goes where one is, and nowhere else.
func TestPage(t *testing.T) {
	dir := t.TempDir()
	saved, page := filepath.Join(dir, "bench.json"), filepath.Join(dir, "page.md")
	measured := table{Rows: []row{{Name: "engine", What: "speed", Value: 5, Unit: "MB/s", Bar: least(4)}}}
	require.NoError(t, measured.save(saved))
	require.NoError(t, os.WriteFile(page, []byte("Before.\n"+pageBegin+"old\n"+pageEnd+"After.\n"), 0o600))
	for range 2 {
		require.NoError(t, writePage(saved, page))
		got, err := os.ReadFile(page)
		require.NoError(t, err)
		assert.Regexp(t, "(?s)^Before.\n<!-- bench -->\n```\n.*engine +speed +5 MB/s +≥ 4 MB/s +ok\n```\n<!-- /bench -->\nAfter.\n$", string(got))
	}
	require.NoError(t, os.WriteFile(page, []byte("No table."), 0o600))
	require.ErrorContains(t, writePage(saved, page), "no place")
}
