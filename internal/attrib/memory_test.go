package attrib_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// What a long document leaves behind in the memory of calls, and what is forgotten of
// its words, changes no answer.
func TestLongDocumentsChangeNothing(t *testing.T) {
	const words = 70_000 // more than are kept
	var long strings.Builder
	for i := range words {
		fmt.Fprintf(&long, "Vasseur%d", i)
		if i%10 == 0 {
			long.WriteString(" a dit que le pont tiendra.\n")
		} else {
			long.WriteString(" et ")
		}
	}
	short := "« La digue tiendra », a assuré Anne Vasseur9, maire de Brest. Selon elle, l'eau baisse."

	fresh, err := attrib.New()
	require.NoError(t, err)
	want, err := fresh.Attribute(t.Context(), short)
	require.NoError(t, err)
	require.Len(t, want.Quotes, 2)

	used, err := attrib.New()
	require.NoError(t, err)
	result, err := used.Attribute(t.Context(), long.String())
	require.NoError(t, err)
	require.NotEmpty(t, result.Quotes)
	got, err := used.Attribute(t.Context(), short)
	require.NoError(t, err)
	assert.Equal(t, want, got)
}
