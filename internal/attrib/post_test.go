package attrib_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// A post is said by who signs it on the next line.
func TestPostsAreSigned(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	const before, after = "Le préfet Luc Vasseur a visité la digue de Lons lundi, sans rien dire à la presse.\n\nMerci aux équipes de la digue.\n\n", " 12 mars 2024\n\nLe pont, lui, reste fermé aux voitures et aux camions depuis lundi matin."
	for _, c := range []struct{ signature, name string }{
		{"— Hélène Quérouel (@hquerouel)", "Hélène Quérouel"},
		{"— hquerouel (@Hélène Quérouel)", "Hélène Quérouel"},
		{"- FC Trévois (@fctrevois)", "FC Trévois"},
	} {
		result := requireInvariants(t, engine, before+c.signature+after)
		require.Len(t, result.Quotes, 1, c.signature)
		require.Len(t, result.Quotes[0].Speakers, 1, c.signature)
		assert.Equal(t, c.name, result.Entities[result.Quotes[0].Speakers[0].Entity].Name, c.signature)
	}
}

// Lines that point to other articles and films quote like headlines; others of the
// page do not.
func TestPointersQuote(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	const before, after = "Le préfet Luc Vasseur a visité la digue de Lons lundi, sans rien dire à la presse.\n\n", "\n\nLe pont, lui, reste fermé aux voitures et aux camions depuis lundi matin."
	for _, c := range []struct {
		line string
		want int
	}{
		{"» LIRE AUSSI - Hélène Quérouel : «La digue tiendra jusqu'au printemps»", 1},
		{"Hélène Quérouel : «La digue tiendra jusqu'au printemps» - Regarder sur Figaro Live", 1},
		{"Partager sur : «La digue tiendra jusqu'au printemps»", 0},
	} {
		assert.Len(t, requireInvariants(t, engine, before+c.line+after).Quotes, c.want, c.line)
	}
}
