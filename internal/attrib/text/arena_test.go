package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/text"
)

func TestArena(t *testing.T) {
	var a text.Arena
	long := strings.Repeat("très ", 10_000)
	var want, got []string
	for _, parts := range [][]string{{"dire"}, {"d", "ire"}, {}, {"", "é"}, {long}, {long, "long"}, {"fin"}} {
		want = append(want, strings.Join(parts, ""))
		got = append(got, a.Keep(parts...))
	}
	assert.Equal(t, want, got)
}

func TestArenaAllocatesBuffersOnly(t *testing.T) {
	var a text.Arena
	a.Keep("mot")
	assert.Zero(t, testing.AllocsPerRun(100, func() { a.Keep("mot", "s") }))
}
