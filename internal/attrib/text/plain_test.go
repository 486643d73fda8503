package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/text"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		{"L&rsquo;&eacute;t&eacute; du maire", "L’été du maire"},
		{"&laquo;&nbsp;Oui&nbsp;&raquo;, dit-il&hellip;", "«\u00a0Oui\u00a0», dit-il…"},
		{"&quot;Oui&quot; &#39;non&#x27; &#171;", "\"Oui\" 'non' «"},
		{"l&amp;eacute;t&amp;#233;", "lété"},
		{"R&D; Dupont & fils; A&B", "R&D; Dupont & fils; A&B"},
		{"<p>Le maire <strong>part</strong>.</p><br />Fin", "\nLe maire part.\n\nFin"},
		{"<a href=\"x\">ici</a>, CO<sub>2</sub>", "ici, CO2"},
		{"<< Oui >>, <non>, 3 < 4 > 2", "<< Oui >>, <non>, 3 < 4 > 2"},
		{`Anne Roux\nLe maire\n\nFin, \"oui\", C:\nord`, "Anne Roux\nLe maire\n\nFin, \"oui\", C:\\nord"},
		{"l'autr_innere Centr_innere d'atr_innerium", "l'autre Centre d'atrium"},
		{"un_inner str_inn", "un_inner str_inn"},
		{"Ã©tÃ©, lâ€™Å“uvre Ã\u00a0 lui, Ã  elle, Ã eux, Â«\u00a0ohÂ\u00a0Â», Â !", "été, l’œuvre à lui, à elle, à eux, «\u00a0oh\u00a0»,  !"},
		{"â€œnonâ€\u009d", "“non”"},
		{"SÃO PAULO, l'Ãge", "SÃO PAULO, l'Ãge"},
		{"\ufeffl'ar\u00admée\u200b de\u2060 Lons 👩\u200d🚒", "l'armée de Lons 👩\u200d🚒"},
		{"", ""},
	} {
		assert.Equal(t, c.want, text.NewPlain(c.doc).Text, c.doc)
	}
}

// TestSource finds words of the plain text in the document.
func TestSource(t *testing.T) {
	doc := "&laquo; &Eacute;t&eacute; &raquo;, dit l&rsquo;<b>autr_innere</b>.\\nFin"
	plain := text.NewPlain(doc)
	require.True(t, plain.Changed())
	for _, c := range []struct{ words, want string }{
		{"«", "&laquo;"},
		{"Été", "&Eacute;t&eacute;"},
		{"t", "t"},
		{"»", "&raquo;"},
		{"dit", "dit"},
		{"l’", "l&rsquo;"},
		{"autre", "autr_innere"},
		{"e.", "e</b>."},
		{"Fin", "Fin"},
		{plain.Text, doc},
	} {
		at := strings.Index(plain.Text, c.words)
		span := plain.Source(text.Span{Start: at, End: at + len(c.words)})
		assert.Equal(t, c.want, span.Of(doc), c.words)
	}
	whole := text.NewPlain("Le maire")
	assert.False(t, whole.Changed())
	assert.Equal(t, text.Span{Start: 3, End: 8}, whole.Source(text.Span{Start: 3, End: 8}))
}

// FuzzPlain holds that parts of the text in order are parts of the document in
// order.
func FuzzPlain(f *testing.F) {
	f.Add("&laquo;<b>Ã©</b>\\n&amp;eacute; tr_inner Ã  Â ")
	f.Fuzz(func(t *testing.T, doc string) {
		doc = strings.ToValidUTF8(doc, "?")
		plain := text.NewPlain(doc)
		end := 0
		for at, c := range plain.Text {
			span := plain.Source(text.Span{Start: at, End: at + len(string(c))})
			require.LessOrEqual(t, span.Start, span.End, "%q", doc)
			require.LessOrEqual(t, span.End, len(doc), "%q", doc)
			require.True(t, span.Start >= end || !plain.Changed() || span.End == end, "%q at %d", doc, at)
			end = span.End
		}
	})
}
