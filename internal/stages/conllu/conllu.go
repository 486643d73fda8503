// Package conllu reads treebanks in the CoNLL-U format of Universal
// Dependencies. (https://universaldependencies.org/format.html)
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// None stands for a word that is not there: the head of the root.
const None = -1

// Sentence is an analysed sentence.
type Sentence struct {
	Text  string
	Opens bool // a document begins with it
	Words []Word
}

// Word is a syntactic word. "du" is two of them, which share its place in the
// text.
type Word struct {
	Start, End int // bytes of the sentence's text
	Form       string
	Lemma      string
	POS        string // the universal tag: VERB, NOUN
	Features   string // "Mood=Ind|Number=Sing"
	Head       int    // index in Words, or None
	Relation   string // "nsubj", "nsubj:pass"
}

// Is reports whether the word's relation is one of those given, whatever their
// subtype.
func (w *Word) Is(relations ...string) bool {
	base, _, _ := strings.Cut(w.Relation, ":")
	return slices.Contains(relations, base)
}

// Has reports whether the word has a feature, such as "VerbForm=Inf".
func (w *Word) Has(feature string) bool {
	for f := range strings.SplitSeq(w.Features, "|") {
		if f == feature {
			return true
		}
	}
	return false
}

// Last returns the index of the last word under the word, punctuation left out.
func (s *Sentence) Last(word int) int {
	last := word
	for i := range s.Words {
		if s.Words[i].POS != "PUNCT" && i > last && s.under(i, word) {
			last = i
		}
	}
	return last
}

// First returns the index of the first word under the word, punctuation left
// out.
func (s *Sentence) First(word int) int {
	for i := range s.Words[:word] {
		if s.Words[i].POS != "PUNCT" && s.under(i, word) {
			return i
		}
	}
	return word
}

func (s *Sentence) under(i, word int) bool {
	for range s.Words {
		if i == word || i == None {
			break
		}
		i = s.Words[i].Head
	}
	return i == word
}

// Read returns the sentences of a treebank.
func Read(in io.Reader) ([]Sentence, error) {
	const longest = 1 << 20
	var out []Sentence
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 0, longest), longest)
	r := reader{}
	for n := 1; lines.Scan(); n++ {
		done, err := r.line(lines.Text())
		if err != nil {
			return nil, fmt.Errorf("conllu: line %d: %w", n, err)
		}
		if done {
			out = append(out, r.sentence)
			r = reader{}
		}
	}
	if len(r.sentence.Words) > 0 {
		out = append(out, r.sentence)
	}
	return out, lines.Err()
}

// reader gathers one sentence.
type reader struct {
	sentence Sentence
	from, at int // bytes of the text: the form that was read last
	whole    int // the last word of the contraction that is open
}

// line takes a line in, and reports the one that ends a sentence.
func (r *reader) line(line string) (done bool, err error) {
	switch {
	case line == "":
		return len(r.sentence.Words) > 0, nil
	case strings.HasPrefix(line, "# newdoc"):
		r.sentence.Opens = true
	case strings.HasPrefix(line, "# text = "):
		r.sentence.Text = strings.TrimPrefix(line, "# text = ")
	case !strings.HasPrefix(line, "#"):
		return false, r.word(strings.Split(line, "\t"))
	}
	return false, nil
}

func (r *reader) word(columns []string) error {
	const fields = 10
	if len(columns) != fields {
		return fmt.Errorf("want %d columns, have %d", fields, len(columns))
	}
	id, form := columns[0], columns[1]
	if first, last, contraction := strings.Cut(id, "-"); contraction {
		var err error
		if r.whole, err = strconv.Atoi(last); err != nil {
			return fmt.Errorf("contraction %s: %w", first, err)
		}
		return r.place(form)
	}
	if strings.Contains(id, ".") { // a word that is left out
		return nil
	}
	n, err := strconv.Atoi(id)
	if err != nil {
		return err
	}
	head, err := strconv.Atoi(columns[6])
	if err != nil {
		return err
	}
	w := Word{Form: form, Lemma: columns[2], POS: columns[3], Features: columns[5], Head: head - 1, Relation: columns[7]}
	if n > r.whole {
		if err := r.place(form); err != nil {
			return err
		}
	}
	w.Start, w.End = r.from, r.at
	r.sentence.Words = append(r.sentence.Words, w)
	return nil
}

// place moves on behind the form in the text.
func (r *reader) place(form string) error {
	i := strings.Index(r.sentence.Text[r.at:], form)
	if i < 0 {
		return fmt.Errorf("%q is not in the text", form)
	}
	r.from = r.at + i
	r.at = r.from + len(form)
	return nil
}
