package tag_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// words are what the generated texts are made of.
var words = []string{
	"le", "la", "l'", "un", "des", "ministre", "note", "prévenu", "a", "est", "dit", "dit-il", "a-t-elle", "que", "qu'", "qui", "si", "s'", "se", "en",
	"et", "de", "du", "ne", "pas", "annoncer", "annonçant", "annoncés", "brolife", "Anne", "KERHOLM", "A", "À", "12", "1 500", "22H00", "%",
	"«", "»", "\"", "-", "–", ",", ".", "?", "(", ")", "…", "\n", "https://a.example/b", "M.", "’", "\u200b", "🎙️", "العربية",
}

func texts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var out strings.Builder
		for range rapid.IntRange(0, 60).Draw(t, "length") {
			out.WriteString(rapid.OneOf(rapid.SampledFrom(words), rapid.StringN(1, 5, 20)).Draw(t, "word"))
			out.WriteString(rapid.SampledFrom([]string{" ", " ", " ", ""}).Draw(t, "gap"))
		}
		return out.String()
	})
}

// bench is a tagger and what it needs.
type bench struct {
	tagger   *tag.Tagger
	splitter *token.Splitter
}

func newBench(t require.TestingT) *bench {
	forms, err := morph.Open()
	require.NoError(t, err)
	tagger, err := tag.New(forms)
	require.NoError(t, err)
	return &bench{tagger: tagger, splitter: token.NewSplitter(func(string) bool { return false })}
}

// ranges yields the sentences given as pairs of tokens.
func ranges(pairs [][2]int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) {
		for _, p := range pairs {
			if !yield(p[0], p[1]) {
				return
			}
		}
	}
}

// check tags a text whose sentences end after every cut tokens, and holds what
// must hold of any.
func (b *bench) check(t require.TestingT, doc string, cut int) {
	tokens := b.splitter.Split(doc)
	var pairs [][2]int
	for first := 0; first < len(tokens); first += cut {
		pairs = append(pairs, [2]int{first, min(first+cut, len(tokens)) - 1})
	}
	got := b.tagger.Tag(doc, tokens, ranges(pairs))
	require.Len(t, got, len(tokens))
	for i := range tokens {
		b.checkWord(t, &tokens[i], &got[i])
	}
	require.Equal(t, got, b.tagger.Tag(doc, tokens, ranges(pairs)), "two answers to %q", doc)
	if len(pairs) > 1 {
		last := pairs[len(pairs)-1]
		alone := b.tagger.Tag(doc, tokens, ranges(pairs[len(pairs)-1:]))
		require.Equal(t, got[last[0]:], alone[last[0]:], "a sentence depends on those before it: %q", doc)
		require.Equal(t, make([]tag.Word, last[0]), alone[:last[0]], "words outside the sentences have a reading: %q", doc)
	}
}

func (b *bench) checkWord(t require.TestingT, tok *token.Token, w *tag.Word) {
	require.LessOrEqual(t, w.Tag, tag.Numeral, "%q has no tag", tok.Form)
	switch tok.Kind {
	case token.Word, token.Number, token.Link:
		require.NotEqual(t, tag.Punct, w.Tag, "%q", tok.Form)
	case token.Mark, token.Hyphen:
		require.Equal(t, tag.Punct, w.Tag, "%q", tok.Form)
	}
	if tok.Kind == token.Word && !tok.Has(token.Clitic) {
		require.NotEmpty(t, w.Lemma(), "%q", tok.Form)
	}
	if w.Mood() != 0 {
		require.Contains(t, []tag.Tag{tag.Finite, tag.Infinitive, tag.PastParticiple, tag.PresentParticiple}, w.Tag, "%q", tok.Form)
	}
}

func TestInvariants(t *testing.T) {
	b := newBench(t)
	rapid.Check(t, func(t *rapid.T) {
		b.check(t, texts().Draw(t, "text"), rapid.IntRange(1, 20).Draw(t, "cut"))
	})
}

func FuzzTag(f *testing.F) {
	b := newBench(f)
	f.Add("Le prévenu note « une » hausse, a-t-il dit. A Kerholm, l'un des 12 élus le dit-il ?", 9)
	f.Fuzz(func(t *testing.T, doc string, cut int) { b.check(t, strings.ToValidUTF8(doc, "?"), max(cut, 1)) })
}

// A sentence of a hundred thousand words takes a moment if each takes the same,
// and hours if each takes longer than the one before.
func TestLongSentence(t *testing.T) {
	const times = 10_000
	b := newBench(t)
	const part = "le ministre note que la hausse qui dure lui pèse "
	doc := strings.Repeat(part, times)
	tokens := b.splitter.Split(doc)
	got := b.tagger.Tag(doc, tokens, ranges([][2]int{{0, len(tokens) - 1}}))
	each := len(tokens) / times
	require.Equal(t, 10, each)
	verbs := 0
	for i := range got {
		if tokens[i].Is("note") && got[i].Tag == tag.Finite {
			verbs++
		}
	}
	assert.Greater(t, verbs, times*9/10, "the same words read otherwise far from the beginning")
}

// No sentences, no readings; an empty text has none.
func TestNothing(t *testing.T) {
	b := newBench(t)
	assert.Empty(t, b.tagger.Tag("", nil, ranges(nil)))
	tokens := b.splitter.Split("Le maire dit non.")
	assert.Equal(t, make([]tag.Word, len(tokens)), b.tagger.Tag("Le maire dit non.", tokens, ranges(nil)))
}
