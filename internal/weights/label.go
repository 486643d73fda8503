package main

import (
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/overlap"
)

// same is the share of the union of two contents that they must have in common
// to be one quotation: the strict bar of the scorer. What is nearly right is
// wrong: left out of the count, or half right, it made unseen articles worse.
const same = 0.8

// What it is worth to choose a candidate.
const (
	right    = 1.0
	otherCue = 0.8 // the words are right, the cue is another
	wrong    = -1.0
)

// judge tells which marked attribution a candidate finds, and what that is worth.
func (a *article) judge(p *proposal) (mark int, gain float64) {
	own := letters(a.doc, p.spans)
	best, share := none, 0.0
	for i := range a.marked {
		if s := overlap.OfUnion(own, a.letters[i]); s > share {
			best, share = i, s
		}
	}
	switch {
	case share < same:
		return none, wrong
	case a.cued(p, best):
		return best, right
	}
	return best, otherCue
}

// cued reports whether a candidate has the cue that people marked.
func (a *article) cued(p *proposal, mark int) bool {
	want := a.marked[mark].Cue
	switch p.Cue.Kind {
	case rule.VerbCue, rule.NounCue, rule.PrepositionCue:
		cue := text.Span{Start: a.read.Tokens[p.Cue.First].Start, End: a.read.Tokens[p.Cue.Last].End}
		return want != nil && want.Overlaps(cue)
	}
	return want == nil
}

// letters returns where the letters and digits of some spans stand.
func letters(doc string, spans []text.Span) overlap.Letters {
	pieces := make([]overlap.Piece, len(spans))
	for i, s := range spans {
		pieces[i] = overlap.Piece{At: s.Start, Words: s.Of(doc)}
	}
	return overlap.Of(pieces, utf8.RuneLen)
}
