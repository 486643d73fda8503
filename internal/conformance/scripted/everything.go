package scripted

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/text"
)

// everything makes a quotation of each word of a document, and goes through
// the values of every enum as it does.
func everything(doc string) *attrib.Result {
	words := spans(doc)
	result := &attrib.Result{}
	for i, word := range words {
		next := words[(i+1)%len(words)]
		result.Entities = append(result.Entities, attrib.Entity{
			Name:     word.Of(doc),
			Kind:     attrib.SpeakerKind(i % int(attrib.Document+1)),
			Gender:   attrib.Gender(i % int(attrib.Masculine+1)),
			Roles:    []attrib.Role{{Span: next, Title: next.Of(doc)}},
			Mentions: []text.Span{word, next},
		})
		result.Quotes = append(result.Quotes, quote(doc, i, word, next))
	}
	return result
}

func quote(doc string, i int, word, next text.Span) attrib.Quote {
	kind := attrib.QuoteKind(i%int(attrib.Mixed)) + attrib.Direct
	return attrib.Quote{
		Kind:       kind,
		Contents:   []text.Span{word},
		Cue:        &attrib.Cue{Kind: attrib.CueKind(i%int(attrib.DashCue)) + attrib.VerbCue, Span: next, Lemma: "dire"},
		Confidence: confidences[kind],
		Parent:     i - 1,
		Matches:    []attrib.RuleMatch{{RuleID: "suite.first", Evidence: []text.Span{next}, Weight: ruleWeight}},
		Repairs:    []attrib.MarkRepair{{Span: text.Span{Start: word.Start, End: word.Start}, Reason: "missing-open"}},
		Speakers: []attrib.Speaker{{
			Entity:     i,
			Mention:    &next,
			Role:       &attrib.Role{Span: word, Title: word.Of(doc)},
			Method:     attrib.ResolutionMethod(i % int(attrib.ByAcronym+1)),
			Antecedent: &word,
			Confidence: speakerConfidence,
		}},
	}
}

// spans returns the words of a document behind the first, which is the script's.
func spans(doc string) []text.Span {
	var out []text.Span
	at := 0
	for i, word := range strings.Fields(doc) {
		start := at + strings.Index(doc[at:], word)
		at = start + len(word)
		if i > 0 {
			out = append(out, text.Span{Start: start, End: at})
		}
	}
	return out
}
