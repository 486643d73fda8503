package attrib_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// construction is a way in which French reports words, and sentences that use
// it. A sentence has its contents in [brackets] and its cue in {braces}; a cue
// that is a sign is left out. Where a text has several quotations, it is
// written out once for each, joined by and. A text without brackets has none.
type construction struct {
	name          string
	holds         []string
	knownFailures []string // move them to holds when they start to work
}

// and joins the quotations of one text.
const and = " & "

// The whole engine finds the quotations of these texts and no others.
func TestConstructions(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	for _, c := range constructions {
		t.Run(c.name, func(t *testing.T) {
			for _, notation := range c.holds {
				assert.Equal(t, wanted(t, notation), found(t, engine, plain(notation)), notation)
			}
			for _, notation := range c.knownFailures {
				assert.NotEqual(t, wanted(t, notation), found(t, engine, plain(notation)), "it works now: move it to holds: %q", notation)
			}
		})
	}
}

func TestEveryConstructionIsHeld(t *testing.T) {
	for _, c := range constructions {
		assert.Equal(t, slices.Contains(notHeld, c.name), len(c.holds) == 0, "held or not held: %s", c.name)
	}
}

// plain takes the notation out of a case.
func plain(notation string) string {
	text, _, _ := strings.Cut(notation, and)
	return strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(text)
}

// wanted lists the quotations of a case as found does.
func wanted(t *testing.T, notation string) []string {
	var out []string
	for each := range strings.SplitSeq(notation, and) {
		require.Equal(t, plain(notation), plain(each), "another text")
		contents, cues := inside(each, "[", "]"), inside(each, "{", "}")
		require.LessOrEqual(t, len(cues), 1, each)
		if len(contents) > 0 {
			out = append(out, quotation(contents, strings.Join(cues, "")))
		}
	}
	slices.Sort(out)
	return out
}

// inside returns what stands between each pair of signs.
func inside(notation, opening, closing string) []string {
	var out []string
	for _, part := range strings.Split(notation, opening)[1:] {
		content, _, _ := strings.Cut(part, closing)
		out = append(out, strings.NewReplacer("{", "", "}", "").Replace(content))
	}
	return out
}

// found lists the quotations that the engine finds.
func found(t *testing.T, engine *attrib.Engine, doc string) []string {
	result, err := engine.Attribute(t.Context(), doc)
	require.NoError(t, err)
	var out []string
	for i := range result.Quotes {
		q := &result.Quotes[i]
		var contents []string
		for _, span := range q.Contents {
			contents = append(contents, doc[span.Start:span.End])
		}
		cue := ""
		if q.Cue != nil && q.Cue.Kind != attrib.ColonCue && q.Cue.Kind != attrib.DashCue {
			cue = doc[q.Cue.Span.Start:q.Cue.Span.End]
		}
		out = append(out, quotation(contents, cue))
	}
	slices.Sort(out)
	return out
}

// quotation writes contents, without marks and punctuation at their edges, and a
// cue.
func quotation(contents []string, cue string) string {
	var trimmed []string
	for _, c := range contents {
		trimmed = append(trimmed, strings.TrimFunc(c, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	}
	return fmt.Sprintf("%q %s", trimmed, cue)
}
