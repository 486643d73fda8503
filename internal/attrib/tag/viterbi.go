package tag

// The costs of disagreement between neighbours.
const (
	numberClash  = 1.6 // "les note"
	genderClash  = 1.2 // "une rapport"
	personClash  = 4.0 // "il notent"
	subjectClash = 1.0 // "le ministre notent"
)

// node is a word's reading on the cheapest path that leads to it.
type node struct {
	choice
	source int // which reading of the lexicon, or -1
	total  float32
	back   int  // index of the node before, in the column before
	behind bool // a clitic behind its verb
}

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
}

func (s *search) reset() {
	s.nodes = append(s.nodes[:0], node{choice: choice{tag: start}})
	s.columns = append(s.columns[:0], 0)
	s.tokens = append(s.tokens[:0], -1)
}

// open begins the column of a token.
func (s *search) open(token int) {
	s.behind = false
	s.columns = append(s.columns, len(s.nodes))
	s.tokens = append(s.tokens, token)
}

// add offers a reading for the column that was opened last.
func (s *search) add(c choice, source int) {
	last := len(s.columns) - 1
	if s.behind && c.tag == Finite {
		c.cost -= behindMarks
	}
	n := node{choice: c, source: source, back: -1}
	for i := s.columns[last-1]; i < s.columns[last]; i++ {
		before := &s.nodes[i]
		total := before.total + s.tables.transitions[before.left()][c.tag] + n.clash(before) + c.cost
		if n.back < 0 || total < n.total {
			n.back, n.total = i, total
		}
	}
	s.nodes = append(s.nodes, n)
}

// addInverted adds a subject that stands behind its verb: it follows anything.
func (s *search) addInverted(c choice) {
	last := len(s.columns) - 1
	n := node{choice: c, source: fromTable, back: -1, behind: true}
	for i := s.columns[last-1]; i < s.columns[last]; i++ {
		before := &s.nodes[i]
		total := before.total
		if before.tag != Finite || clash(&c, &before.choice) > 0 {
			total += personClash
		}
		if n.back < 0 || total < n.total {
			n.back, n.total = i, total
		}
	}
	s.nodes = append(s.nodes, n)
}

// clash returns the cost of a node behind another one that it does not agree
// with.
func (n *node) clash(before *node) float32 {
	if before.behind {
		return 0
	}
	return clash(&before.choice, &n.choice)
}

// clash returns the cost of two neighbours that do not agree.
func clash(left, right *choice) float32 {
	var cost float32
	switch {
	case left.tag == Subject && (right.tag == Finite):
		if !left.features.Agree(right.features, Persons) || !left.features.Agree(right.features, Numbers) {
			cost = personClash
		}
	case right.tag == Finite && (left.tag == Noun || left.tag == Name || left.tag == Pronoun || left.tag == Relative):
		if !right.features.Agree(Third, Persons) && left.tag != Relative {
			cost = personClash / 2
		}
		if left.tag == Noun && !left.features.Agree(right.features, Numbers) {
			cost += subjectClash / 2
		}
	case nominal(left.tag) && nominal(right.tag):
		if !left.features.Agree(right.features, Numbers) {
			cost += numberClash
		}
		if !left.features.Agree(right.features, Genders) {
			cost += genderClash
		}
	}
	return cost
}

// nominal reports the words that agree within a noun phrase.
func nominal(t Tag) bool {
	return t == Determiner || t == Adjective || t == Noun
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
		at = s.nodes[at].back
	}
}
