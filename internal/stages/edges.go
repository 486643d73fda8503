package main

import (
	"fmt"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/token"
)

// edges counts the que-clauses and infinitives under a reporting verb whose last
// word is found. Beside it stand what the sentence's end and the first comma
// would give.
func edges(reader *french.Reader, bank []sentence) row {
	ours, end, comma := &tally{}, &tally{}, &tally{}
	for i := range bank {
		s := &bank[i]
		for w := range s.Words {
			verb := s.Words[w].Head
			from := s.clauseStart(w)
			if from == none || verb == none || !isVerb(&s.Words[verb]) || !reports(reader.Lexicon, s.Words[verb].Lemma) {
				continue
			}
			first, gold, k := s.tokens[from], s.tokens[s.Last(w)], s.tokens[verb]
			if first == none || gold == none || k == none {
				continue
			}
			a := s.article
			last := wordBefore(a, claimEdge(a, first, k))
			ours.see(last == gold, fmt.Sprintf("to %q, not %q: %s", a.Form(gold), a.Form(last), s.show(from)))
			end.see(wordBefore(a, a.Sentences[a.Layout.SentenceOf(first)].Last) == gold, "")
			comma.see(wordBefore(a, firstComma(a, first)) == gold, "")
		}
	}
	return row{name: "clause edge", bar: 0.85, tally: ours, note: baselines(end, comma)}
}

func baselines(end, comma *tally) string {
	return fmt.Sprintf("sentence end %.3f, first comma %.3f", end.f1(), comma.f1())
}

// clauseStart returns the first word of a clause behind "que", or of an
// infinitive, that is the complement of a verb; none for any other word.
func (s *sentence) clauseStart(w int) int {
	word := &s.Words[w]
	switch {
	case word.Is("ccomp"):
		for i := range s.Words {
			if s.Words[i].Head == w && s.Words[i].Is("mark") && s.Words[i].Lemma == "que" && i+1 < len(s.Words) {
				return s.skipMarks(i + 1)
			}
		}
	case word.Is("xcomp") && word.Has("VerbForm=Inf") && word.Head < w:
		first := s.First(w)
		for first < w && s.Words[first].POS == "ADP" {
			first++
		}
		return first
	}
	return none
}

func (s *sentence) skipMarks(w int) int {
	for w+1 < len(s.Words) && s.Words[w].POS == "PUNCT" {
		w++
	}
	return w
}

// claimEdge returns the last token of the clause that begins at first under the
// verb at token k.
func claimEdge(a *clause.Article, first, k int) int {
	s := &a.Sentences[a.Layout.SentenceOf(first)]
	claim := clause.Claim{From: first, Subject: clause.NewSubject(clause.None, clause.None, clause.None)}
	for g := range s.Groups {
		if group := &s.Groups[g]; group.First <= k && k <= group.Last {
			claim.Subject = a.Subject(s, g)
			claim.Embedded = a.Subordinate(s, group)
		}
	}
	return a.Edge(s, claim)
}

// wordBefore returns the last word or number up to token k.
func wordBefore(a *clause.Article, k int) int {
	for k > 0 && a.Tokens[k].Kind != token.Word && a.Tokens[k].Kind != token.Number && a.Form(k) != "%" {
		k--
	}
	return k
}

// firstComma returns the token before the first comma behind a token, or the
// last one of the sentence.
func firstComma(a *clause.Article, first int) int {
	last := a.Sentences[a.Layout.SentenceOf(first)].Last
	for k := first + 1; k <= last; k++ {
		if a.Form(k) == "," {
			return k - 1
		}
	}
	return last
}
