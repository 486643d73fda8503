package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
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
		if k, ok := pairs[i]; ok {
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

// tie is a marked quotation and a chosen one that can be the same.
type tie struct {
	share         float64
	marked, found int
}

// pair ties each marked quotation to the chosen one that is the same, the best
// first.
func (a *article) pair(chosen []proposal) map[int]int {
	var ties []tie
	for k := range chosen {
		own := letters(a.doc, chosen[k].spans)
		for i := range a.marked {
			if s := common(own, a.letters[i]); s >= same {
				ties = append(ties, tie{s, i, k})
			}
		}
	}
	slices.SortFunc(ties, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.share, x.share), cmp.Compare(x.marked, y.marked), cmp.Compare(x.found, y.found))
	})
	pairs, used := map[int]int{}, map[int]bool{}
	for _, t := range ties {
		if _, ok := pairs[t.marked]; !ok && !used[t.found] {
			pairs[t.marked], used[t.found] = t.found, true
		}
	}
	return pairs
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
