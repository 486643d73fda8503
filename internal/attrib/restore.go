package attrib

import "github.com/attribd/attribd/internal/attrib/text"

// restore moves all spans from the plain text to the document that it was made
// of. Names stay as the plain text has them.
func (r *Result) restore(plain *text.Plain) {
	if !plain.Changed() {
		return
	}
	move := func(s *text.Span) {
		if s != nil {
			*s = plain.Source(*s)
		}
	}
	all := func(spans []text.Span) {
		for i := range spans {
			move(&spans[i])
		}
	}
	for i := range r.Quotes {
		r.Quotes[i].eachSpan(move, all)
	}
	for i := range r.Entities {
		e := &r.Entities[i]
		all(e.Mentions)
		for k := range e.Roles {
			move(&e.Roles[k].Span)
		}
	}
}

// eachSpan calls move or all for every span of a quote.
func (q *Quote) eachSpan(move func(*text.Span), all func([]text.Span)) {
	all(q.Contents)
	for i := range q.Matches {
		all(q.Matches[i].Evidence)
	}
	for i := range q.Repairs {
		move(&q.Repairs[i].Span)
	}
	if q.Cue != nil {
		move(&q.Cue.Span)
	}
	for i := range q.Speakers {
		s := &q.Speakers[i]
		move(s.Mention)
		move(s.Antecedent)
		if s.Role != nil {
			move(&s.Role.Span)
		}
	}
}
