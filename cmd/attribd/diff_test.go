package main

import (
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDiff(t *testing.T) {
	got := attribd(t, "", "diff", allRight, spoilt)
	assert.Equal(t, exitFailure, got.code)
	assert.Empty(t, got.err)
	golden(t, "diff.txt", got.out)
	got = attribd(t, "", "diff", "--format", "json", allRight, spoilt)
	assert.Equal(t, exitFailure, got.code)
	golden(t, "diff.json", got.out)
	got = attribd(t, "", "diff", "--summary-only", "--min-confidence", "0.9", allRight, spoilt)
	golden(t, "diff-sure.txt", got.out)
}

// The exit code is that of diff: 0 the same, 1 different, 2 trouble.
func TestDiffCodes(t *testing.T) {
	old, err := os.ReadFile(allRight)
	require.NoError(t, err)
	got := attribd(t, string(old), "diff", "-", allRight)
	assert.Zero(t, got.code, got.err)
	assert.Contains(t, got.out, "documents   2 the same, 0 changed")

	got = attribd(t, "", "diff", allRight, filepath.Join(t.TempDir(), "none"))
	assert.Equal(t, exitUsage, got.code)
	assert.Contains(t, got.err, "no such file")
	got = attribd(t, string(old[:len(old)-9]), "diff", allRight, "-")
	assert.Equal(t, exitUsage, got.code)
	assert.Equal(t, "attribd: -: value 2 is no JSON\n", got.err)
	got = attribd(t, "", "diff", "-", "-")
	assert.Equal(t, exitUsage, got.code)
	got = attribd(t, "", "diff", t.TempDir(), allRight)
	assert.Equal(t, exitUsage, got.code)
	assert.Contains(t, got.err, "is a directory")
	got = attribd(t, "", "diff", "--window", "0", allRight, spoilt)
	assert.Equal(t, exitUsage, got.code)
	got = attribd(t, "", "diff", "--min-confidence", "-1", allRight, spoilt)
	assert.Equal(t, exitUsage, got.code)
}

// What attribd attribute writes can be compared as it is.
func TestDiffOfAttribute(t *testing.T) {
	files := []string{"testdata/eval/barrage.txt", "testdata/eval/greve.txt"}
	one := attribd(t, "", append([]string{"attribute", "--format", "jsonl"}, files...)...)
	other := attribd(t, "", "attribute", "--format", "jsonl", files[1], files[0])
	got := attribd(t, other.out, "diff", file(t, one.out), "-")
	assert.Zero(t, got.code, got.out+got.err)
	packed := filepath.Join(t.TempDir(), "one.jsonl.gz")
	out, err := os.Create(packed)
	require.NoError(t, err)
	zip := gzip.NewWriter(out)
	_, err = zip.Write([]byte(one.out))
	require.NoError(t, err)
	require.NoError(t, errors.Join(zip.Close(), out.Close()))
	got = attribd(t, one.out, "diff", packed, "-")
	assert.Zero(t, got.code, got.out+got.err)
	utf8 := attribd(t, "", append([]string{"attribute", "--format", "jsonl", "--offset-encoding", "utf8"}, files...)...)
	got = attribd(t, utf8.out, "diff", file(t, one.out), "-")
	assert.Equal(t, exitUsage, got.code)
	assert.Contains(t, got.err, "same offset encoding")
}
