package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/weights/fit"
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

// reliability prints what share of the quotations of each confidence is right.
func reliability(out io.Writer, chosen []verdict, line fit.Line) {
	bars := []float64{0, 0.5, 0.7, 0.8, 0.9, 0.95, 1}
	fmt.Fprintln(out, "\nconfidence   quotes  said   right")
	for b := range len(bars) - 1 {
		said, right, n := 0.0, 0, 0
		for _, v := range chosen {
			if p := line.Chance(v.score); bars[b] <= p && p < bars[b+1] {
				said += p
				n++
				if v.right {
					right++
				}
			}
		}
		if n > 0 {
			fmt.Fprintf(out, "%.2f–%.2f    %5d   %.3f  %.3f\n", bars[b], bars[b+1], n, said/float64(n), share(right, n))
		}
	}
}
