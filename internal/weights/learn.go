package main

import (
	"fmt"
	"io"
	"math"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/weights/fit"
)

// learner fits the weights of candidates on articles.
type learner struct {
	fitter

	articles []*article
}

func newLearner(articles []*article, prior []decide.Line) *learner {
	l := &learner{fitter: fitter{prior: prior}, articles: articles}
	numbers, hand := numbersOf(prior), decide.New(prior)
	for _, a := range articles {
		_, past := a.choose(hand)
		l.choices = append(l.choices, a.choices(numbers, past))
	}
	return l
}

// outcome is how weights do on articles that they have not seen.
type outcome struct {
	strength float64
	counts   tallies
	surprise float64      // at the truth of a choice, in nats
	chosen   [][]proposal // of each article
	right    [][]bool     // whether it finds what is marked
}

// leave fits on all articles but one, for each, and sees how that one comes out.
func (l *learner) leave(strength float64) (*outcome, error) {
	return l.try(strength, l.left(strength))
}

func (l *learner) try(strength float64, lines func(article int) ([]decide.Line, error)) (*outcome, error) {
	o := &outcome{strength: strength}
	n := 0
	for i, a := range l.articles {
		fitted, err := lines(i)
		if err != nil {
			return nil, err
		}
		chosen, _ := a.choose(decide.New(fitted))
		counts, found := a.score(chosen)
		o.counts.add(counts)
		o.chosen, o.right = append(o.chosen, chosen), append(o.right, found)
		o.surprise += fit.Surprise(l.choices[i], weightsOf(fitted))
		n += len(l.choices[i])
	}
	o.surprise /= float64(max(n, 1))
	return o, nil
}

// best tries the strengths and returns the outcomes, and the one that is least
// surprised by articles it has not seen, the strongest among equals. F1 tells
// strengths apart by a quotation or two; the surprise weighs every choice.
func (l *learner) best() (tried []*outcome, best *outcome, err error) {
	var surprises []float64
	for _, strength := range strengths {
		o, err := l.leave(strength)
		if err != nil {
			return nil, nil, err
		}
		tried, surprises = append(tried, o), append(surprises, o.surprise)
	}
	return tried, tried[strongest(surprises)], nil
}

// byHand is how the prior does.
func (l *learner) byHand() (*outcome, error) { return l.try(math.Inf(1), l.hand) }

// learnt is what a learner has found.
type learnt struct {
	strength float64
	fitted   []decide.Line
	left     *outcome // of articles left out
}

// learn fits on all articles, as strongly as serves those it has not seen, and
// reports.
func (l *learner) learn(out io.Writer) (*learnt, error) {
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
	report(out, hand, tried, best)
	moved(out, l.prior, fitted)
	return &learnt{strength: best.strength, fitted: fitted, left: best}, nil
}

// print prints the table of weights.
func (l *learner) print(found *learnt) string {
	head := fmt.Sprintf("What each feature of a candidate adds to its score; fitted by make weights on %d annotated articles, strength %g of the prior.", len(l.articles), found.strength)
	return l.lines(head, "candidates of those articles that have it", found.fitted, l.seen())
}

// seen counts the candidates that have a feature.
func (l *learner) seen() map[string]int {
	out := map[string]int{}
	for _, a := range l.articles {
		for i := range a.sentences {
			for k := range a.sentences[i].behind[rule.Quoted] {
				for _, f := range a.sentences[i].behind[rule.Quoted][k].Features {
					out[f.Name]++
				}
			}
		}
	}
	return out
}
