package quotemark

import "slices"

// keep puts a state in its place among the next ones, if it is cheap enough.
func (s *search) keep(st *state) {
	s.steps++
	if len(s.next) > 0 && st.cost > s.next[0].cost+beamRange {
		return
	}
	at, alike := len(s.next), 0
	for at > 0 && s.next[at-1].cost > st.cost {
		at--
	}
	if at == beamWidth*s.like {
		return
	}
	for k := range s.next[:at] {
		if same(&s.next[k], st) {
			alike++
		}
	}
	if alike >= s.like {
		return
	}
	s.insert(at, alike, st)
}

// insert puts a state at its place and drops what it makes superfluous.
func (s *search) insert(at, alike int, st *state) {
	s.next = append(s.next, state{})
	copy(s.next[at+1:], s.next[at:])
	s.next[at] = *st
	for k := at + 1; k < len(s.next); k++ {
		if same(&s.next[k], st) {
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

// commit makes the next states the present ones and records their acts at mark
// i. The mark to be read next is touched if only points stand before it.
func (s *search) commit(i int32, touched bool) {
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

// acts appends the nodes of a reading to out, which must be empty, from its first to
// its last.
func (s *search) acts(out []node, st *state) []node {
	n := 0
	for at := st.prev; at > 0; at = s.nodes[at].prev {
		n++
	}
	out = slices.Grow(out, n)
	for at := st.prev; at > 0; at = s.nodes[at].prev {
		out = append(out, s.nodes[at])
	}
	slices.Reverse(out)
	return out
}
