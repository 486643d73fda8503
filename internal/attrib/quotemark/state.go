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
	drop               // n stretches that were open for long end unclosed before the mark
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
func (s *state) top() int32 { return s.stack[s.depth-1] }

// push returns the state with one more open mark.
func (s *state) push(mark int32) state {
	next := *s
	next.stack[next.depth] = mark
	next.depth++
	return next
}

// pop returns the state without its n innermost open marks.
func (s *state) pop(n int8) state {
	next := *s
	for ; n > 0; n-- {
		next.depth--
		next.stack[next.depth] = 0
	}
	return next
}

// does takes the state past an act that costs so much.
func (s *state) does(a act, n int8, cost float64) {
	s.act, s.n = a, n
	s.cost += cost
	s.last = begin
}
