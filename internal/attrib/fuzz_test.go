package attrib_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// FuzzAttribute holds the invariants of [TestInvariants] for whatever text the
// fuzzer finds. Its seeds are the examples and the marks that break most.
func FuzzAttribute(f *testing.F) {
	examples, err := filepath.Glob("../../examples/*.txt")
	require.NoError(f, err)
	require.NotEmpty(f, examples)
	for _, name := range examples {
		text, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(text))
	}
	for _, text := range []string{
		"",
		"«",
		"»»»«««",
		"« Oui », a dit le maire.",
		"« Oui, a dit le maire",
		"“ Oui.» a ajouté le maire. \"Non\"",
		"« Un\r\n\r\n« deux\r\n\r\n« trois », selon Mme Réva.",
		"Le maire : « Il m’a dit : “Elle répète : ‘Non’” »",
		"e\u0301 « e\u0301 » a-t-il e\u0301crit 👩‍🚒",
		"en Une du médias.",
		",UN ON",
		"Lla ministre de la Santé, Solène Marchadier, a-t-il ajouté «Nous ne céderons pas Nous ne céderons pas ",
		"l&rsquo;&eacute;t&eacute; <b>tr_inner</b> Ã© \\n",
		"0\"0\"cA¼0#dit",
		"0000000000000000000000ê00«000000»0 A000000(A000 mAndA",
		"\ufeff— Oui.\n— Non, dit-elle.",
	} {
		f.Add(text)
	}
	engine, err := attrib.New()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		requireInvariants(t, engine, text)
	})
}
