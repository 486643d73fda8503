package quotemark_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/token"
)

// words are what the generated texts are made of: words, signs and marks of
// every make, with the spaces that the web gives them.
var words = []string{
	"« ", " »", "«", "»", "“", "”", "\"", "'", "‘", "’", "„", "‹", "›", "<<", ">>", "''", " ", "\u00a0", "\u202f",
	"\n", "\n\n", "\n– ", ". ", ", ", " : ", "…", "? ", "Il ", "dit ", "l’", "d'", "5", "ville", " Anne", "(", ")", "[…]",
}

func texts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words"), "")
	})
}

func check(t require.TestingT, doc string) {
	r, tokens := read(doc)
	checkReading(t, doc, r, tokens)
	again, _ := read(doc)
	assert.Equal(t, r.Stretches, again.Stretches, "%q", doc)
	if len(tokens) == 0 {
		return
	}
	for first := 0; first < len(tokens); {
		last := first
		for last+1 < len(tokens) && !tokens[last+1].StartsLine() {
			last++
		}
		cost := -1.0
		for _, other := range r.Alternatives(first, last, 4) {
			checkReading(t, doc, other, tokens)
			require.GreaterOrEqual(t, other.Cost, cost, "%q", doc)
			cost = other.Cost
			for _, s := range other.Stretches {
				for _, p := range s.Pieces {
					require.True(t, first <= p[0] && p[1] <= last, "%q: %v beyond its part", doc, s)
				}
			}
		}
		require.GreaterOrEqual(t, cost, 0.0, "%q: no reading", doc)
		first = last + 1
	}
}

func checkReading(t require.TestingT, doc string, r *quotemark.Reading, tokens []token.Token) {
	for i := range r.Stretches {
		s := &r.Stretches[i]
		require.True(t, s.Open >= 0 || s.Close >= 0, "%q: no mark", doc)
		require.True(t, s.First >= 0 && s.Last < len(tokens), "%q: %v", doc, s)
		require.True(t, s.Open < s.First && (s.Close < 0 || s.Close > s.Last), "%q: %v", doc, s)
		if s.Parent >= 0 {
			outer := &r.Stretches[s.Parent]
			require.Less(t, s.Parent, i, "%q", doc)
			require.Equal(t, outer.Depth+1, s.Depth, "%q", doc)
			require.True(t, outer.First <= max(s.Open, 0) || s.Open < 0 && outer.First <= s.First, "%q: %v in %v", doc, s, outer)
			require.LessOrEqual(t, max(s.Last, s.Close), outer.Last, "%q: %v in %v", doc, s, outer)
		}
		at := s.First
		for _, p := range s.Pieces {
			require.True(t, at <= p[0] && p[0] <= p[1] && p[1] <= s.Last, "%q: %v", doc, s.Pieces)
			at = p[1] + 1
		}
		for _, repair := range s.Repairs {
			missing := repair.Reason == quotemark.MissingClose || repair.Reason == quotemark.MissingOpen
			require.Equal(t, missing, repair.Span.Empty(), "%q: %v", doc, repair)
			require.True(t, repair.Span.Start >= 0 && repair.Span.End <= len(doc), "%q", doc)
		}
	}
	for tok := range tokens {
		if at := r.Inside(tok); at >= 0 {
			require.True(t, r.Stretches[at].Contains(tok), "%q", doc)
		}
	}
}

func TestInvariants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { check(t, texts().Draw(t, "text")) })
}

func FuzzRead(f *testing.F) {
	f.Add("« Je pars, dit-il.\n« C’est “fini. » »\n\nElle \"reste")
	f.Add("Il a dit \"oui\"\". l’»art« ''non’’ d'11\" \n» Lire aussi")
	f.Fuzz(func(t *testing.T, doc string) { check(t, strings.ToValidUTF8(doc, "?")) })
}

// styles are pairs of marks that must be read alike.
var styles = [][2]string{{"«", "»"}, {"« ", " »"}, {"«\u00a0", "\u00a0»"}, {"«\u202f", "\u202f»"}, {"“", "”"}, {"\"", "\""}, {"<<", ">>"}, {"‹", "›"}, {"„", "“"}, {"''", "''"}}

// TestStylesAlike writes the same well-formed article in every style.
func TestStylesAlike(t *testing.T) {
	sentences := []string{
		"{Nous partons}, a dit le maire.", "Il juge le projet {trop cher}.", "{Est-ce vrai ?} Elle l’ignore.", "Le maire : {C’est fini. Merci.}",
		"Elle parle de {paix}, d’{amitié} et de {joie}.", "{Cela, dit-elle, {va} mieux}.", "Aucune citation ici.", "({C’est fini}, dit-il.)",
	}
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(sentences), 1, 8).Draw(t, "sentences")
		text := strings.Join(parts, rapid.SampledFrom([]string{" ", "\n", "\n\n"}).Draw(t, "gap"))
		want := contents(text, "«", "»")
		for _, s := range styles {
			assert.Equal(t, want, contents(text, s[0], s[1]), "%v", s)
		}
	})
}

// contents writes the braces of text as marks and returns the words in each
// stretch, and its depth.
func contents(text, open, closing string) [][]string {
	doc := strings.NewReplacer("{", open, "}", closing).Replace(text)
	r, tokens := read(doc)
	var out [][]string
	for i := range r.Stretches {
		s := &r.Stretches[i]
		held := []string{strings.Repeat(">", s.Depth)}
		for tok := s.First; tok <= s.Last; tok++ {
			if tokens[tok].Kind != token.Mark {
				held = append(held, tokens[tok].Of(doc))
			}
		}
		out = append(out, held)
	}
	return out
}

// TestLinear counts the choices of the search: twice the marks may cost little
// more than twice the choices.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"\" ", "« ", "»", "“a", "'", "« a\n", "\"a\" » “b ", "x\n\n", ". A\" ", prose(3) + " « Il ", prose(3) + " “« Il", prose(9) + " »"} {
		small, _ := read(strings.Repeat(unit, 2000))
		large, _ := read(strings.Repeat(unit, 20000))
		assert.LessOrEqual(t, large.Steps(), 11*small.Steps()+2000, "%q", unit)
	}
}

func BenchmarkReadHostile(b *testing.B) {
	doc := strings.Repeat("\"a\" » “b ' ", 20000)
	tokens := token.NewSplitter(abbreviation).Split(doc)
	for b.Loop() {
		quotemark.Read(doc, tokens)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100000, "ns/mark")
}

func BenchmarkRead(b *testing.B) {
	doc := strings.Repeat("« Nous partons demain matin avec les enfants », a dit Anne, qui juge la ville “trop chère” et la vie plus douce ailleurs.\n", 30)
	tokens := token.NewSplitter(abbreviation).Split(doc)
	for b.Loop() {
		quotemark.Read(doc, tokens)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(tokens)), "ns/token")
}
