package quotemark

import (
	"github.com/attribd/attribd/internal/attrib/token"
)

// Read returns the likeliest reading of the marks of doc, which the tokens must
// cut in order. The reading keeps the tokens and does not change them.
func Read(doc string, tokens []token.Token) *Reading {
	marks := observeAll(doc, tokens)
	s := search{marks: marks, like: 1}
	best := &s.run(0, len(marks), state{})[0]
	for k := range s.beam {
		s.beam[k].cost += float64(s.beam[k].depth) * lostAtLineEnd
		if s.beam[k].cost < best.cost {
			best = &s.beam[k]
		}
	}
	r := construct(doc, tokens, marks, s.acts(best), best.cost)
	r.steps = s.steps
	return r
}

func construct(doc string, tokens []token.Token, marks []mark, acts []node, cost float64) *Reading {
	b := builder{doc: doc, tokens: tokens, marks: marks, owner: make(map[int]int, len(marks))}
	b.play(acts)
	for len(b.stack) > 0 {
		b.lose(b.lostAtEnd(b.lineEnd(marks[len(marks)-1].tok)))
	}
	return b.reading(cost)
}

func observeAll(doc string, tokens []token.Token) []mark {
	var marks []mark
	before := -1
	for i := range tokens {
		if tokens[i].Kind == token.Mark {
			marks = append(marks, observe(doc, tokens, i, before))
			before = i
		}
	}
	return marks
}
