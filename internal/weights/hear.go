package main

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/resolve"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/eval/naming"
	"github.com/attribd/attribd/internal/overlap"
	"github.com/attribd/attribd/internal/stages/gold"
)

// hearing is the question who says what the engine found in an article.
type hearing struct {
	*article

	set    *mention.Set
	chosen []proposal // in text order
	quotes []resolve.Quote
	marks  []int // the marked attribution that each quote finds, or none
}

// hear asks who says the chosen quotations.
func (a *article) hear(chosen []proposal) *hearing {
	h := &hearing{article: a, set: a.mentions}
	candidates := make([]rule.Candidate, len(chosen))
	for i := range chosen {
		candidates[i] = chosen[i].Candidate
	}
	h.quotes = resolve.Ask(candidates)
	h.chosen = a.proposals(candidates)
	h.marks = overlap.Turned(a.pair(h.chosen), len(chosen))
	return h
}

// named reports whether the names of the speakers of a quote are those of who
// says it, nobody where the article does not say.
func (h *hearing) named(q int, names []string) bool {
	mark := h.marked[h.marks[q]]
	if mark.Entity == "" {
		return len(names) == 0
	}
	return len(names) > 0 && naming.Names(names, h.entity(mark.Entity))
}

// entity returns who speaks, with what the sentences call it.
func (h *hearing) entity(key string) *naming.Entity {
	e := h.entities[key]
	return e.Naming(h.called(key))
}

// called returns what the sentences call an entity that speaks.
func (h *hearing) called(entity string) []string {
	var out []string
	for i := range h.marked {
		if m := h.marked[i].Mention; m != nil && h.marked[i].Entity == entity {
			out = append(out, m.Of(h.doc))
		}
	}
	return out
}

// means reports whether mentions that belong together are those of an entity: a
// name of its own, or a phrase that people marked as it.
func (h *hearing) means(mentions []int, entity string) bool {
	e := h.entity(entity)
	if names := h.names(mentions); len(names) > 1 && e.Joint() {
		return naming.Names(names, e)
	}
	return slices.ContainsFunc(mentions, func(i int) bool {
		m := &h.set.Mentions[i]
		if m.Kind == mention.Pronoun {
			return false
		}
		if (m.Named || !e.Person) && naming.Names([]string{m.Name}, e) {
			return true
		}
		return !m.Named && slices.ContainsFunc(h.marked, func(a gold.Attribution) bool {
			return a.Entity == entity && a.Mention != nil && a.Mention.Overlaps(m.Span)
		})
	})
}

// names returns the names among mentions if they are of several persons.
func (h *hearing) names(mentions []int) []string {
	var out, last []string
	for _, i := range mentions {
		m := &h.set.Mentions[i]
		if words := naming.Words(m.Name); m.Named && len(words) > 0 && !slices.Contains(last, words[len(words)-1]) {
			out, last = append(out, m.Name), append(last, words[len(words)-1])
		}
	}
	return out
}

// speakers resolves the quotes and returns the names of the speakers of each.
func (h *hearing) speakers(weights *resolve.Weights) ([][]string, *resolve.Result) {
	found := resolve.Resolve(h.read, h.set, h.quotes, weights)
	out := make([][]string, len(h.quotes))
	for q := range found.Speakers {
		for _, s := range found.Speakers[q] {
			out[q] = append(out[q], found.Entities[s.Entity].Name)
		}
	}
	return out, found
}
