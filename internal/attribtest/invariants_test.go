package attribtest_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/attribtest"
)

const doc = "« Oui, dit Ana. Été »"

// sound is a result with which nothing is wrong.
func sound() *attrib.Result {
	mention := text.Span{Start: 12, End: 15}
	return &attrib.Result{
		Quotes: []attrib.Quote{
			{
				Kind: attrib.Direct, Contents: []text.Span{{Start: 3, End: 6}, {Start: 17, End: 22}}, Parent: -1, Confidence: 1,
				Cue:      &attrib.Cue{Kind: attrib.VerbCue, Span: text.Span{Start: 8, End: 11}, Lemma: "dire"},
				Speakers: []attrib.Speaker{{Mention: &mention}},
				Matches:  []attrib.RuleMatch{{RuleID: "known", Evidence: []text.Span{{Start: 8, End: 11}}}},
				Repairs:  []attrib.MarkRepair{{Span: text.Span{Start: 3, End: 3}, Reason: "missing-close"}},
			},
			{Kind: attrib.Mixed, Contents: []text.Span{{Start: 17, End: 22}}, Parent: 0},
		},
		Entities: []attrib.Entity{{Name: "Ana", Mentions: []text.Span{mention}}},
	}
}

func TestViolations(t *testing.T) {
	rules := []attrib.Rule{{ID: "known"}}
	require.Empty(t, attribtest.Violations(doc, sound(), rules))
	breaks := map[string]func(r *attrib.Result){
		"kind":                 func(r *attrib.Result) { r.Quotes[0].Kind = 0 },
		"confidence":           func(r *attrib.Result) { r.Quotes[0].Confidence = math.NaN() },
		"no content":           func(r *attrib.Result) { r.Quotes[1].Contents = nil },
		"empty content":        func(r *attrib.Result) { r.Quotes[1].Contents[0].Start = 22 },
		"content out of order": func(r *attrib.Result) { c := r.Quotes[0].Contents; c[0], c[1] = c[1], c[0] },
		"content overlaps":     func(r *attrib.Result) { r.Quotes[0].Contents[0].End = 20 },
		"beyond the end":       func(r *attrib.Result) { r.Quotes[0].Contents[1].End = len(doc) + 1 },
		"cut character":        func(r *attrib.Result) { r.Quotes[1].Contents[0].Start = 18 },
		"quote out of order": func(r *attrib.Result) {
			r.Quotes[0].Contents = r.Quotes[0].Contents[1:]
			r.Quotes[1].Contents[0].Start = 3
		},
		"parent of itself":     func(r *attrib.Result) { r.Quotes[1].Parent = 1 },
		"outside its parent":   func(r *attrib.Result) { r.Quotes[1].Contents[0].End = len(doc) },
		"cue without lemma":    func(r *attrib.Result) { r.Quotes[0].Cue.Lemma = "" },
		"sign with lemma":      func(r *attrib.Result) { r.Quotes[0].Cue.Kind = attrib.ColonCue },
		"empty cue":            func(r *attrib.Result) { r.Quotes[0].Cue.Span.End = 8 },
		"no such entity":       func(r *attrib.Result) { r.Quotes[0].Speakers[0].Entity = 1 },
		"entity silent":        func(r *attrib.Result) { r.Quotes[0].Speakers = nil },
		"entity nameless":      func(r *attrib.Result) { r.Entities[0].Name = "" },
		"mention out of place": func(r *attrib.Result) { r.Entities[0].Mentions[0].Start = -1 },
		"rule not listed":      func(r *attrib.Result) { r.Quotes[0].Matches[0].RuleID = "unknown" },
		"weight infinite":      func(r *attrib.Result) { r.Quotes[0].Matches[0].Weight = math.Inf(1) },
		"repair unexplained":   func(r *attrib.Result) { r.Quotes[0].Repairs[0].Reason = "" },
	}
	for name, breakIt := range breaks {
		t.Run(name, func(t *testing.T) {
			result := sound()
			breakIt(result)
			assert.NotEmpty(t, attribtest.Violations(doc, result, rules))
		})
	}
}
