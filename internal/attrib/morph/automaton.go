package morph

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// automaton finds the numbers of forms in the bytes that vellum writes (its version 1).
// Vellum's own reader decodes all of a state for each letter; most words of a text that
// are new are looked up twice or more, and this takes a quarter of the time. Tests hold
// the two together.
//
// A state lies before its address, so that it is read backwards: what it is, its
// letters, where they lead, what numbers they add.
type automaton struct {
	data []byte
	root int
}

// What the first byte of a state says.
const (
	single     = 1 << 7 // it has but one letter
	adjoining  = 1 << 6 // of a single one: that leads to the state right before
	accepting  = 1 << 6 // of others: a form may end here
	letterBits = 1<<6 - 1

	stop = 0 // the address of the state that a form ends in and none goes on from
	edge = 16
)

// usual are the letters that a state has in its first byte, from 1.
const usual = "te/oasripcnw.hlm-du012g=:bf3y5&_4v9678k%?xCDASFIBEjPTzRNM+LOqHG"

var errNoAutomaton = errors.New("no automaton of this version")

// newAutomaton reads where an automaton begins. It trusts the rest.
func newAutomaton(data []byte) (automaton, error) {
	if len(data) < 2*edge || binary.LittleEndian.Uint64(data) != 1 {
		return automaton{}, errNoAutomaton
	}
	root := binary.LittleEndian.Uint64(data[len(data)-edge/2:])
	if root >= uint64(len(data)-edge) {
		return automaton{}, errNoAutomaton
	}
	return automaton{data: data, root: int(root)}, nil
}

// find returns the number of a form.
func (a *automaton) find(form []byte) (number uint64, found bool) {
	at := a.root
	for _, letter := range form {
		var next int
		var add uint64
		switch {
		case at == stop:
			return 0, false
		case a.data[at]&single != 0:
			next, add, found = a.followOne(at, letter)
		default:
			next, add, found = a.follow(at, letter)
		}
		if !found {
			return 0, false
		}
		at = next
		number += add
	}
	switch {
	case at == stop:
		return number, true
	case a.data[at]&single != 0 || a.data[at]&accepting == 0:
		return 0, false
	}
	return number + a.ending(at), true
}

// followOne returns where the only letter of a state leads, if it is the given one.
func (a *automaton) followOne(at int, letter byte) (next int, add uint64, ok bool) {
	first := a.data[at]
	if k := first & letterBits; k > 0 {
		ok = usual[k-1] == letter
	} else {
		at--
		ok = a.data[at] == letter
	}
	if !ok {
		return 0, 0, false
	}
	if first&adjoining != 0 {
		return at - 1, 0, true
	}
	at--
	sizes := a.data[at]
	width, added := int(sizes>>4), int(sizes&0xf)
	at -= width
	back := a.packed(at, width)
	at -= added
	return before(at, back), a.packed(at, added), true
}

// several is a state with more letters than one.
type several struct {
	letters      int // where they begin, the last one first
	count        int
	width, added int // bytes that say where a letter leads, and what it adds
}

func (a *automaton) several(at int) several {
	s := several{count: int(a.data[at] & letterBits)}
	if s.count == 0 {
		at--
		s.count = int(a.data[at])
		if s.count == 1 {
			s.count = 256
		}
	}
	at--
	s.width, s.added = int(a.data[at]>>4), int(a.data[at]&0xf)
	s.letters = at - s.count
	return s
}

// follow returns where a letter leads from a state.
func (a *automaton) follow(at int, letter byte) (next int, add uint64, ok bool) {
	s := a.several(at)
	k := bytes.IndexByte(a.data[s.letters:s.letters+s.count], letter)
	if k < 0 {
		return 0, 0, false
	}
	ways := s.letters - s.count*s.width
	sums := ways - s.count*s.added
	bottom := sums
	if a.data[at]&accepting != 0 {
		bottom -= s.added
	}
	return before(bottom, a.packed(ways+k*s.width, s.width)), a.packed(sums+k*s.added, s.added), true
}

// ending returns what a form that ends in a state adds.
func (a *automaton) ending(at int) uint64 {
	s := a.several(at)
	return a.packed(s.letters-s.count*(s.width+s.added)-s.added, s.added)
}

// before returns the address so far before another; none stands for [stop].
func before(at int, back uint64) int {
	if back == 0 {
		return stop
	}
	return at - int(back)
}

// packed reads a number of so many bytes, the lowest first.
func (a *automaton) packed(at, size int) uint64 {
	var n uint64
	for i := size - 1; i >= 0; i-- {
		n = n<<8 | uint64(a.data[at+i])
	}
	return n
}
