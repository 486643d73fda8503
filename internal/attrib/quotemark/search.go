package quotemark

// act is what a reading does with a mark, or with the end of a line.
type act uint8

const (
	begin   act = iota // the root of all readings
	open               // the mark opens a stretch
	replace            // the mark opens a stretch, the innermost one ends unclosed before it
	shut               // the mark closes a stretch and n more inside it
	orphan             // the mark closes what nothing opened
	reopen             // the mark is repeated at the start of a line
	double             // the mark stands beside its like
	skip               // the mark means nothing
	abandon            // n stretches end unclosed with the line before the mark
)

// node is one step of a reading; the steps before it are its ancestors.
type node struct {
	prev int32
	mark int32
	act  act
	n    int8
}

// state is a reading as far as it has come. Two states with the same stack have
// the same future.
type state struct {
	stack [maxDepth]int32 // the opening marks
	depth int8
	last  act // open or shut if the mark before did that and the next one touches it
	act   act
	n     int8
	prev  int32 // node
	cost  float64
}

func same(a, b *state) bool {
	return a.depth == b.depth && a.last == b.last && a.stack == b.stack
}

// top returns the innermost open mark.
func (s state) top() int32 { return s.stack[s.depth-1] }

// push returns the state with one more open mark.
func (s state) push(mark int32) state {
	s.stack[s.depth] = mark
	s.depth++
	return s
}

// pop returns the state without its n innermost open marks.
func (s state) pop(n int8) state {
	for ; n > 0; n-- {
		s.depth--
		s.stack[s.depth] = 0
	}
	return s
}

// does returns the state after an act that costs so much.
func (s state) does(a act, n int8, cost float64) state {
	s.act, s.n = a, n
	s.cost += cost
	s.last = begin
	return s
}

// search finds the cheapest readings of a run of marks.
type search struct {
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
	s.nodes = append(s.nodes[:0], node{prev: -1, mark: -1, act: begin})
	start.prev, start.cost, start.act = 0, 0, begin
	s.beam = append(s.beam[:0], start)
	for i := lo; i < hi; i++ {
		if s.marks[i].newLine {
			s.endLine(int32(i))
		}
		s.readMark(int32(i))
	}
	return s.beam
}

// endLine lets every reading give up stretches before the line of mark i.
func (s *search) endLine(i int32) {
	for _, st := range s.beam {
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
			s.keep(st.pop(n).does(a, n, cost))
		}
	}
	s.commit(i)
}

// readMark lets every reading do with mark i all it may.
func (s *search) readMark(i int32) {
	m := &s.marks[i]
	for _, st := range s.beam {
		s.opens(m, i, st)
		s.closes(m, st)
		s.passes(m, st)
	}
	s.commit(i)
}

func (s *search) opens(m *mark, i int32, st state) {
	if st.depth < maxDepth {
		next := st.push(i).does(open, 0, m.open+s.nesting(m, i, &st))
		next.last = open
		s.keep(next)
	}
	if st.depth > 0 && !m.adjoins {
		inner := st.pop(1)
		next := inner.push(i).does(replace, 0, m.open+s.losing(m, &st)+s.nesting(m, i, &inner))
		next.last = open
		s.keep(next)
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

func (s *search) closes(m *mark, st state) {
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
		next := st.pop(n+1).does(shut, n, cost)
		next.last = shut
		s.keep(next)
	}
	if st.depth == 0 {
		next := st.does(orphan, 0, m.close+m.noOpening)
		next.last = shut
		s.keep(next)
	}
}

// together is the cost of an inner stretch that ends with its outer one.
func together(outer, inner *mark) float64 {
	if outer.style == inner.style {
		return lostAlike
	}
	return lostTogether
}

func (s *search) passes(m *mark, st state) {
	s.keep(st.does(skip, 0, m.ignore))
	if st.depth > 0 && m.reopen < never {
		s.keep(st.does(reopen, 0, m.reopen+pair(&s.marks[st.top()], m)))
	}
	if st.last == open && m.adjoins || st.last == shut && m.touches {
		cost := m.close
		if st.last == open {
			cost = m.open
		}
		next := st.does(double, 0, doubledMark+cost)
		next.last = st.last
		s.keep(next)
	}
}

// keep puts a state in its place among the next ones, if it is cheap enough.
func (s *search) keep(st state) {
	s.steps++
	at, alike := len(s.next), 0
	for at > 0 && s.next[at-1].cost > st.cost {
		at--
	}
	if at == beamWidth*s.like {
		return
	}
	for k := range s.next[:at] {
		if same(&s.next[k], &st) {
			alike++
		}
	}
	if alike >= s.like || at > 0 && st.cost > s.next[0].cost+beamRange {
		return
	}
	s.insert(at, alike, st)
}

// insert puts a state at its place and drops what it makes superfluous.
func (s *search) insert(at, alike int, st state) {
	s.next = append(s.next, state{})
	copy(s.next[at+1:], s.next[at:])
	s.next[at] = st
	for k := at + 1; k < len(s.next); k++ {
		if same(&s.next[k], &st) {
			alike++
			if alike >= s.like {
				s.next = append(s.next[:k], s.next[k+1:]...)
				break
			}
		}
	}
	if len(s.next) > beamWidth*s.like {
		s.next = s.next[:beamWidth*s.like]
	}
}

// commit makes the next states the present ones and records their acts.
func (s *search) commit(i int32) {
	touched := int(i)+1 < len(s.marks) && s.marks[i+1].touches
	for k := range s.next {
		st := &s.next[k]
		if !touched {
			st.last = begin
		}
		if st.act != begin {
			s.nodes = append(s.nodes, node{prev: st.prev, mark: i, act: st.act, n: st.n})
			st.prev = int32(len(s.nodes) - 1)
		}
	}
	s.beam, s.next = s.next, s.beam[:0]
}

// acts returns the nodes of a reading, from its first to its last.
func (s *search) acts(st *state) []node {
	count := 0
	for at := st.prev; at > 0; at = s.nodes[at].prev {
		count++
	}
	acts := make([]node, count)
	for at := st.prev; at > 0; at = s.nodes[at].prev {
		count--
		acts[count] = s.nodes[at]
	}
	return acts
}
