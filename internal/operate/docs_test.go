package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The comparison of docs/scaling.md links each thing that attribd has to what
// shows it: a test of that name, or a file that is there.
func TestComparison(t *testing.T) {
	const docs = "../../docs"
	page, err := os.ReadFile(filepath.Join(docs, "scaling.md"))
	require.NoError(t, err)
	_, table, found := strings.Cut(string(page), "| | attribd |")
	require.True(t, found)
	links := regexp.MustCompile(`\[([^]]+)\]\(([^)]+)\)`).FindAllStringSubmatch(table, -1)
	require.NotEmpty(t, links)
	for _, link := range links {
		name, path := link[1], filepath.Join(docs, filepath.FromSlash(link[2]))
		if !strings.HasSuffix(path, "_test.go") {
			assert.True(t, strings.HasPrefix(path, "..") && exists(path), "%s: no %s", name, path)
			continue
		}
		source, err := os.ReadFile(path)
		if assert.NoError(t, err, name) {
			assert.Contains(t, string(source), "func "+name+"(", path)
		}
	}
}

// Every row that the page names can be asked for, and the page names them all.
func TestRowsOfThePage(t *testing.T) {
	page, err := os.ReadFile("../../docs/scaling.md")
	require.NoError(t, err)
	_, table, found := strings.Cut(string(page), "| row | |")
	require.True(t, found)
	table, _, _ = strings.Cut(table, "\n\n")
	named := map[string]bool{}
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 3 {
			continue
		}
		for _, m := range regexp.MustCompile("`([a-z]+)`").FindAllStringSubmatch(cells[1], -1) {
			named[m[1]] = true
		}
	}
	measured := map[string]bool{}
	for _, p := range parts() {
		measured[p.row] = true
	}
	assert.Equal(t, measured, named)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
