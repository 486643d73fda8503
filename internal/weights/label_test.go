package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/french"
	"github.com/attribd/attribd/internal/attrib/rule"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/overlap"
	"github.com/attribd/attribd/internal/stages/gold"
)

func TestLetters(t *testing.T) {
	assert.Equal(t, overlap.Letters{0, 1, 6, 11}, letters("ab, «é» 9", []text.Span{{Start: 0, End: 4}, {Start: 4, End: 12}}), "letters and digits, where their bytes begin")
}

const leak = "La digue fuit depuis mardi, a dit la préfète."

// markedUp proposes for a text of which one content and one cue are marked.
func markedUp(t *testing.T, doc string, content, cue text.Span) *article {
	t.Helper()
	words, err := french.New()
	require.NoError(t, err)
	read, err := words.Read(t.Context(), doc)
	require.NoError(t, err)
	mark := gold.Attribution{Kind: "indirect", Content: []text.Span{content}}
	if !cue.Empty() {
		mark.Cue = &cue
	}
	return propose(rule.NewSet(), read, []gold.Attribution{mark})
}

func TestJudge(t *testing.T) {
	for _, test := range []struct {
		what         string
		content, cue text.Span
		mark         int
		gain         float64
	}{
		{"right", text.Span{Start: 0, End: 26}, text.Span{Start: 28, End: 33}, 0, right},
		{"right, but for a word", text.Span{Start: 3, End: 26}, text.Span{Start: 28, End: 33}, 0, right},
		{"another cue", text.Span{Start: 0, End: 26}, text.Span{Start: 37, End: 45}, 0, otherCue},
		{"no cue", text.Span{Start: 0, End: 26}, text.Span{}, 0, otherCue},
		{"nearly right", text.Span{Start: 9, End: 26}, text.Span{Start: 28, End: 33}, none, wrong},
		{"elsewhere", text.Span{Start: 34, End: 45}, text.Span{Start: 28, End: 33}, none, wrong},
	} {
		t.Run(test.what, func(t *testing.T) {
			given := markedUp(t, leak, test.content, test.cue).sentences[0].behind[rule.Silent]
			require.Len(t, given, 1)
			assert.Equal(t, test.mark, given[0].mark)
			assert.InDelta(t, test.gain, given[0].gain, 1e-9)
		})
	}
}

func TestLooksMarked(t *testing.T) {
	doc := `Il dit « non » et « oui, voilà »`
	for content, want := range map[string]bool{"non": true, "oui": true, "Il": false, "Il dit": true} {
		start := 0
		for doc[start:start+len(content)] != content {
			start++
		}
		assert.Equal(t, want, looksMarked(doc, []text.Span{{Start: start, End: start + len(content)}}), content)
	}
}
