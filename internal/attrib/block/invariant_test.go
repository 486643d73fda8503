package block_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/token"
)

var words = []string{
	"« ", " »", "«", "»", "“", "”", "\"", "'", " ", "\u202f", "\n", "\n\n", "\n– ", "\n• ", "\r\n", ". ", ".", ", ", " : ", "…", "... ", "? ", "! ",
	"Il ", "dit ", "l’", "12", "ville", " Anne", "(", ")", "[…]", "Par ", "Publié le ", "© ", "Lire aussi ", "(@anne)", "https://t.co/a ", "M. ",
}

func check(t require.TestingT, doc string) {
	l, tokens := divide(doc)
	next := 0
	for i, s := range l.Sentences {
		require.Equal(t, next, s.First, "%q", doc)
		require.LessOrEqual(t, s.First, s.Last, "%q", doc)
		require.Equal(t, l.LineOf(s.First), s.Line, "%q", doc)
		require.Equal(t, l.LineOf(s.Last), s.LastLine, "%q", doc)
		require.Equal(t, i, l.SentenceOf(s.First), "%q", doc)
		require.Equal(t, i, l.SentenceOf(s.Last), "%q", doc)
		checkWithin(t, doc, l, s)
		next = s.Last + 1
	}
	require.Equal(t, len(tokens), next, "%q: sentences miss tokens", doc)
	checkLines(t, doc, l, tokens)
	again, _ := divide(doc)
	require.Equal(t, l.Lines, again.Lines, "%q", doc)
	require.Equal(t, l.Sentences, again.Sentences, "%q", doc)
}

// checkWithin cuts a sentence into its own: they must hold all of it.
func checkWithin(t require.TestingT, doc string, l *block.Layout, s block.Sentence) {
	next := s.First
	for _, inner := range l.Within(s.First, s.Last) {
		require.Equal(t, next, inner.First, "%q", doc)
		next = inner.Last + 1
	}
	require.Equal(t, s.Last+1, next, "%q", doc)
}

func checkLines(t require.TestingT, doc string, l *block.Layout, tokens []token.Token) {
	next := 0
	for i, line := range l.Lines {
		require.Equal(t, next, line.First, "%q", doc)
		require.True(t, tokens[line.First].StartsLine(), "%q", doc)
		for tok := line.First; tok <= line.Last; tok++ {
			require.Equal(t, i, l.LineOf(tok), "%q", doc)
			require.True(t, tok == line.First || !tokens[tok].StartsLine(), "%q", doc)
		}
		require.NotEmpty(t, line.Kind.String())
		next = line.Last + 1
	}
	require.Equal(t, len(tokens), next, "%q: lines miss tokens", doc)
}

func TestInvariants(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 80).Draw(t, "words"), "")
	})
	rapid.Check(t, func(t *rapid.T) { check(t, text.Draw(t, "text")) })
}

func FuzzDivide(f *testing.F) {
	f.Add("Titre\n\nPar Anne\n« Je pars. » Elle rit.\n– Oui ? (Non. Si.)\n© 2024\nhttps://a.b")
	f.Fuzz(func(t *testing.T, doc string) { check(t, strings.ToValidUTF8(doc, "?")) })
}

func BenchmarkDivide(b *testing.B) {
	doc := strings.Repeat("« Nous partons demain matin », a dit Anne. La ville (12 000 habitants) est “trop chère”. Elle reste ailleurs.\n", 30)
	l, tokens := divide(doc)
	marks := l.Marks()
	for b.Loop() {
		block.Divide(doc, tokens, marks)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(tokens)), "ns/token")
}
