package main

import (
	"context"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/decide"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
	marked "github.com/attribd/attribd/internal/eval/gold"
	"github.com/attribd/attribd/internal/overlap"
	"github.com/attribd/attribd/internal/stages/gold"
)

// article is a text with what people marked in it and what the rules propose.
type article struct {
	doc       string
	read      *clause.Article
	mentions  *mention.Set
	marked    []gold.Attribution
	entities  map[string]marked.Entity // by the key that marked gives
	letters   []overlap.Letters        // of the contents of marked
	sentences []sentence               // in text order
}

// sentence holds what the rules propose by what the sentences before it report.
type sentence struct {
	behind [rule.Pasts][]proposal
}

// proposal is a candidate and what it is worth.
type proposal struct {
	rule.Candidate
	spans []text.Span
	mark  int     // index of the marked attribution that it finds, or none
	gain  float64 // above 0 if it finds one
}

const none = overlap.None

// readAll reads the articles of a folder as the engine does, up to the candidates.
func readAll(ctx context.Context, dir string) ([]*article, error) {
	words, err := french.New()
	if err != nil {
		return nil, err
	}
	files, err := gold.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	rules := rule.NewSet()
	var out []*article
	for i := range files {
		read, err := words.Read(ctx, files[i].Text)
		if err != nil {
			return nil, err
		}
		a := propose(rules, read, files[i].Attributions)
		if a.mentions, err = mention.FindWith(ctx, new(mention.Memory), read, words.Forms); err != nil {
			return nil, err
		}
		a.entities = files[i].Entities
		out = append(out, a)
	}
	return out, nil
}

func propose(rules *rule.Set, read *clause.Article, marked []gold.Attribution) *article {
	a := &article{doc: read.Doc, read: read, marked: marked}
	for i := range marked {
		a.letters = append(a.letters, letters(a.doc, marked[i].Content))
	}
	for i := range read.Sentences {
		var s sentence
		for past := range rule.Pasts {
			s.behind[past] = a.proposals(rules.Propose(read, i, past))
		}
		a.sentences = append(a.sentences, s)
	}
	return a
}

func (a *article) proposals(candidates []rule.Candidate) []proposal {
	var out []proposal
	for i := range candidates {
		p := proposal{Candidate: candidates[i]}
		for _, r := range p.Pieces {
			p.spans = append(p.spans, text.Span{Start: a.read.Tokens[r.First].Start, End: a.read.Tokens[r.Last].End})
		}
		p.mark, p.gain = a.judge(&p)
		out = append(out, p)
	}
	return out
}

// choose returns what the engine chooses, and for each sentence what those before it
// report.
func (a *article) choose(weights *decide.Weights) (chosen []proposal, past []rule.Past) {
	var trail rule.Trail
	for i := range a.sentences {
		past = append(past, trail.Past())
		given := a.sentences[i].behind[trail.Past()]
		candidates := make([]rule.Candidate, len(given))
		for k := range given {
			candidates[k] = given[k].Candidate
		}
		best := decide.Choose(candidates, weights)
		chosen = append(chosen, a.proposals(best)...)
		trail.Add(best)
	}
	return chosen, past
}
