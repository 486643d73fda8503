package eval_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protojson"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/eval"
	"github.com/attribd/attribd/internal/eval/draft"
	"github.com/attribd/attribd/internal/eval/gold"
)

const song = "𝄞 « Là », dit Zoé."

// answered returns an answer for song in each unit.
func answered(t *testing.T, unit string, content, cue, mention string) *attribv1.AttributeResponse {
	t.Helper()
	raw := `{"offsetEncoding": "OFFSET_ENCODING_` + unit + `", "quotes": [{
	 "kind": "QUOTE_KIND_DIRECT", "contents": [{` + content + `, "text": "Là"}],
	 "cue": {"kind": "CUE_KIND_VERB", "lemma": "dire", "span": {` + cue + `, "text": "dit"}},
	 "speakers": [{"entityId": "e1", "name": "Zoé", "kind": "SPEAKER_KIND_PERSON", "gender": "GENDER_FEMININE", "mention": {` + mention + `, "text": "Zoé"}}]}],
	 "entities": [{"id": "e1", "name": "Zoé", "roles": [{"title": "mairesse"}, {"title": "élue"}, {"title": "élue"}]}]}`
	resp := &attribv1.AttributeResponse{}
	require.NoError(t, protojson.Unmarshal([]byte(raw), resp))
	return resp
}

func TestAnswersInEachUnit(t *testing.T) {
	for unit, resp := range map[string]*attribv1.AttributeResponse{
		"UTF8":        answered(t, "UTF8", `"start": 8, "end": 11`, `"start": 16, "end": 19`, `"start": 20, "end": 24`),
		"UTF16":       answered(t, "UTF16", `"start": 5, "end": 7`, `"start": 11, "end": 14`, `"start": 15, "end": 18`),
		"UTF32":       answered(t, "UTF32", `"start": 4, "end": 6`, `"start": 10, "end": 13`, `"start": 14, "end": 17`),
		"UNSPECIFIED": answered(t, "UNSPECIFIED", `"start": 4, "end": 6`, `"start": 10, "end": 13`, `"start": 14, "end": 17`),
	} {
		got, err := eval.Answers(resp, gold.NewText(song))
		require.NoError(t, err, unit)
		assert.Equal(t, []eval.Answer{{
			Kind: "direct", Content: []gold.Span{{4, 6}}, CueKind: "verb", Lemma: "dire", Cue: &gold.Span{10, 13},
			Mention: &gold.Span{14, 17}, Names: []string{"Zoé"}, EntityIDs: []string{"e1"}, Sort: "person", Gender: "f",
		}}, got, unit)
	}
}

// Answers of another text, or offsets inside a character, are refused.
func TestAnswersOfAnotherText(t *testing.T) {
	for name, resp := range map[string]*attribv1.AttributeResponse{
		"inside":    answered(t, "UTF16", `"start": 1, "end": 7`, `"start": 11, "end": 14`, `"start": 15, "end": 18`),
		"behind":    answered(t, "UTF32", `"start": 4, "end": 6`, `"start": 10, "end": 13`, `"start": 14, "end": 99`),
		"before":    answered(t, "UTF32", `"start": -1, "end": 6`, `"start": 10, "end": 13`, `"start": 14, "end": 17`),
		"elsewhere": answered(t, "UTF32", `"start": 5, "end": 7`, `"start": 10, "end": 13`, `"start": 14, "end": 17`),
	} {
		_, err := eval.Answers(resp, gold.NewText(song))
		require.EqualError(t, err, "the answer is not of this text", name)
		_, err = draft.From(resp, gold.NewText(song))
		require.Error(t, err, name)
	}
}

// A sign is no cue to gold files, and two speakers are a joint statement.
func TestAnswersInTermsOfGold(t *testing.T) {
	resp := answered(t, "UTF32", `"start": 4, "end": 6`, `"start": 10, "end": 13`, `"start": 14, "end": 17`)
	quote := resp.GetQuotes()[0]
	quote.Cue.Kind = attribv1.CueKind_CUE_KIND_COLON
	quote.Speakers = append(quote.Speakers, &attribv1.Speaker{EntityId: "e2", Name: "Léo"})
	got, err := eval.Answers(resp, gold.NewText(song))
	require.NoError(t, err)
	assert.Equal(t, gold.None, got[0].CueKind)
	assert.Nil(t, got[0].Cue)
	assert.Equal(t, []string{"Zoé", "Léo"}, got[0].Names)
	assert.Equal(t, "group", got[0].Sort)
	assert.Empty(t, got[0].Gender)
	assert.Equal(t, "e1 e2", got[0].ID())

	file, err := draft.From(resp, gold.NewText(song))
	require.NoError(t, err)
	require.Len(t, file.Entities, 1)
	assert.Equal(t, gold.Entity{
		Key: "e1+e2", Name: "Zoé et Léo", Kind: "group", Aliases: []string{"Zoé", "Léo"}, Roles: []string{"mairesse", "élue"},
	}, file.Entities[0])
}

// A draft has no fault, and the answer that it was made from finds all of it.
func TestDraft(t *testing.T) {
	text := gold.NewText(song)
	resp := answered(t, "UTF8", `"start": 8, "end": 11`, `"start": 16, "end": 19`, `"start": 20, "end": 24`)
	nobody := &attribv1.Quote{Kind: attribv1.QuoteKind_QUOTE_KIND_INDIRECT, Contents: []*attribv1.TextSpan{{Start: 0, End: 4, Text: "𝄞"}}}
	resp.Quotes = append(resp.GetQuotes(), nobody)
	file, err := draft.From(resp, text)
	require.NoError(t, err)
	require.Len(t, file.Attributions, 2)
	assert.Nil(t, file.Attributions[0].Entity, "in text order")
	assert.Nil(t, file.Attributions[0].Mention)
	assert.Equal(t, "e1", *file.Attributions[1].Entity)

	resp.Quotes = resp.GetQuotes()[:1]
	file, err = draft.From(resp, text)
	require.NoError(t, err)
	raw, err := file.Bytes()
	require.NoError(t, err)
	again, problems := gold.Parse("x", raw, text)
	require.Empty(t, problems)
	answers, err := eval.Answers(resp, text)
	require.NoError(t, err)
	tally := &eval.Tally{}
	tally.Add(&gold.Article{File: *again, Text: text}, answers)
	assert.InDelta(t, 1, tally.Report(0).Scores.Of("strict/all.speaker"), 0)
}
