package main

import (
	"fmt"
	"strings"
)

// tally counts what a stage gets right, and keeps what it gets wrong.
type tally struct {
	right, gold, found int
	wrong              []string
}

// see counts one decision.
func (t *tally) see(right bool, what string) {
	t.gold++
	t.found++
	if right {
		t.right++
		return
	}
	t.wrong = append(t.wrong, what)
}

// f1 is the harmonic mean of precision and recall; where every decision is seen
// once, it is the accuracy.
func (t *tally) f1() float64 {
	if t.gold+t.found == 0 {
		return 0
	}
	return 2 * float64(t.right) / float64(t.gold+t.found)
}

// row is one line of the table.
type row struct {
	name  string
	bar   float64
	tally *tally
	note  string // what else to say: baselines, the treebank
}

// short reports a row below its bar. A row that saw nothing proves nothing.
func (r *row) short() bool { return r.tally.gold == 0 || r.tally.f1() < r.bar }

func (r *row) String() string {
	verdict := "ok"
	if r.short() {
		verdict = "SHORT"
	}
	return strings.TrimRight(fmt.Sprintf("%-24s %.3f   bar %.3f  %-5s  of %-6d %s", r.name, r.tally.f1(), r.bar, verdict, r.tally.gold, r.note), " ")
}
