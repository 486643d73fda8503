package quotemark

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/token"
)

// longest bounds the tokens that a sentence without an opening mark may have.
const longest = 400

// sentenceStart returns the first token of the sentence that ends at tok, and
// the nearest stretch in that sentence, or -1. Stretches count as one word; one
// that cannot be passed ends the search.
func (b *builder) sentenceStart(tok int) (first, nearest int) {
	nearest = -1
	for first = tok; first > 0 && !b.tokens[first].StartsLine() && tok-first < longest; {
		last := first - 1
		sibling, marked := b.owner[last]
		starts := first < tok && startsSentence(&b.tokens[first])
		if starts && (final(&b.tokens[last]) || marked && b.endsSentence(sibling)) {
			break
		}
		if !marked {
			first = last
			continue
		}
		if nearest < 0 {
			nearest = sibling
		}
		s := &b.stretches[sibling]
		if s.Close != last || s.Open < 0 || last-s.Open > longest {
			break
		}
		first = s.Open
	}
	return first, nearest
}

// endsSentence reports a stretch whose content ends a sentence.
func (b *builder) endsSentence(stretch int) bool {
	last := b.stretches[stretch].Last
	return last >= 0 && final(&b.tokens[last])
}

func startsSentence(t *token.Token) bool {
	if t.Kind == token.Word { // which most are
		return t.Has(token.Capital)
	}
	return t.Has(token.Capital) || t.Kind == token.Mark || t.Kind == token.Number || bracket(t, "([")
}

// spokenStart returns the earliest token of the line from which the sentences
// before first may belong to the words from first to last, which end in an orphan
// mark: no mark stands in them, and in the earliest somebody says je, nous or on, as
// in those words.
func (b *builder) spokenStart(first, last int) int {
	if !slices.ContainsFunc(b.tokens[first:last], func(t token.Token) bool { return firstPerson(&t) }) {
		return first
	}
	const near, most = 80, 3 // tokens, sentences
	spoken, start := false, first
	for i, passed := first-1, 0; i >= 0 && passed < most && first-i < near && !b.tokens[i+1].StartsLine(); i-- {
		t := &b.tokens[i]
		if t.Kind == token.Mark || t.Has(token.Clitic) {
			break
		}
		spoken = spoken || firstPerson(t)
		if !t.StartsLine() && !endsBefore(b.tokens, i) {
			continue
		}
		if passed++; spoken {
			start, spoken = i, false
		}
	}
	return start
}

func firstPerson(t *token.Token) bool {
	switch t.Form {
	case "je", "j'", "nous", "on", "moi", "mon", "ma", "mes", "notre", "nos":
		return true
	}
	return false
}
