package quotemark

import (
	"context"
	"slices"
)

// search finds the cheapest readings of a run of marks.
type search struct {
	ctx   context.Context //nolint:containedctx // a search is one call; nil: it is never called off
	marks []mark
	like  int // readings kept of those with the same future
	nodes []node
	beam  []state // by cost
	next  []state
	steps int
}

// run reads the marks lo to hi and returns the end states by cost. Its readings
// begin with the stack of start.
func (s *search) run(lo, hi int, start state) []state {
	s.nodes = append(slices.Grow(s.nodes[:0], beamWidth*s.like*(hi-lo)), node{prev: -1, mark: -1, act: begin})
	start.prev, start.cost, start.act = 0, 0, begin
	s.beam = append(s.beam[:0], start)
	for i := lo; i < hi; i++ {
		if s.ctx != nil && s.ctx.Err() != nil {
			break
		}
		if s.marks[i].newLine {
			s.endLine(int32(i))
		}
		s.linger(int32(i))
		s.readMark(int32(i))
	}
	return s.beam
}

// endLine lets every reading give up stretches before the line of mark i.
func (s *search) endLine(i int32) {
	for b := range s.beam {
		st := &s.beam[b]
		stay := s.marks[i].stay
		for n := st.depth; n >= 0; n-- {
			cost := float64(n) * lostAtLineEnd
			if n < st.depth {
				cost += stay
			}
			a := abandon
			if n == 0 {
				a = begin
			}
			next := st.pop(n)
			next.does(a, n, cost)
			s.keep(&next)
		}
	}
	s.commit(i, false)
}

// readMark lets every reading do with mark i all it may.
func (s *search) readMark(i int32) {
	m := &s.marks[i]
	for b := range s.beam {
		st := &s.beam[b]
		s.opens(m, i, st)
		s.closes(m, st)
		s.passes(m, st)
	}
	s.commit(i, int(i)+1 < len(s.marks) && s.marks[i+1].touches)
}

// opens follows the state in which the mark opens a stretch, inside the others or in the
// place of one whose end got lost.
func (s *search) opens(m *mark, i int32, st *state) {
	if st.depth < maxDepth {
		next := st.push(i)
		next.does(open, 0, m.open+s.nesting(m, i, st))
		next.last = open
		s.keep(&next)
	}
	if st.depth > 0 && !m.adjoins {
		inner := st.pop(1)
		next := inner.push(i)
		next.does(replace, 0, m.open+s.losing(m, st)+s.nesting(m, i, &inner))
		next.last = open
		s.keep(&next)
	}
}

// losing is the cost of giving up the innermost stretch before the mark. One
// that has hardly begun, or that announces the mark, rather holds it.
func (s *search) losing(m *mark, st *state) float64 {
	const hardly = 2
	if m.announced || m.tok-s.marks[st.top()].tok <= hardly {
		return lostInLine + lostTooSoon
	}
	return lostInLine
}

// nesting is the cost of opening mark i inside what is open.
func (s *search) nesting(m *mark, i int32, st *state) float64 {
	switch {
	case st.depth == 0:
		return 0
	case m.title:
		return nestedTitle
	case s.marks[st.top()].style != m.style:
		return nestedOther
	case m.adjoins && st.top() == i-1:
		return nestedAtStart
	}
	return nestedSame
}

// closes follows the states in which the mark closes a stretch, those inside it being lost,
// or one that nothing opened.
func (s *search) closes(m *mark, st *state) {
	lost := 0.0
	for n := range st.depth {
		opener := &s.marks[st.stack[st.depth-1-n]]
		if n > 0 {
			lost += together(opener, &s.marks[st.stack[st.depth-n]])
		}
		cost := m.close + pair(opener, m) + lost
		if opener.tok == m.tok-1 {
			cost += empty
		}
		next := st.pop(n + 1)
		next.does(shut, n, cost)
		next.last = shut
		s.keep(&next)
	}
	if st.depth == 0 {
		next := *st
		next.does(orphan, 0, m.close+m.noOpening)
		next.last = shut
		s.keep(&next)
	}
}

// reopening is the cost of reading the mark as a repetition of an open one: at
// the start of a line, or behind a paragraph of one sentence that lost its line.
func (m *mark) reopening(opener *mark) float64 {
	if m.reopen == never && m.afresh && opener.capital && m.style == opener.style && m.ends == opener.ends+1 {
		return reopenedInLine
	}
	return m.reopen
}

// together is the cost of an inner stretch that ends with its outer one.
func together(outer, inner *mark) float64 {
	switch {
	case outer.style != inner.style:
		return lostTogether
	case outer.fresh && inner.runsOn && inner.ends == outer.ends:
		return lostRunOn
	}
	return lostAlike
}

// passes follows the states in which the mark neither opens nor closes: it means nothing,
// is repeated before a paragraph, or doubles the one before.
func (s *search) passes(m *mark, st *state) {
	skipped := *st
	skipped.does(skip, 0, m.ignore)
	s.keep(&skipped)
	if st.depth > 0 {
		if cost := m.reopening(&s.marks[st.top()]); cost < never {
			next := *st
			next.does(reopen, 0, cost+pair(&s.marks[st.top()], m))
			s.keep(&next)
		}
	}
	if st.last == open && m.adjoins || st.last == shut && m.touches {
		cost := m.close
		if st.last == open {
			cost = m.open
		}
		next := *st
		next.does(double, 0, doubledMark+cost)
		next.last = st.last
		s.keep(&next)
	}
}
