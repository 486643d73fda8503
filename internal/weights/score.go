package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/overlap"
)

// tally counts quotations.
type tally struct{ gold, found, right int }

func (t tally) plus(other tally) tally {
	return tally{t.gold + other.gold, t.found + other.found, t.right + other.right}
}

// f1 is the harmonic mean of precision and recall.
func (t tally) f1() float64 { return share(2*t.right, t.gold+t.found) }

func (t tally) String() string {
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", share(t.right, t.found), share(t.right, t.gold), t.f1())
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// The classes of quotations that are counted on their own.
const (
	inMarks = iota
	unmarked
	classes
)

// tallies counts by class.
type tallies [classes]tally

func (t *tallies) add(other tallies) {
	for i := range t {
		t[i] = t[i].plus(other[i])
	}
}

func (t *tallies) all() tally { return t[inMarks].plus(t[unmarked]) }

// score counts what was chosen as the scorer of the gold does, and says of each
// whether it is right.
func (a *article) score(chosen []proposal) (counts tallies, found []bool) {
	pairs := a.pair(chosen)
	found = make([]bool, len(chosen))
	for i := range a.marked {
		class := inMarks
		if a.marked[i].Kind == "indirect" {
			class = unmarked
		}
		counts[class].gold++
		if k := pairs[i]; k != none {
			counts[class].right++
			counts[class].found++
			found[k] = true
		}
	}
	for k := range chosen {
		switch {
		case found[k]:
		case chosen[k].Kind != rule.Indirect || looksMarked(a.doc, chosen[k].spans):
			counts[inMarks].found++
		default:
			counts[unmarked].found++
		}
	}
	return counts, found
}

// pair returns the chosen quotation that is the same, or none, for each marked
// one, the best first.
func (a *article) pair(chosen []proposal) []int {
	own := make([]overlap.Letters, len(chosen))
	for k := range chosen {
		own[k] = letters(a.doc, chosen[k].spans)
	}
	return overlap.Best(a.letters, own, same)
}

// looksMarked reports quotation marks in or beside a content.
func looksMarked(doc string, spans []text.Span) bool {
	return slices.ContainsFunc(spans, func(s text.Span) bool {
		const beside = 2 // code points
		for range beside {
			_, n := utf8.DecodeLastRuneInString(doc[:s.Start])
			s.Start -= n
			_, n = utf8.DecodeRuneInString(doc[s.End:])
			s.End += n
		}
		return strings.ContainsAny(s.Of(doc), `«»“”„"‹›`)
	})
}
