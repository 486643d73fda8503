package render_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/render"
)

const article = "Un titre\n\nLa nuit fut longue. « Nous restons, a dit mardi soir la ministre Ana Réva, " +
	"et nous resterons. » Puis elle est partie sans un mot de plus pour la presse qui l’attendait dehors depuis l’aube."

// span finds part in the article, in bytes.
func span(part string) *attribv1.TextSpan {
	start := strings.Index(article, part)
	if start < 0 {
		panic("not in the article: " + part)
	}
	return &attribv1.TextSpan{Start: int32(start), End: int32(start + len(part)), Text: part}
}

func quote() *attribv1.Quote {
	first, second := span("Nous restons"), span("et nous resterons.")
	return &attribv1.Quote{
		Id:       "q1",
		Kind:     attribv1.QuoteKind_QUOTE_KIND_DIRECT,
		Range:    &attribv1.TextRange{Start: first.GetStart(), End: second.GetEnd()},
		Contents: []*attribv1.TextSpan{first, second},
		Cue:      &attribv1.Cue{Kind: attribv1.CueKind_CUE_KIND_VERB, Span: span("a dit"), Lemma: "dire"},
		Speakers: []*attribv1.Speaker{{
			EntityId: "e1", Name: "Ana Réva", Mention: span("la ministre Ana Réva"), Role: &attribv1.Role{Title: "ministre"},
		}},
	}
}

func draw(t *testing.T, style render.Style, quotes ...*attribv1.Quote) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, render.Text(&out, article, &attribv1.AttributeResponse{Quotes: quotes}, style))
	return out.String()
}

func TestText(t *testing.T) {
	explained := quote()
	explained.Explanation = &attribv1.Explanation{
		RuleMatches: []*attribv1.RuleMatch{{RuleId: "incise.verb", Weight: 1.25}},
		MarkRepairs: []*attribv1.MarkRepair{{Range: &attribv1.TextRange{Start: 40, End: 40}, Reason: "missing-close"}},
	}
	nobody := quote()
	nobody.Speakers, nobody.Cue = nil, nil
	tests := []struct {
		name  string
		quote *attribv1.Quote
		want  string
	}{
		{"whole", quote(), "" +
			"  « ⟦Nous restons⟧, a dit mardi soir la ministre Ana Réva, ⟦et nous\n" +
			"  resterons.⟧ »\n" +
			"    → Ana Réva — ministre — a dit\n"},
		{"explained", explained, "" +
			"  « ⟦Nous restons⟧, a dit mardi soir la ministre Ana Réva, ⟦et nous\n" +
			"  resterons.⟧ »\n" +
			"    → Ana Réva — ministre — a dit\n" +
			"    incise.verb +1.25\n" +
			"    mark at byte 40: missing-close\n"},
		{"nobody", nobody, "" +
			"  « ⟦Nous restons⟧, a dit mardi soir la ministre Ana Réva, ⟦et nous\n" +
			"  resterons.⟧ »\n" +
			"    → nobody named\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, draw(t, render.Style{Width: 68}, tt.quote))
		})
	}
	assert.Equal(t, "  no quotations\n", draw(t, render.Style{Width: 60}))
}

// Colours end with each line and start again on the next; without them, the
// picture has no escapes.
func TestColour(t *testing.T) {
	plain := draw(t, render.Style{Width: 40}, quote())
	assert.NotContains(t, plain, "\x1b")
	for line := range strings.Lines(draw(t, render.Style{Width: 40, Colour: true}, quote())) {
		on := strings.LastIndex(line, "\x1b[")
		require.GreaterOrEqual(t, on, -1)
		if on >= 0 {
			assert.True(t, strings.HasPrefix(line[on:], "\x1b[0m"), "colour left on in %q", line)
		}
	}
}

// No line is longer than the width, unless a word is.
func TestWidth(t *testing.T) {
	for _, width := range []int{40, 57, 100} {
		for line := range strings.Lines(draw(t, render.Style{Width: width}, quote(), quote())) {
			assert.LessOrEqual(t, len([]rune(strings.TrimSuffix(line, "\n"))), width)
		}
	}
}

// An article must not steer the reader's terminal.
func TestControlCharacters(t *testing.T) {
	const doc = "Il dit : « \x1b[31mrouge\x07 \u202eà l'envers\x01 ». "
	start, end := strings.Index(doc, "\x1b"), strings.Index(doc, " »")
	content := &attribv1.TextSpan{Start: int32(start), End: int32(end), Text: doc[start:end]}
	var out strings.Builder
	require.NoError(t, render.Text(&out, doc, &attribv1.AttributeResponse{Quotes: []*attribv1.Quote{{
		Range:    &attribv1.TextRange{Start: int32(start), End: int32(end)},
		Contents: []*attribv1.TextSpan{content},
		Speakers: []*attribv1.Speaker{{Name: "\x1b[2Jnom"}},
	}}}, render.Style{Width: 80}))
	for _, control := range []string{"\x1b", "\x07", "\u202e", "\x01"} {
		assert.NotContains(t, out.String(), control)
	}
	assert.Contains(t, out.String(), "rouge")
}

func TestJSON(t *testing.T) {
	resp := &attribv1.AttributeResponse{
		Quotes:         []*attribv1.Quote{{Id: "q1", Range: &attribv1.TextRange{Start: 0, End: 3}, Contents: []*attribv1.TextSpan{{Text: "a<b"}}}},
		OffsetEncoding: attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8,
	}
	const line = `{"documentId":"","quotes":[{"id":"q1","kind":"QUOTE_KIND_UNSPECIFIED","range":{"start":0,"end":3},` +
		`"contents":[{"start":0,"end":0,"text":"a<b"}],"speakers":[],"confidence":0,"parentQuoteId":""}],"entities":[],` +
		`"offsetEncoding":"OFFSET_ENCODING_UTF8","engineVersion":""}` + "\n"
	got, err := render.JSONLine(resp)
	require.NoError(t, err)
	assert.Equal(t, line, string(got)) //nolint:testifylint // the bytes are what counts

	indented, err := render.JSON(resp)
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(indented), "{\n  \"documentId\": \"\",\n  \"quotes\": [\n    {\n"), "%s", indented)
	assert.True(t, strings.HasSuffix(string(indented), "}\n"))
	assert.True(t, json.Valid(indented))

	var back attribv1.AttributeResponse
	require.NoError(t, protojson.Unmarshal(indented, &back))
	assert.True(t, proto.Equal(resp, &back))
}
