package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/attribd/attribd/internal/attrib/decide"
)

// report prints how outcomes compare.
func report(out io.Writer, hand *outcome, tried []*outcome, best *outcome) {
	fmt.Fprintln(out, "articles left out  surprise  all                        marked                     indirect")
	row := func(name string, o *outcome) {
		fmt.Fprintf(out, "%-18s %.4f    %v   %v   %v\n", name, o.surprise, o.counts.all(), o.counts[inMarks], o.counts[unmarked])
	}
	row("set by hand", hand)
	for _, o := range tried {
		name := fmt.Sprintf("strength %g", o.strength)
		if o == best {
			name += " *"
		}
		row(name, o)
	}
}

// moved lists the features that went furthest from the prior.
func moved(out io.Writer, prior, fitted []decide.Line) {
	const shown = 15
	order := make([]int, len(prior))
	for i := range order {
		order[i] = i
	}
	way := func(i int) float64 { return math.Abs(fitted[i].Weight - prior[i].Weight) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(way(b), way(a)) })
	fmt.Fprintln(out, "\nmoved furthest             prior   fitted")
	for _, i := range order[:min(shown, len(order))] {
		fmt.Fprintf(out, "%-24s %7.2f  %7.2f\n", prior[i].Feature, prior[i].Weight, fitted[i].Weight)
	}
}

// reportHeard prints how well those who speak are found where a pronoun, a
// description or nothing points to them.
func reportHeard(out io.Writer, hand *heard, tried []*heard, best *heard) {
	fmt.Fprintln(out, "\nantecedents, articles left out")
	row := func(name string, o *heard) {
		fmt.Fprintf(out, "%-14s %.4f ", name, o.surprise)
		for _, anaphor := range slices.Sorted(maps.Keys(o.counts)) {
			c := o.counts[anaphor]
			fmt.Fprintf(out, "  %s %d of %d", anaphor, c.right, c.gold)
		}
		fmt.Fprintln(out)
	}
	row("set by hand", hand)
	for _, o := range tried {
		name := fmt.Sprintf("strength %g", o.strength)
		if o == best {
			name += " *"
		}
		row(name, o)
	}
}

// judged is an answer with its chance of being right.
type judged struct {
	chance float64
	right  bool
}

// reliability prints what share of the answers of each confidence is right.
func reliability(out io.Writer, title string, answers []judged) {
	bars := []float64{0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1}
	fmt.Fprintf(out, "\n%-20s answers  share  said   right\n", title)
	row := func(name string, from, to float64) {
		said, right, n := 0.0, 0, 0
		for _, a := range answers {
			if from <= a.chance && a.chance < to {
				said += a.chance
				n++
				if a.right {
					right++
				}
			}
		}
		if n > 0 {
			fmt.Fprintf(out, "%-20s %5d    %.3f  %.3f  %.3f\n", name, n, share(n, len(answers)), said/float64(n), share(right, n))
		}
	}
	for b := range len(bars) - 1 {
		row(fmt.Sprintf("%.2f–%.2f", bars[b], bars[b+1]), bars[b], bars[b+1])
	}
	row("0.90 and more", 0.9, 2)
	row("all", 0, 2)
}
