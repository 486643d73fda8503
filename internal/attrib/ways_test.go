package attrib_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/resolve"
)

// Each way to tie a mention to an entity ties those of its examples, and passes
// over those that look alike.
func TestWays(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	for _, way := range resolve.Ways() {
		t.Run(way.ID, func(t *testing.T) {
			require.NotEmpty(t, way.Fires)
			require.NotEmpty(t, way.PassesOver)
			for _, e := range way.Fires {
				name, method := lastSpeaker(t, engine, e.Text)
				assert.Equal(t, e.Speaker, name, e.Text)
				assert.EqualValues(t, way.Method, method, e.Text)
			}
			for _, e := range way.PassesOver {
				name, method := lastSpeaker(t, engine, e.Text)
				assert.Equal(t, e.Speaker, name, e.Text)
				assert.NotEqualValues(t, way.Method, method, e.Text)
			}
		})
	}
}

// lastSpeaker returns who says the last quotation of a text and how that was
// found.
func lastSpeaker(t *testing.T, engine *attrib.Engine, doc string) (string, attrib.ResolutionMethod) {
	t.Helper()
	found, err := engine.Attribute(t.Context(), doc)
	require.NoError(t, err)
	require.NotEmpty(t, found.Quotes, doc)
	last := found.Quotes[len(found.Quotes)-1]
	if len(last.Speakers) == 0 {
		return "", attrib.Unresolved
	}
	s := last.Speakers[0]
	if s.Antecedent != nil {
		assert.NotEmpty(t, s.Antecedent.Of(doc))
	}
	return found.Entities[s.Entity].Name, s.Method
}
