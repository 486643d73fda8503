package attrib

import (
	"context"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
)

// answer turns the chosen candidates into quotes, in text order, with who says them,
// until ctx ends.
func (e *Engine) answer(ctx context.Context, m *memory, a *clause.Article, chosen []rule.Candidate) (*Result, error) {
	if len(chosen) == 0 {
		return &Result{}, nil // nobody asks who is named
	}
	quotes := m.speakers.Ask(chosen)
	set, err := mention.FindWith(ctx, &m.mentions, a, e.french.Forms)
	if err != nil {
		return nil, err
	}
	found, err := resolve.With(ctx, &m.speakers, a, set, quotes, e.speakers)
	if err != nil {
		return nil, err
	}
	d := newDraft(a, set, chosen, found)
	m.facts.Start(a)
	for i := range chosen {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		q := d.quote(&chosen[i], e.weights.Of(chosen[i].Rule.Feature()))
		q.Parent = quotes[i].Parent
		sure := e.trust.Speaker(m.facts.Speaker(set, &quotes[i], found.Speakers[i]))
		q.Speakers = d.speakers(found.Speakers[i], sure)
		q.Confidence = e.trust.Words(m.facts.Words(&chosen[i], &quotes[i])) * sure
	}
	return d.result, nil
}
