package attrib

import (
	"context"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/trust"
)

// answer turns the chosen candidates into quotes, in text order, until ctx ends.
func (e *Engine) answer(ctx context.Context, m *memory, a *clause.Article, chosen []rule.Candidate) (*Result, error) {
	quotes := resolve.Ask(chosen)
	r := &Result{}
	for i := range chosen {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r.Quotes = append(r.Quotes, e.quote(a, &chosen[i]))
		r.Quotes[i].Parent = quotes[i].Parent
		r.Quotes[i].Confidence = e.trust.Words(trust.Words(a, &chosen[i], &quotes[i]))
	}
	if err := e.speak(ctx, m, a, quotes, r); err != nil {
		return nil, err
	}
	return r, nil
}

func (e *Engine) quote(a *clause.Article, c *rule.Candidate) Quote {
	q := Quote{Kind: QuoteKind(c.Kind), Parent: -1}
	for _, p := range c.Pieces {
		q.Contents = append(q.Contents, spanOf(a, p))
	}
	match := RuleMatch{RuleID: c.Rule.ID, Weight: e.weights.Of("rule:" + c.Rule.ID)}
	if c.Cue.Kind != rule.NoCue {
		q.Cue = &Cue{Kind: CueKind(c.Cue.Kind), Span: spanOf(a, rule.Range{First: c.Cue.First, Last: c.Cue.Last}), Lemma: c.Cue.Lemma}
		match.Evidence = []text.Span{q.Cue.Span}
	}
	q.Matches = []RuleMatch{match}
	for _, s := range c.Stretches {
		for _, repair := range a.Marks.Stretches[s].Repairs {
			q.Repairs = append(q.Repairs, MarkRepair{Span: repair.Span, Reason: repair.Reason})
		}
	}
	return q
}

// spanOf returns the bytes from the first to the last token of a range.
func spanOf(a *clause.Article, r rule.Range) text.Span {
	return text.Span{Start: a.Tokens[r.First].Start, End: a.Tokens[r.Last].End}
}
