package main

import (
	"fmt"
	"io"
	"math"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/weights/fit"
)

// listener fits the weights of antecedents on who says the quotations of articles.
type listener struct {
	fitter

	hearings []*hearing
	anaphors [][]string // of each choice, what points back
}

// newListener listens to what the weights choose in articles.
func newListener(articles []*article, weights *decide.Weights, prior []decide.Line) *listener {
	l := &listener{fitter: fitter{prior: prior}}
	for _, a := range articles {
		chosen, _ := a.choose(weights)
		l.hearings = append(l.hearings, a.hear(chosen))
	}
	numbers, hand := numbersOf(prior), resolve.NewWeights(prior)
	for _, h := range l.hearings {
		choices, anaphors := h.choices(numbers, hand)
		l.choices, l.anaphors = append(l.choices, choices), append(l.anaphors, anaphors)
	}
	return l
}

// choices returns what there is to choose in an article. So that one mistake does
// not lead to the next, the truth is taken each time where it is among the
// candidates.
func (h *hearing) choices(numbers numbers, weights *resolve.Weights) (choices []fit.Choice, anaphors []string) {
	resolve.Watch(h.read, h.set, h.quotes, weights, func(c *resolve.Choice) int {
		truth := h.truth(c)
		if len(truth) == 0 {
			return c.Chosen
		}
		choice := make(fit.Choice, len(c.Among))
		for i := range c.Among {
			choice[i].Terms = numbers.sum(c.Among[i].Features)
		}
		for _, i := range truth {
			choice[i].Share = 1 / float64(len(truth))
		}
		choices, anaphors = append(choices, choice), append(anaphors, c.Anaphor)
		return truth[0]
	})
	return choices, anaphors
}

// truth returns the antecedents that are right: those that mean who says the
// quote, or else the newcomer. It is empty where nothing is known of that.
func (h *hearing) truth(c *resolve.Choice) []int {
	if h.marks[c.Quote] == none {
		return nil
	}
	entity := h.marked[h.marks[c.Quote]].Entity
	var out, fresh []int
	for i := range c.Among {
		switch {
		case len(c.Among[i].Mentions) == 0:
			fresh = append(fresh, i)
		case entity != "" && h.means(c.Among[i].Mentions, entity):
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return fresh
	}
	return out
}

// heard is how weights do on antecedents of articles that they have not seen.
type heard struct {
	strength float64
	counts   map[string]tally // by what points back
	surprise float64
}

func (l *listener) try(strength float64, lines func(article int) ([]decide.Line, error)) (*heard, error) {
	o := &heard{strength: strength, counts: map[string]tally{}}
	n := 0
	for i := range l.choices {
		fitted, err := lines(i)
		if err != nil {
			return nil, err
		}
		weights := weightsOf(fitted)
		for k, c := range l.choices[i] {
			count := tally{gold: 1, found: 1}
			if c[c.Best(weights)].Share > 0 {
				count.right = 1
			}
			o.counts[l.anaphors[i][k]] = o.counts[l.anaphors[i][k]].plus(count)
		}
		o.surprise += fit.Surprise(l.choices[i], weights)
		n += len(l.choices[i])
	}
	o.surprise /= float64(max(n, 1))
	return o, nil
}

// best tries the strengths like that of a learner.
func (l *listener) best() (tried []*heard, best *heard, err error) {
	var surprises []float64
	for _, strength := range strengths {
		o, err := l.try(strength, l.left(strength))
		if err != nil {
			return nil, nil, err
		}
		tried, surprises = append(tried, o), append(surprises, o.surprise)
	}
	return tried, tried[strongest(surprises)], nil
}

// byHand is how the prior does.
func (l *listener) byHand() (*heard, error) { return l.try(math.Inf(1), l.hand) }

// heed is what a listener has found.
type heed struct {
	strength float64
	fitted   []decide.Line
}

// learn fits on all articles, as strongly as serves those it has not seen, and
// reports.
func (l *listener) learn(out io.Writer) (*heed, error) {
	hand, err := l.byHand()
	if err != nil {
		return nil, err
	}
	tried, best, err := l.best()
	if err != nil {
		return nil, err
	}
	fitted, err := l.fit(best.strength, none)
	if err != nil {
		return nil, err
	}
	reportHeard(out, hand, tried, best)
	moved(out, l.prior, fitted)
	return &heed{strength: best.strength, fitted: fitted}, nil
}

// print prints the table of weights.
func (l *listener) print(found *heed) string {
	head := fmt.Sprintf("What each clue adds to the score of an antecedent; fitted by make weights on %d annotated articles, strength %g of the prior.", len(l.hearings), found.strength)
	return l.lines(head, "antecedents of those articles that have it", found.fitted, l.seen())
}

// seen counts the antecedents that have a clue.
func (l *listener) seen() map[string]int {
	out := map[string]int{}
	for _, article := range l.choices {
		for _, c := range article {
			for i := range c {
				for _, t := range c[i].Terms {
					out[l.prior[t.Feature].Feature]++
				}
			}
		}
	}
	return out
}
