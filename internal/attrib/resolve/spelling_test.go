package resolve_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib/resolve"
)

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"Hélène Quérouel":     "helene querouel",
		"Jean-Noël  L’Hœr":    "jean noel l'hoer",
		"ÇA\u00a0et là ":      "ca et la",
		"paul morel":          "paul morel",
		"Ægir Łukasz Øystein": "ægir łukasz øystein",
		"e\u0301lan":          "elan",
		"":                    "",
	} {
		assert.Equal(t, want, resolve.Fold(name), "%q", name)
		assert.Equal(t, want, resolve.FoldAny(name), "%q", name)
	}
}

// The table says nothing else than Unicode.
func TestFoldByTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		signs := rapid.SampledFrom([]rune(" -’'.œŒ\u00a0\u202f\u2011\u0301Łß×÷ÿŸ"))
		name := rapid.StringOf(rapid.OneOf(signs, rapid.Rune(), rapid.Int32Range(1, 0x17f))).Draw(t, "name")
		assert.Equal(t, resolve.FoldAny(name), resolve.Fold(name), "%q", name)
	})
}
