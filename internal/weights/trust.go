package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/trust"
	"github.com/attribd/attribd/internal/weights/fit"
)

// truster fits confidence on answers about articles left out.
type truster struct {
	answers [][]answer // of each article
}

// answer is a quotation as the engine gives it for an article that it was not
// fitted on.
type answer struct {
	words, speaker           []rule.Feature
	rightWords, rightSpeaker bool
}

// newTruster answers for each article with the weights of all others.
func newTruster(quotes *learnt, speakers *listener, heed *heed) (*truster, error) {
	t := &truster{}
	for i, chosen := range quotes.left.chosen {
		clues, err := speakers.fit(heed.strength, i)
		if err != nil {
			return nil, err
		}
		h := speakers.hearings[i].hear(chosen)
		t.answers = append(t.answers, h.answers(resolve.NewWeights(clues)))
	}
	return t, nil
}

func (h *hearing) answers(clues *resolve.Weights) []answer {
	names, found := h.speakers(clues)
	out := make([]answer, len(h.quotes))
	for q := range h.quotes {
		out[q] = answer{
			words:      trust.About(h.read).Words(&h.chosen[q].Candidate, &h.quotes[q]),
			speaker:    trust.About(h.read).Speaker(h.set, &h.quotes[q], found.Speakers[q]),
			rightWords: h.marks[q] != none,
		}
		out[q].rightSpeaker = out[q].rightWords && h.named(q, names[q])
	}
	return out
}

// learn prints how far confidence can be trusted, that of each article from the
// others, and returns the tables.
func (t *truster) learn(out io.Writer) (words, speaker string, err error) {
	var ofWords, ofSpeaker, ofBoth []judged
	for i := range t.answers {
		w, s, err := t.fit(i)
		if err != nil {
			return "", "", err
		}
		model := trust.New(w, s)
		for _, a := range t.answers[i] {
			inWords, inSpeaker := model.Words(a.words), model.Speaker(a.speaker)
			ofWords = append(ofWords, judged{inWords, a.rightWords})
			ofBoth = append(ofBoth, judged{inWords * inSpeaker, a.rightSpeaker})
			if a.rightWords {
				ofSpeaker = append(ofSpeaker, judged{inSpeaker, a.rightSpeaker})
			}
		}
	}
	reliability(out, "words", ofWords)
	reliability(out, "speaker", ofSpeaker)
	reliability(out, "words and speaker", ofBoth)
	w, s, err := t.fit(none)
	return t.print(w), t.print(s), err
}

// fit returns the weights of facts that all articles but one ask for.
func (t *truster) fit(but int) (words, speaker []decide.Line, err error) {
	var ofWords, ofSpeaker []fact
	for i := range t.answers {
		if i == but {
			continue
		}
		for _, a := range t.answers[i] {
			ofWords = append(ofWords, fact{a.words, a.rightWords})
			if a.rightWords {
				ofSpeaker = append(ofSpeaker, fact{a.speaker, a.rightSpeaker})
			}
		}
	}
	if words, err = fitFacts(ofWords); err != nil {
		return nil, nil, err
	}
	speaker, err = fitFacts(ofSpeaker)
	return words, speaker, err
}

// fact is what is known of something that is right or not.
type fact struct {
	features []rule.Feature
	right    bool
}

// doubt is the price of a weight other than 0: what is seldom seen tells little.
const doubt = 1

func fitFacts(facts []fact) ([]decide.Line, error) {
	var lines []decide.Line
	for _, f := range facts {
		for _, each := range f.features {
			k, ok := slices.BinarySearchFunc(lines, each.Name, func(l decide.Line, name string) int { return cmp.Compare(l.Feature, name) })
			if !ok {
				lines = slices.Insert(lines, k, decide.Line{Feature: each.Name})
			}
		}
	}
	numbers := numbersOf(lines)
	var choices []fit.Choice
	for _, f := range facts {
		c := fit.Choice{{Share: 1}, {Terms: numbers.sum(f.features)}}
		if f.right {
			c[0].Share, c[1].Share = 0, 1
		}
		choices = append(choices, c)
	}
	weights, err := fit.Fit(choices, weightsOf(lines), doubt)
	if err != nil {
		return nil, err
	}
	for i := range lines {
		lines[i].Weight = round(weights[i])
	}
	return lines, nil
}

// print prints a table of facts.
func (t *truster) print(lines []decide.Line) string {
	n := 0
	for _, answers := range t.answers {
		n += len(answers)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# What each fact adds to the log-odds of being right; fitted by make weights on %d answers about %d articles, each left out of what the answers rest on.\n", n, len(t.answers))
	fmt.Fprintln(&b, "# columns: fact, weight")
	for _, line := range lines {
		fmt.Fprintf(&b, "%s\t%s\n", line.Feature, decimal(line.Weight))
	}
	return b.String()
}
