package french_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// articles returns the project's own articles.
func articles(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("../../../examples/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var out []string
	for _, name := range names {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		out = append(out, string(raw))
	}
	return out
}

// BenchmarkStages gives the time per word of each stage under the rules, and of
// all of them.
func BenchmarkStages(b *testing.B) {
	doc := strings.Join(articles(b), "\n\n")
	words, err := lexicon.Load()
	require.NoError(b, err)
	forms, err := morph.Open()
	require.NoError(b, err)
	tagger, err := tag.New(forms)
	require.NoError(b, err)
	splitter := token.NewSplitter(func(form string) bool { _, ok := words.Abbreviation(form); return ok })

	var memory struct {
		tokens  token.Memory
		marks   quotemark.Memory
		layout  block.Memory
		tags    tag.Memory
		clauses clause.Memory
		all     french.Memory
	}
	tokens := splitter.Split(doc)
	marks := quotemark.Read(doc, tokens)
	layout := block.Divide(doc, tokens, marks)
	sentences := func(yield func(int, int) bool) {
		for _, s := range layout.Sentences {
			if !yield(s.First, s.Last) {
				return
			}
		}
	}
	article := clause.Article{Doc: doc, Tokens: tokens, Marks: marks, Layout: layout, Lexicon: words, Words: tagger.Tag(doc, tokens, sentences)}
	reader, err := french.New()
	require.NoError(b, err)

	perWord(b, "token", doc, func() { splitter.SplitWith(&memory.tokens, doc) })
	perWord(b, "quotemark", doc, func() {
		_, err := quotemark.ReadWith(b.Context(), &memory.marks, doc, tokens)
		require.NoError(b, err)
	})
	perWord(b, "block", doc, func() { block.DivideWith(&memory.layout, doc, tokens, marks) })
	perWord(b, "tag", doc, func() { tagger.TagWith(&memory.tags, doc, tokens, sentences) })
	perWord(b, "clause", doc, func() {
		a := memory.clauses.Hold(article)
		for i := range a.Sentences {
			a.Analyse(i)
		}
	})
	perWord(b, "all", doc, func() {
		_, err := reader.ReadWith(b.Context(), &memory.all, doc)
		require.NoError(b, err)
	})
}

// perWord runs a stage and reports its time per word of the document.
func perWord(b *testing.B, stage, doc string, run func()) {
	words := len(strings.Fields(doc))
	b.Run(stage, func(b *testing.B) {
		b.SetBytes(int64(len(doc)))
		b.ReportAllocs()
		for b.Loop() {
			run()
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/word")
	})
}
