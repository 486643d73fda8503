package main

import (
	"fmt"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/french"
)

// subjects counts the finite reporting verbs whose subject has the right head:
// those before the verb, and those behind it.
func subjects(reader *french.Reader, bank []sentence) (before, inverted row) {
	first, behind := &tally{}, &tally{}
	for i := range bank {
		s := &bank[i]
		for w := range s.Words {
			subject := s.subject(w)
			if subject == none || !isVerb(&s.Words[w]) || !reports(reader.Lexicon, s.Words[w].Lemma) || !s.finite(w) {
				continue
			}
			k := s.tokens[w]
			if k == none || s.tokens[subject] == none {
				continue
			}
			t := first
			if subject > w {
				t = behind
			}
			head := subjectHead(s.article, k)
			t.see(s.heads(subject, head), fmt.Sprintf("%s, not %s: %s", s.Words[subject].Form, form(s.article, head), s.show(w)))
		}
	}
	return row{name: "subject", bar: 0.90, tally: first}, row{name: "subject, inverted", bar: 0.85, tally: behind}
}

// heads reports whether a token heads the subject of the treebank: the word, the
// name in apposition to it, what "plus de" counts.
func (s *sentence) heads(subject, token int) bool {
	if token == none || token == s.tokens[subject] {
		return token != none
	}
	for i := range s.Words {
		if w := &s.Words[i]; w.Head == subject && s.tokens[i] == token {
			return w.Is("appos") || w.Is("flat") && s.Words[subject].POS == "NOUN" || s.Words[subject].POS == "ADV" && w.Is("nmod", "obl")
		}
	}
	return false
}

// subject returns the subject of a verb in the treebank.
func (s *sentence) subject(verb int) int {
	for i := range s.Words {
		if s.Words[i].Head == verb && s.Words[i].Is("nsubj") {
			return i
		}
	}
	return none
}

// finite reports a verb that is finite or has an auxiliary that is.
func (s *sentence) finite(verb int) bool {
	if s.Words[verb].Has("VerbForm=Fin") {
		return true
	}
	for i := range s.Words {
		if s.Words[i].Head == verb && s.Words[i].Is("aux") && s.Words[i].Has("VerbForm=Fin") {
			return true
		}
	}
	return false
}

// subjectHead returns the head of the subject of the group whose verb is token
// k, or none.
func subjectHead(a *clause.Article, k int) int {
	s := &a.Sentences[a.Layout.SentenceOf(k)]
	for g := range s.Groups {
		if group := &s.Groups[g]; group.First <= k && k <= group.Last {
			subject := a.Subject(s, g)
			if subject.Relative != clause.None {
				return subject.Relative
			}
			if subject.Found() {
				return subject.Head
			}
		}
	}
	return none
}

func form(a *clause.Article, k int) string {
	if k == none {
		return "nothing"
	}
	return a.Form(k)
}
