package main

import (
	"context"
	"strings"

	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attrib/token"
)

// words counts word boundaries: contractions such as "du" are whole, a clitic
// has its hyphen.
func words(bank []sentence) row {
	t := &tally{}
	for i := range bank {
		s := &bank[i]
		compare(t, s.Text, goldWords(s), foundWords(s.article.Tokens))
	}
	return row{name: "words", bar: 0.985, tally: t}
}

func goldWords(s *sentence) []text.Span {
	var out []text.Span
	for i := range s.Words {
		span := text.Span{Start: s.Words[i].Start, End: s.Words[i].End}
		if len(out) == 0 || out[len(out)-1] != span {
			out = append(out, span)
		}
	}
	return out
}

func foundWords(tokens []token.Token) []text.Span {
	var out []text.Span
	for i := range tokens {
		span := tokens[i].Span
		if i > 0 && tokens[i-1].Kind == token.Hyphen {
			span.Start = tokens[i-1].Start
			out = out[:len(out)-1]
		}
		out = append(out, span)
	}
	return out
}

// sentences counts the sentences of each document, joined by spaces.
func sentences(ctx context.Context, reader *french.Reader, bank []sentence) (row, error) {
	t := &tally{}
	for len(bank) > 0 {
		n := 1
		for n < len(bank) && !bank[n].Opens {
			n++
		}
		doc, gold := join(bank[:n])
		article, err := reader.Read(ctx, doc)
		if err != nil {
			return row{}, err
		}
		var found []text.Span
		for _, s := range article.Sentences {
			found = append(found, text.Span{Start: article.Tokens[s.First].Start, End: article.Tokens[s.Last].End})
		}
		compare(t, doc, gold, found)
		bank = bank[n:]
	}
	return row{name: "sentences", bar: 0.95, tally: t}, nil
}

func join(bank []sentence) (doc string, gold []text.Span) {
	var out strings.Builder
	for i := range bank {
		if i > 0 {
			out.WriteByte(' ')
		}
		gold = append(gold, text.Span{Start: out.Len(), End: out.Len() + len(bank[i].Text)})
		out.WriteString(bank[i].Text)
	}
	return out.String(), gold
}

// compare counts the spans that two lists share. Both are in text order.
func compare(t *tally, doc string, gold, found []text.Span) {
	t.gold += len(gold)
	t.found += len(found)
	k := 0
	for _, g := range gold {
		for k < len(found) && found[k].Start < g.Start {
			k++
		}
		if k < len(found) && found[k] == g {
			t.right++
			continue
		}
		t.wrong = append(t.wrong, around(doc, g))
	}
}

// around renders a span with what stands after it.
func around(doc string, s text.Span) string {
	const reach = 25
	return "[" + doc[s.Start:s.End] + "]" + strings.ToValidUTF8(doc[s.End:min(len(doc), s.End+reach)], "")
}
