package quotemark

import (
	"context"
	"slices"

	"github.com/attribd/attribd/internal/attrib/token"
)

// Read returns the likeliest reading of the marks of doc, which the tokens must
// cut in order. The reading keeps the tokens and does not change them.
func Read(doc string, tokens []token.Token) *Reading {
	reading, _ := ReadWith(context.Background(), new(Memory), doc, tokens) // which never ends
	return reading
}

// Memory is what [ReadWith] uses again from text to text. Its zero value is ready; it
// serves one goroutine at a time.
type Memory struct {
	marks   []mark
	search  search
	acts    []node
	builder builder
}

// ReadWith is Read until ctx ends, in memory that it uses again: the reading is good
// until the memory serves another text. Its only error is ctx's.
func ReadWith(ctx context.Context, m *Memory, doc string, tokens []token.Token) (*Reading, error) {
	m.marks = observeAll(m.marks[:0], doc, tokens)
	marks, s := m.marks, &m.search
	s.ctx, s.marks, s.like, s.steps = ctx, marks, 1, 0
	ends := s.run(0, len(marks), state{})
	s.ctx = nil
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
	m.acts = s.acts(m.acts[:0], &ends[best])
	b := &m.builder
	b.reset(doc, tokens, marks)
	for acts := range slices.Chunk(m.acts, 1<<12) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		b.play(acts)
	}
	for len(b.stack) > 0 {
		b.lose(b.lostAtEnd(b.lineEnd(marks[len(marks)-1].tok)))
	}
	r := b.reading(0, len(tokens)-1, ends[best].cost)
	r.steps = s.steps
	return r, nil
}

// observeAll appends the marks of the text.
func observeAll(marks []mark, doc string, tokens []token.Token) []mark {
	before := mark{tok: -1}
	for i := range tokens {
		if tokens[i].Kind == token.Mark {
			before = observe(doc, tokens, i, &before)
			marks = append(marks, before)
		}
	}
	return marks
}
