package tag

import (
	"math"
	"slices"
)

// node is a word's reading on the cheapest path that leads to it.
type node struct {
	total    float32
	back     int32 // index of the node before, in the column before
	token    int32
	features Features
	tag      Tag
	reading  uint8
	left     Tag // what the next word sees: the tag, or inverted
	sets     agreeing
	source   source
	room     uint8 // clauses that are open and have no finite verb yet
	waits    waiting
	_        [8]byte // for the processor finds the place of 32 bytes faster than that of 24
}

// mostNodes is how many nodes a column may have.
const mostNodes = lefts * (mostOpen + 1)

// none stands for a node that is not there.
const none = -1

// inverted is what a word sees of a clitic behind its verb, "a-t-il dit": a finite verb
// that agrees with anything.
const (
	inverted = Tag(tags)
	lefts    = tags + 1
)

// search finds the cheapest path through the columns of one sentence, one for each word.
// It reuses its memory from one sentence to the next.
type search struct {
	tables *tables
	nodes  []node
	last   []node // of those, the column before the open one
	before int    // where that begins in nodes
	column int    // where the open one does
	token  int32  // for which that stands
	behind bool   // it stands behind marks that close
	quoted bool   // a mark stands before it
	gerund bool   // "en" stands before it
	helps  bool   // it is a form of avoir or être
}

func (s *search) reset() {
	s.nodes = append(s.nodes[:0], node{tag: start, left: start, room: 1, back: none})
	s.column = 0
}

// open begins the column of a token.
func (s *search) open(token int) {
	s.behind, s.helps = false, false
	s.before, s.column, s.token = s.column, len(s.nodes), int32(token)
	s.nodes = slices.Grow(s.nodes, mostNodes)
	s.last = s.nodes[s.before:]
}

// ways are the cheapest ways to a reading so far, by the clauses that they leave open.
type ways struct {
	totals [mostOpen + 2]float32 // one more, for four are faster than three
	backs  [mostOpen + 2]int32
	waits  [mostOpen + 2]waiting
}

// noWay is the total where there is none.
const noWay = math.MaxFloat32

// clear begins a search for ways.
func (w *ways) clear() { w.totals = [...]float32{noWay, noWay, noWay, noWay} }

// consider takes a way if it is the cheapest so far.
func (w *ways) consider(room uint8, total float32, back int, waits waiting) {
	if room %= uint8(len(w.totals)); total < w.totals[room] {
		w.totals[room], w.backs[room], w.waits[room] = total, int32(back), waits
	}
}

// add offers a reading for the open column at a cost. This is the innermost loop of the
// tagger: all that does not hang on the node before stands in tables.
func (s *search) add(c *choice, cost float32, from source) {
	if c.tag == Finite {
		s.addFinite(c, cost, from)
		return
	}
	m := s.tables.manners[c.tag]
	clashes, rooms := &m.clashes[c.features&inPhrase], m.roomsFor(s.quoted)
	if len(s.last) == 1 { // much of a text
		n := &s.last[0]
		s.keep(c, from, rooms[n.room], m.total(n, clashes)+cost+m.owes[n.waits], s.before, n.waits&m.keeps|m.sets)
		return
	}
	var best ways
	best.clear()
	for i := range s.last {
		n := &s.last[i]
		best.consider(rooms[n.room], m.total(n, clashes)+cost+m.owes[n.waits], s.before+i, n.waits&m.keeps|m.sets)
	}
	s.keepAll(c, from, &best)
}

// addFinite offers a finite verb, which takes one of the clauses that wait.
func (s *search) addFinite(c *choice, cost float32, from source) {
	if s.behind {
		cost -= behindMarks
	}
	m := s.tables.manners[Finite]
	rooms := m.roomsFor(s.quoted)
	var waits waiting
	if s.helps {
		waits = forParticiple
	}
	var best ways
	best.clear()
	for i := range s.last {
		n := &s.last[i]
		follows := m.behind[n.left]
		if n.left == Finite && n.room > 0 {
			follows = clauseEnds
		}
		total := n.total + follows + verbClash(n, c.features) + cost
		if n.room == 0 && !s.quoted {
			total += crowded
		}
		if n.waits&forParticiple != 0 {
			total += secondFinite
		}
		best.consider(rooms[n.room], total+m.owes[n.waits], s.before+i, waits)
	}
	s.keepAll(c, from, &best)
}

// keepAll adds the nodes of a reading to the open column.
func (s *search) keepAll(c *choice, from source, best *ways) {
	for room := range mostOpen + 1 {
		if total := best.totals[room]; total < noWay {
			s.keep(c, from, uint8(room), total, int(best.backs[room]), best.waits[room])
		}
	}
}

// keep adds a node to the open column.
func (s *search) keep(c *choice, from source, room uint8, total float32, back int, waits waiting) {
	last := len(s.nodes)
	s.nodes = s.nodes[:last+1] // open made room
	n := &s.nodes[last]
	n.total, n.back, n.token = total, int32(back), s.token
	n.features, n.tag, n.reading, n.source = c.features, c.tag, c.reading, from
	n.left, n.sets, n.room, n.waits = c.tag, setsOf(c.tag, c.features), room, waits
}

// addInverted adds a subject that stands behind its verb: it follows anything.
func (s *search) addInverted(c *choice) {
	n := node{tag: c.tag, features: c.features, reading: c.reading, source: fromTable, back: none, left: inverted, token: s.token}
	for i := range s.last {
		before := &s.last[i]
		total := before.total
		if before.tag != Finite || !concord(c.features, before.features) {
			total += personClash
		}
		if n.back == none || total < n.total {
			n.back, n.total, n.room = int32(s.before+i), total, before.room
		}
	}
	s.nodes = append(s.nodes, n)
}

// write gives the words of the columns the readings of the cheapest path.
func (s *search) write(words []Word) {
	at := s.column
	for i := at + 1; i < len(s.nodes); i++ {
		if s.nodes[i].total < s.nodes[at].total {
			at = i
		}
	}
	for n := &s.nodes[at]; n.back != none; n = &s.nodes[n.back] {
		w := &words[n.token]
		w.Tag, w.Features, w.Known, w.reading = n.tag, n.features, n.source != unknown, n.reading
	}
}
