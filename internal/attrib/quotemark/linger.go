package quotemark

import "github.com/attribd/attribd/internal/attrib/token"

// place is where a token stands, counted in tokens and in sentence ends before
// it.
type place struct {
	tok, ends int
}

// lingering is the cost of a stretch that stays open from one place of a line
// to another. A passage counts for as many sentences as it ends, but for no more
// than its words can fill: short replies make no long quotation.
func lingering(from, to place) float64 {
	long := min(float64(to.ends-from.ends), float64(to.tok-from.tok)/lingerWords)
	return min(max(long-lingerFree, 0)*lingerEach, lingerMost)
}

// lingering is what it costs that the stretch of an opening mark is still open
// at m, from the start of the line of m.
func (m *mark) lingering(opener *mark) float64 {
	if opener.tok < m.line.tok {
		return lingering(m.line, m.place())
	}
	return lingering(opener.place(), m.place())
}

func (m *mark) place() place { return place{m.tok, m.ends} }

// endsBefore reports a sentence that ends before the token: not behind a word, as most
// stand.
func endsBefore(tokens []token.Token, tok int) bool {
	return tok > 0 && tokens[tok-1].Kind != token.Word && final(&tokens[tok-1]) && startsSentence(&tokens[tok])
}

// linger lets every reading pay for what stays open for long in the line of
// mark i, or give it up before the mark.
func (s *search) linger(i int32) {
	m := &s.marks[i]
	if !s.anyLong(m) {
		return
	}
	for _, st := range s.beam {
		kept := 0.0 // by the stretches outside those given up
		for k := range st.depth {
			added := s.longer(m, i, st.stack[k])
			if added > 0 {
				n := st.depth - k
				next := st.pop(n)
				next.does(drop, n, kept+float64(n)*lostForLong)
				s.keep(&next)
			}
			kept += added
		}
		st.act, st.n = begin, 0
		st.cost += kept
		s.keep(&st)
	}
	s.commit(i, m.touches)
}

func (s *search) anyLong(m *mark) bool {
	for k := range s.beam {
		if st := &s.beam[k]; st.depth > 0 && m.lingering(&s.marks[st.stack[0]]) > 0 {
			return true
		}
	}
	return false
}

// longer is what mark i adds to the cost of a stretch that lingers.
func (s *search) longer(m *mark, i, opener int32) float64 {
	cost := m.lingering(&s.marks[opener])
	if before := &s.marks[i-1]; opener < i && before.tok >= m.line.tok {
		cost -= before.lingering(&s.marks[opener])
	}
	return cost
}
