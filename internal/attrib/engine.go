package attrib

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/trust"
)

// version names rules and lexicon together. It changes with every release that
// may answer differently.
const version = "0.2.0"

// Engine finds quotations. It is safe for concurrent use: nothing of it changes but the
// memories that calls use again, each of which serves one call at a time.
type Engine struct {
	french   *french.Reader
	rules    *rule.Set
	weights  *decide.Weights
	speakers *resolve.Weights
	trust    *trust.Model
	memories shelf
	long     sync.Pool // of *memory, for long documents: they know no spellings, and garbage collection takes them
}

// New loads the embedded lexicon and readies the rules. It fails only where the
// data that are built in are broken.
func New() (*Engine, error) {
	reader, err := french.New()
	if err != nil {
		return nil, fmt.Errorf("attrib: %w", err)
	}
	return newEngine(reader)
}

// Load is New with the word lists of a directory over those built in, unless
// dir is empty. An error names the file, the line and the reason.
func Load(dir string) (*Engine, error) {
	if dir == "" {
		return New()
	}
	reader, err := french.Load(dir)
	if err != nil {
		return nil, err
	}
	return newEngine(reader)
}

// newEngine readies rules, weights and chances around a reader.
func newEngine(reader *french.Reader) (*Engine, error) {
	weights, err := decide.Load()
	if err != nil {
		return nil, fmt.Errorf("attrib: %w", err)
	}
	speakers, err := resolve.Load()
	if err != nil {
		return nil, fmt.Errorf("attrib: %w", err)
	}
	model, err := trust.Load()
	if err != nil {
		return nil, fmt.Errorf("attrib: %w", err)
	}
	return &Engine{french: reader, rules: rule.NewSet(), weights: weights, speakers: speakers, trust: model}, nil
}

// Version names rules and lexicon together; answers may differ between
// versions. An operator's own lists are named in it.
func (e *Engine) Version() string {
	if digest := e.french.Lexicon.Digest(); digest != "" {
		return version + "+lexicon." + digest
	}
	return version
}

// Rule describes a rule of the engine.
type Rule struct {
	ID          string
	Description string
	Example     string
}

// Rules lists the rules that a [RuleMatch] can name, by id.
func (e *Engine) Rules() []Rule {
	var out []Rule
	for _, r := range e.rules.Rules() {
		out = append(out, Rule{ID: r.ID, Description: r.Description, Example: r.Example()})
	}
	slices.SortFunc(out, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// Attribute finds the quotes of a document, which must be valid UTF-8. It
// returns ctx's error as soon as it sees it, and no other.
func (e *Engine) Attribute(ctx context.Context, doc string) (*Result, error) {
	const longest = 1 << 17 // bytes of a document whose memory is worth keeping for good
	m := e.memories.take()
	if len(doc) <= longest {
		result, err := e.attribute(ctx, m, doc)
		e.memories.put(m)
		return result, err
	}
	long, ok := e.long.Get().(*memory)
	if !ok {
		long = new(memory)
	}
	m.swap(long)
	result, err := e.attribute(ctx, m, doc)
	m.swap(long)
	m.forget()
	e.long.Put(long)
	e.memories.put(m)
	return result, err
}

// attribute finds the quotes of a document in a memory that no other call works in.
func (e *Engine) attribute(ctx context.Context, m *memory, doc string) (*Result, error) {
	m.reset()
	plain := text.NewPlain(doc)
	article, err := e.french.ReadWith(ctx, &m.french, plain.Text)
	if err != nil {
		return nil, err
	}
	chosen, err := e.choose(ctx, m, article)
	if err != nil {
		return nil, err
	}
	result, err := e.answer(ctx, m, article, chosen)
	if err != nil {
		return nil, err
	}
	result.restore(&plain)
	return result, nil
}

// choose proposes and decides, sentence by sentence.
func (e *Engine) choose(ctx context.Context, m *memory, article *clause.Article) ([]rule.Candidate, error) {
	const perQuote = 4 // sentences, in most texts: room for more is found in time
	m.chosen = slices.Grow(m.chosen, len(article.Sentences)/perQuote)
	var trail rule.Trail
	for i := range article.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		best := decide.ChooseWith(&m.choice, e.rules.ProposeWith(&m.rules, article, i, trail.Past()), e.weights)
		trail.Add(best)
		for k := range best {
			m.keep(&best[k])
		}
	}
	return m.chosen, nil
}
