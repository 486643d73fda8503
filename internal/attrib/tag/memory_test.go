package tag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// What a memory has seen and forgotten changes no answer.
func TestMemoryChangesNothing(t *testing.T) {
	forms, err := morph.Open()
	require.NoError(t, err)
	tagger, err := tag.New(forms)
	require.NoError(t, err)
	splitter := token.NewSplitter(func(string) bool { return false })
	var tokens token.Memory
	var tags tag.Memory

	for _, doc := range []string{
		"Les élues ont dit non.",
		"La note passe, dit Anne.",
		"Anne a dit que l?eau des élues passe.",
		"Les notes d'Anne ont été dites.",
		"À Brest, l'eau a monté : « Non », dit-elle.",
	} {
		for _, keep := range []int{1 << 10, 8, 3, 0} {
			want := splitter.Split(doc)
			got := splitter.SplitWith(&tokens, doc)
			require.Equal(t, spelt(want), spelt(got), doc)
			whole := func(yield func(int, int) bool) { yield(0, len(want)-1) }
			assert.Equal(t, readings(tagger.Tag(doc, want, whole)), readings(tagger.TagWith(&tags, doc, got, whole)), doc)
			tokens.Forget(keep)
			tags.Forget(keep)
			assert.LessOrEqual(t, tokens.Spellings(), keep)
		}
	}
}

// spelt returns tokens without the numbers of their spellings.
func spelt(tokens []token.Token) []token.Token {
	out := append([]token.Token(nil), tokens...)
	for i := range out {
		out[i].Number = 0
	}
	return out
}

type reading struct {
	tag      tag.Tag
	features tag.Features
	known    bool
	readings int
	lemma    string
}

func readings(words []tag.Word) []reading {
	var out []reading
	for i := range words {
		w := &words[i]
		out = append(out, reading{w.Tag, w.Features, w.Known, len(w.Readings()), w.Lemma()})
	}
	return out
}
