package overlap_test

import (
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/overlap"
)

func TestOf(t *testing.T) {
	pieces := []overlap.Piece{{At: 9, Words: "à 𝟑"}, {At: 0, Words: "« é, b"}, {At: 4, Words: " b"}}
	assert.Equal(t, overlap.Letters{2, 5, 9, 11}, overlap.Of(pieces, overlap.CodePoints), "letters and digits, each place once")
	assert.Equal(t, overlap.Letters{0, 1, 3}, overlap.Of([]overlap.Piece{{Words: "a𝟑b"}}, utf16.RuneLen))
	assert.Equal(t, overlap.Letters{0, 2}, overlap.Of([]overlap.Piece{{Words: "éb"}}, utf8.RuneLen))
	assert.Empty(t, overlap.Of(nil, overlap.CodePoints))
}

func TestShares(t *testing.T) {
	for name, test := range map[string]struct {
		a, b         overlap.Letters
		union, first float64
	}{
		"nothing":      {nil, nil, 0, 0},
		"one nothing":  {nil, overlap.Letters{1}, 0, 0},
		"the same":     {overlap.Letters{1, 2, 5}, overlap.Letters{1, 2, 5}, 1, 1},
		"apart":        {overlap.Letters{1, 2}, overlap.Letters{3, 4}, 0, 0},
		"interlocked":  {overlap.Letters{1, 3}, overlap.Letters{2, 4}, 0, 0},
		"four of five": {overlap.Letters{1, 2, 3, 4}, overlap.Letters{1, 2, 3, 4, 9}, 0.8, 1},
		"one of three": {overlap.Letters{1, 5}, overlap.Letters{5, 7}, 1.0 / 3, 0.5},
	} {
		assert.InDelta(t, test.union, overlap.OfUnion(test.a, test.b), 1e-12, name)
		assert.InDelta(t, test.union, overlap.OfUnion(test.b, test.a), 1e-12, name)
		assert.InDelta(t, test.first, overlap.OfFirst(test.a, test.b), 1e-12, name)
	}
}

// stretch returns the letters from start to end.
func stretch(start, end int) overlap.Letters {
	var out overlap.Letters
	for at := start; at < end; at++ {
		out = append(out, at)
	}
	return out
}

func TestBest(t *testing.T) {
	a := []overlap.Letters{stretch(0, 10), stretch(0, 8), stretch(20, 30)}
	b := []overlap.Letters{stretch(0, 9), stretch(0, 8), stretch(27, 40)}
	assert.Equal(t, []int{0, 1, overlap.None}, overlap.Best(a, b, 0.3), "the best first, one to one")
	assert.Equal(t, []int{0, 1, 2}, overlap.Best(a, b, 0.1))
	assert.Equal(t, []int{0, overlap.None, overlap.None}, overlap.Best(a, []overlap.Letters{stretch(0, 10)}, 0.3))
	same := []overlap.Letters{stretch(0, 4), stretch(0, 4)}
	assert.Equal(t, []int{0, 1}, overlap.Best(same, same, 0.8), "of equals the first")
	assert.Equal(t, []int{overlap.None}, overlap.Best([]overlap.Letters{nil}, []overlap.Letters{nil}, 0), "no letters, no pair")
}

func TestInTurn(t *testing.T) {
	a := []overlap.Letters{stretch(0, 10), stretch(0, 8)}
	b := []overlap.Letters{stretch(0, 9), stretch(0, 40)}
	assert.Equal(t, []int{1, 0}, overlap.InTurn(a, b, 0.3), "an answer that is too long costs nothing")
	assert.Equal(t, []int{1, 0}, overlap.InTurn(a, b, 0.9))
	assert.Equal(t, []int{overlap.None}, overlap.InTurn(a[:1], b[:1], 0.9), "more than least")
}

func TestTurned(t *testing.T) {
	assert.Equal(t, []int{overlap.None, 2, 0}, overlap.Turned([]int{2, overlap.None, 1}, 3))
}
