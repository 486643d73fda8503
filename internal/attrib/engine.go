package attrib

import "context"

// Engine finds quotations. It is immutable and safe for concurrent use.
type Engine struct{}

// New loads the embedded lexicon and compiles the rules.
func New() (*Engine, error) { return &Engine{}, nil }

// Version names rules and lexicon together; answers may differ between
// versions.
func (e *Engine) Version() string { return "0.1.0" }

// Rule describes a rule of the engine.
type Rule struct {
	ID          string
	Description string
	Example     string
}

// Rules lists the rules that a [RuleMatch] can name, by id.
func (e *Engine) Rules() []Rule { return nil }

// Attribute finds the quotes of a document, which must be valid UTF-8. It
// returns ctx's error as soon as it sees it, and no other.
func (e *Engine) Attribute(ctx context.Context, doc string) (*Result, error) {
	return &Result{}, ctx.Err()
}
