package main

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/weights/fit"
)

// numbers gives each feature its number.
type numbers map[string]int

// choices returns what there is to choose in an article: of the candidates that
// are in each other's way, the sets that can stand together. The truth is the set
// that is worth most. Past is what choose returns.
func (a *article) choices(numbers numbers, past []rule.Past) []fit.Choice {
	var out []fit.Choice
	for i := range a.sentences {
		given := a.sentences[i].behind[past[i]]
		for _, part := range parted(given) {
			out = append(out, numbers.choice(given, sets(given, part)))
		}
	}
	return out
}

// rivals reports whether two candidates cannot both be chosen.
func rivals(x, y *proposal) bool {
	return x.Trigger == y.Trigger || !decide.Compatible(&x.Candidate, &y.Candidate)
}

// parted parts candidates so that no two of different parts are rivals.
func parted(given []proposal) [][]int {
	var parts [][]int
	done := make([]bool, len(given))
	for i := range given {
		if done[i] {
			continue
		}
		part := []int{i}
		done[i] = true
		for k := 0; k < len(part); k++ {
			for j := range given {
				if !done[j] && rivals(&given[part[k]], &given[j]) {
					done[j] = true
					part = append(part, j)
				}
			}
		}
		slices.Sort(part)
		parts = append(parts, part)
	}
	return parts
}

// most is how many sets are weighed at most.
const most = 2000

// sets returns the sets of candidates that can stand together, the empty one
// first.
func sets(given []proposal, part []int) [][]int {
	out := [][]int{nil}
	for _, i := range part {
		for _, set := range out {
			if len(out) == most {
				return out
			}
			if !slices.ContainsFunc(set, func(j int) bool { return rivals(&given[i], &given[j]) }) {
				out = append(out, append(slices.Clone(set), i))
			}
		}
	}
	return out
}

// choice makes alternatives of sets. Those that are worth most share the truth.
func (n numbers) choice(given []proposal, sets [][]int) fit.Choice {
	var out fit.Choice
	best, equal := worth(given, sets[0]), 0
	for _, set := range sets {
		out = append(out, fit.Alternative{Terms: n.terms(given, set)})
		switch w := worth(given, set); {
		case w > best:
			best, equal = w, 1
		case w == best:
			equal++
		}
	}
	for i, set := range sets {
		if worth(given, set) == best {
			out[i].Share = 1 / float64(equal)
		}
	}
	return out
}

// worth sums what a set gains. Only one candidate can find a marked attribution.
func worth(given []proposal, set []int) float64 {
	sum := 0.0
	for k, i := range set {
		p := &given[i]
		if p.mark != none && slices.ContainsFunc(set[:k], func(j int) bool { return given[j].mark == p.mark }) {
			sum += wrong
			continue
		}
		sum += p.gain
	}
	return sum
}

// terms sums the features of a set.
func (n numbers) terms(given []proposal, set []int) []fit.Term {
	var all []rule.Feature
	for _, i := range set {
		all = append(all, given[i].Features...)
	}
	return n.sum(all)
}

// sum adds features up by number, without those that have none.
func (n numbers) sum(features []rule.Feature) []fit.Term {
	var out []fit.Term
	for _, f := range features {
		number, ok := n[f.Name]
		if !ok {
			continue
		}
		k, found := slices.BinarySearchFunc(out, number, func(t fit.Term, number int) int { return t.Feature - number })
		if !found {
			out = slices.Insert(out, k, fit.Term{Feature: number})
		}
		out[k].Value += f.Value
	}
	return out
}
