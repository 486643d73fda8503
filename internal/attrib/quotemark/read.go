package quotemark

import (
	"context"

	"github.com/attribd/attribd/internal/attrib/token"
)

// Read returns the likeliest reading of the marks of doc, which the tokens must
// cut in order. The reading keeps the tokens and does not change them.
func Read(doc string, tokens []token.Token) *Reading {
	reading, _ := ReadContext(context.Background(), doc, tokens) // which never ends
	return reading
}

// ReadContext is Read until ctx ends; its only error is ctx's.
func ReadContext(ctx context.Context, doc string, tokens []token.Token) (*Reading, error) {
	marks := observeAll(doc, tokens)
	s := search{ctx: ctx, marks: marks, like: 1}
	ends := s.run(0, len(marks), state{})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	best := 0
	for k := range ends {
		ends[k].cost += float64(ends[k].depth) * lostAtLineEnd
		if ends[k].cost < ends[best].cost {
			best = k
		}
	}
	b := newBuilder(doc, tokens, marks)
	b.play(s.acts(&ends[best]))
	for len(b.stack) > 0 {
		b.lose(b.lostAtEnd(b.lineEnd(marks[len(marks)-1].tok)))
	}
	r := b.reading(0, len(tokens)-1, ends[best].cost)
	r.steps = s.steps
	return r, nil
}

func observeAll(doc string, tokens []token.Token) []mark {
	var marks []mark
	before := mark{tok: -1}
	for i := range tokens {
		if tokens[i].Kind == token.Mark {
			before = observe(doc, tokens, i, &before)
			marks = append(marks, before)
		}
	}
	return marks
}
