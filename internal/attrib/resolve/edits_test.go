package resolve

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// edits counts the edits from one word to another, letter by letter.
func edits(a, b []rune) int {
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	case a[0] == b[0]:
		return edits(a[1:], b[1:])
	}
	return 1 + min(edits(a[1:], b), edits(a, b[1:]), edits(a[1:], b[1:]))
}

func TestWithinCountsEdits(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() []rune {
		out := make([]rune, random.IntN(7))
		for i := range out {
			out[i] = []rune("abé")[random.IntN(3)]
		}
		return out
	}
	for range 5000 {
		a, b := word(), word()
		for most := range 4 {
			require.Equal(t, edits(a, b) <= most, within(string(a), string(b), most), "%q %q %d", string(a), string(b), most)
		}
	}
}
