package attrib_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// What documents leave behind in the memory of calls, long ones to each other too, and
// what is forgotten of their words, changes no answer.
func TestEarlierDocumentsChangeNothing(t *testing.T) {
	short := "« La digue tiendra », a assuré Anne Vasseur9, maire de Brest. Selon elle, l'eau baisse."
	for name, docs := range map[string][]string{
		"a short one behind a long one": {many("Vasseur", 70_000), short}, // more words than are kept
		"a long one behind another":     {many("Vasseur", 20_000), many("Kerval", 30_000), many("Vasseur", 20_000)},
		"a long one behind a short one": {short, many("Morel", 20_000)},
	} {
		t.Run(name, func(t *testing.T) {
			used := newEngine(t)
			for i, doc := range docs {
				want, err := newEngine(t).Attribute(t.Context(), doc)
				require.NoError(t, err)
				require.NotEmpty(t, want.Quotes)
				if doc == short {
					require.Len(t, want.Quotes, 2)
				}
				got, err := used.Attribute(t.Context(), doc)
				require.NoError(t, err)
				assert.Equal(t, want, got, i)
			}
		})
	}
}

func newEngine(t *testing.T) *attrib.Engine {
	t.Helper()
	e, err := attrib.New()
	require.NoError(t, err)
	return e
}

// many is a text with so many names.
func many(name string, count int) string {
	var b strings.Builder
	for i := range count {
		fmt.Fprintf(&b, "%s%d", name, i)
		if i%10 == 0 {
			b.WriteString(" a dit que le pont tiendra.\n")
		} else {
			b.WriteString(" et ")
		}
	}
	return b.String()
}
