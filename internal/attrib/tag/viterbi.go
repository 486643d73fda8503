package tag

// The costs of disagreement between neighbours.
const (
	numberClash  = 1.6 // "les note"
	genderClash  = 1.2 // "une rapport"
	personClash  = 4.0 // "il notent"
	subjectClash = 1.0 // "le ministre notent"
)

// A finite verb needs a clause of its own. The path counts the clauses that are
// open and have none yet.
const (
	crowded  = 1.2 // a second finite verb in one clause: "il gagne le titre mondial"
	mostOpen = 2   // clauses that are counted

	clauseEnds = 1.0 // a finite verb right behind that of a relative clause

	secondFinite = 1.5 // a finite verb where an auxiliary waits: "a encore dit"

	headless = 0.8 // a determiner and no noun: "ce dernier"
)

// node is a word's reading on the cheapest path that leads to it.
type node struct {
	choice
	total  float32
	back   int32 // index of the node before, in the column before
	source source
	room   int8 // clauses that are open and have no finite verb yet
	behind bool // a clitic behind its verb
	opened bool // a determiner waits for its noun
	tense  bool // an auxiliary waits for its participle, across adverbs
	again  bool // the node before it is the same reading, with another room
}

// none stands for a node that is not there.
const none = -1

// left returns the tag that the next word sees: behind an inverted clitic it is
// that of the verb, "a-t-il dit".
func (n *node) left() Tag {
	if n.behind {
		return Finite
	}
	return n.tag
}

// search finds the cheapest path through the columns of one sentence. It reuses
// its memory from one sentence to the next.
type search struct {
	tables  *tables
	nodes   []node
	columns []int // where each column begins in nodes
	tokens  []int // which token each column stands for
	behind  bool  // the open column stands behind marks that close
	quoted  bool  // a mark stands before the open column
	gerund  bool  // "en" stands before the open column
	helps   bool  // the open column is a form of avoir or être
}

func (s *search) reset() {
	s.nodes = append(s.nodes[:0], node{choice: choice{tag: start}, room: 1})
	s.columns = append(s.columns[:0], 0)
	s.tokens = append(s.tokens[:0], -1)
}

// open begins the column of a token.
func (s *search) open(token int) {
	s.behind, s.helps = false, false
	s.columns = append(s.columns, len(s.nodes))
	s.tokens = append(s.tokens, token)
}

// step is the cheapest way to a reading so far that leaves so many clauses open.
type step struct {
	total         float32
	back          int32
	opened, tense bool
}

// add offers a reading for the column that was opened last.
func (s *search) add(c choice, from source) {
	last := len(s.columns) - 1
	if s.behind && c.tag == Finite {
		c.cost -= behindMarks
	}
	first := s.columns[last-1]
	column := s.nodes[first:s.columns[last]]
	if len(column) == 1 { // much of a text
		only, room := s.step(&c, &column[0], c.clash(&column[0]))
		only.back = int32(first)
		s.keep(c, from, only, room, false)
		return
	}
	var best [mostOpen + 1]step
	for i := range best {
		best[i].back = none
	}
	agrees := c.tag == Finite || nominal(c.tag)
	var clash float32
	for i := range column {
		if agrees && !column[i].again {
			clash = c.clash(&column[i])
		}
		next, room := s.step(&c, &column[i], clash)
		if b := &best[room]; b.back == none || next.total < b.total {
			next.back = int32(first + i)
			*b = next
		}
	}
	again := false
	for room := range best {
		if best[room].back != none {
			s.keep(c, from, best[room], int8(room), again)
			again = true
		}
	}
}

// keep adds the node of a step to the column that was opened last.
func (s *search) keep(c choice, from source, n step, room int8, again bool) {
	s.nodes = append(s.nodes, node{
		choice: c, source: from, total: n.total, back: n.back, room: room, opened: n.opened, tense: n.tense, again: again,
	})
}

// step returns the way to a reading by way of the node before, and how many clauses it
// leaves open.
func (s *search) step(c *choice, before *node, clash float32) (n step, room int8) {
	n.total = before.total + s.transition(before, c.tag) + clash + c.cost
	room = before.room
	if s.quoted {
		room = min(room+1, mostOpen)
	}
	switch {
	case c.tag != Finite:
		n.tense = c.tag == Adverb && before.tense
		n.opened = c.tag == Determiner || before.opened && waits(c.tag)
		room = roomAfter(c.tag, room)
	case room == 0:
		n.total += crowded
		n.tense = s.helps
	default:
		room--
		n.tense = s.helps
	}
	if before.tense && c.tag == Finite {
		n.total += secondFinite
	}
	if before.opened && !n.opened && c.tag != Noun && c.tag != Name && c.tag != Pronoun {
		n.total += headless
	}
	return n, room
}

// transition is the cost of a tag behind a node. Two finite verbs meet where a
// relative clause ends: "la femme qui parle est maire".
func (s *search) transition(before *node, t Tag) float32 {
	if t == Finite && before.tag == Finite && !before.behind && before.room > 0 {
		return clauseEnds
	}
	return s.tables.transitions[before.left()][t]
}

// waits reports a word that may stand between a determiner and its noun.
func waits(t Tag) bool {
	switch t {
	case Determiner, Adjective, Numeral, Adverb, PastParticiple:
		return true
	}
	return false
}

// roomAfter returns how many clauses wait for their verb behind a word. Those
// that begin with "que" wait beside the main one, those after a comma are the
// next one.
func roomAfter(t Tag, room int8) int8 {
	switch t {
	case Que, Relative, Subordinator:
		return min(room+1, mostOpen)
	case Coordinator, Punct:
		return max(room, 1)
	}
	return room
}

// addInverted adds a subject that stands behind its verb: it follows anything.
func (s *search) addInverted(c choice) {
	last := len(s.columns) - 1
	n := node{choice: c, source: fromTable, back: none, behind: true}
	for i := s.columns[last-1]; i < s.columns[last]; i++ {
		before := &s.nodes[i]
		total := before.total
		if before.tag != Finite || clash(&c, &before.choice) > 0 {
			total += personClash
		}
		if n.back == none || total < n.total {
			n.back, n.total, n.room = int32(i), total, before.room
		}
	}
	s.nodes = append(s.nodes, n)
}

// best calls yield with the chosen node of each column, last to first.
func (s *search) best(yield func(token int, n *node)) {
	last := len(s.columns) - 1
	at := -1
	for i := s.columns[last]; i < len(s.nodes); i++ {
		if at < 0 || s.nodes[i].total < s.nodes[at].total {
			at = i
		}
	}
	for column := last; column > 0; column-- {
		yield(s.tokens[column], &s.nodes[at])
		at = int(s.nodes[at].back)
	}
}
