package french

import (
	"context"
	"fmt"
	"slices"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/quotemark"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// Reader analyses documents. It is immutable and safe for concurrent use.
type Reader struct {
	Lexicon *lexicon.Lexicon
	Forms   *morph.Lexicon

	splitter *token.Splitter
	tagger   *tag.Tagger
}

// New loads the embedded word lists. It fails only where the data that are built
// in are broken.
func New() (*Reader, error) {
	words, err := lexicon.Load()
	if err != nil {
		return nil, fmt.Errorf("french: %w", err)
	}
	return newReader(words)
}

// Load loads them with the lists of a directory over them; see
// [lexicon.LoadOver].
func Load(dir string) (*Reader, error) {
	words, err := lexicon.LoadOver(dir)
	if err != nil {
		return nil, err
	}
	return newReader(words)
}

func newReader(words *lexicon.Lexicon) (*Reader, error) {
	forms, err := morph.Open()
	if err != nil {
		return nil, fmt.Errorf("french: %w", err)
	}
	infinitive := func(form string) bool {
		return slices.ContainsFunc(forms.Lookup(form), func(r morph.Reading) bool { return r.Mood == morph.Infinitive })
	}
	if err := words.CheckVerbs(infinitive); err != nil {
		return nil, err
	}
	tagger, err := tag.New(forms)
	if err != nil {
		return nil, fmt.Errorf("french: %w", err)
	}
	abbreviation := func(form string) bool { _, ok := words.Abbreviation(form); return ok }
	return &Reader{Lexicon: words, Forms: forms, splitter: token.NewSplitter(abbreviation), tagger: tagger}, nil
}

// Memory is what [Reader.ReadWith] uses again from document to document. Its zero
// value is ready; it serves one goroutine at a time.
type Memory struct {
	tokens  token.Memory
	marks   quotemark.Memory
	layout  block.Memory
	tags    tag.Memory
	clauses clause.Memory
}

// mostSpellings is how many spellings a memory keeps from document to document. A
// language has as many words in common use, and those make up most of a text.
const mostSpellings = 1 << 16

// Swap exchanges all but what is known of spellings with another memory: what a long
// document leaves behind serves the next long one.
func (m *Memory) Swap(other *Memory) {
	m.tokens.Swap(&other.tokens)
	m.marks, other.marks = other.marks, m.marks
	m.layout, other.layout = other.layout, m.layout
	m.tags.Swap(&other.tags)
	m.clauses.Swap(&other.clauses)
}

// Full reports a memory that knows more spellings than that.
func (m *Memory) Full() bool { return m.tokens.Spellings() > mostSpellings }

// Forget drops the spellings that a full memory met last, which are rare, and returns
// how many are left: higher numbers mean something else from now on.
func (m *Memory) Forget() (kept int) {
	kept = mostSpellings * 3 / 4
	m.tokens.Forget(kept)
	m.tags.Forget(kept)
	m.clauses.Forget(kept)
	return kept
}

// Read analyses a document, which must be valid UTF-8. It returns ctx's error as
// soon as it sees it, and no other.
func (r *Reader) Read(ctx context.Context, doc string) (*clause.Article, error) {
	return r.ReadWith(ctx, new(Memory), doc)
}

// ReadWith is Read in memory that it uses again: the article is good until the memory
// serves another document.
func (r *Reader) ReadWith(ctx context.Context, m *Memory, doc string) (*clause.Article, error) {
	tokens := r.splitter.SplitWith(&m.tokens, doc)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	marks, err := quotemark.ReadWith(ctx, &m.marks, doc, tokens)
	if err != nil {
		return nil, err
	}
	layout := block.DivideWith(&m.layout, doc, tokens, marks)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	words := r.tagger.TagWith(&m.tags, doc, tokens, ranges(ctx, layout))
	article := m.clauses.Hold(clause.Article{Doc: doc, Tokens: tokens, Marks: marks, Layout: layout, Lexicon: r.Lexicon, Words: words})
	for i := range article.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		article.Analyse(i)
	}
	return article, nil
}

// ranges yields the sentences of a layout until the context ends.
func ranges(ctx context.Context, layout *block.Layout) func(yield func(first, last int) bool) {
	return func(yield func(int, int) bool) {
		for _, s := range layout.Sentences {
			if ctx.Err() != nil || !yield(s.First, s.Last) {
				return
			}
		}
	}
}
