package main

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Counts do not drift, and those of twice the articles are the same for each.
func TestCount(t *testing.T) {
	articles, err := read("../../examples")
	require.NoError(t, err)
	once, err := count(t.Context(), articles)
	require.NoError(t, err)
	twice, err := count(t.Context(), append(articles, articles...))
	require.NoError(t, err)
	for i, c := range once {
		assert.Positive(t, c.value, c.name)
		assert.InEpsilon(t, c.value, twice[i].value, tolerance, c.name)
	}
}

func TestRun(t *testing.T) {
	file := filepath.Join(t.TempDir(), "costs.tsv")
	require.NoError(t, run(t.Context(), &bytes.Buffer{}, "../../examples", file, true))
	got, err := readCeilings(file)
	require.NoError(t, err)
	assert.Len(t, got, 3)
	_, err = read(t.TempDir())
	require.ErrorContains(t, err, "no articles")
}

func TestCompare(t *testing.T) {
	ceilings := map[string]float64{"a": 100}
	for _, c := range []struct {
		name  string
		value float64
		says  string
		fails bool
	}{
		{"a", 100, "ok\n", false},
		{"a", 101.9, "ok\n", false},
		{"a", 102.1, "ABOVE", true},
		{"a", 60, "make set-costs", false},
		{"b", 1, "NO CEILING", true},
		{"a", math.Inf(1), "ABOVE", true},
	} {
		var out bytes.Buffer
		err := compare(&out, []cost{{c.name, c.value}}, ceilings)
		assert.Equal(t, c.fails, err != nil)
		assert.Contains(t, out.String(), c.says)
	}
}

func TestReadCeilings(t *testing.T) {
	file := filepath.Join(t.TempDir(), "costs.tsv")
	require.NoError(t, os.WriteFile(file, []byte(head+"a b\t1.5\nc\tx\n"), 0o600))
	_, err := readCeilings(file)
	require.ErrorContains(t, err, `"c"`)
	require.NoError(t, os.WriteFile(file, []byte(head+"a b\t1.5\n"), 0o600))
	got, err := readCeilings(file)
	require.NoError(t, err)
	assert.Equal(t, map[string]float64{"a b": 1.5}, got)
}
