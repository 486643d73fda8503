package attrib_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attribtest"
)

// What must hold of the answer to any text, and that the same text has the same
// answer. The texts are such that many have quotes.
func TestInvariants(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	texts, quoting := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		texts++
		if len(requireInvariants(t, engine, attribtest.Article().Draw(t, "article")).Quotes) > 0 {
			quoting++
		}
	})
	assert.Greater(t, quoting, texts/3, "too few of the texts have quotes")
}

func TestCancelled(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = engine.Attribute(ctx, "« Oui », a dit le maire.")
	assert.ErrorIs(t, err, context.Canceled)
}

func requireInvariants(t require.TestingT, engine *attrib.Engine, doc string) *attrib.Result {
	result, err := engine.Attribute(context.Background(), doc)
	require.NoError(t, err)
	require.Empty(t, attribtest.Violations(doc, result, engine.Rules()), "%q", doc)
	again, err := engine.Attribute(context.Background(), doc)
	require.NoError(t, err)
	require.Equal(t, result, again, "two answers to %q", doc)
	return result
}
