package server_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/text"
)

// article has an astral character, a combining mark and CRLF before what is
// quoted, so that the three encodings differ.
const article = "🎙 E\u0301cho.\r\n« Oui, a dit la ministre Ana Réva, et demain “non”. » Selon Ana Réva, c'est sûr."

// quoted is an answer about article that uses every field.
func quoted(context.Context, string) (*attrib.Result, error) {
	mention := span("la ministre Ana Réva")
	name := span("Ana Réva")
	later := text.Span{Start: len(article) - len("Ana Réva, c'est sûr."), End: len(article) - len(", c'est sûr.")}
	role := attrib.Role{Span: span("ministre"), Title: "ministre"}
	verb := span("a dit")
	return &attrib.Result{
		Quotes: []attrib.Quote{
			{
				Kind:       attrib.Direct,
				Contents:   []text.Span{span("Oui"), span("et demain “non”.")},
				Cue:        &attrib.Cue{Kind: attrib.VerbCue, Span: verb, Lemma: "dire"},
				Speakers:   []attrib.Speaker{{Entity: 1, Mention: &mention, Role: &role, Method: attrib.ByName, Confidence: 0.75}},
				Confidence: 0.5,
				Parent:     -1,
				Matches:    []attrib.RuleMatch{{RuleID: "incise.verb", Evidence: []text.Span{verb}, Weight: 1.5}},
				Repairs:    []attrib.MarkRepair{{Span: text.Span{Start: verb.Start, End: verb.Start}, Reason: "missing-close"}},
			},
			{Kind: attrib.Mixed, Contents: []text.Span{span("non")}, Confidence: 0.25, Parent: 0},
			{
				Kind:       attrib.Indirect,
				Contents:   []text.Span{span("c'est sûr")},
				Speakers:   []attrib.Speaker{{Entity: 0, Mention: &later, Method: attrib.ByPartialName, Antecedent: &name}},
				Confidence: 0.9,
				Parent:     -1,
			},
		},
		Entities: []attrib.Entity{
			{Name: "Écho", Kind: attrib.Organization},
			{
				Name: "Ana Réva", Kind: attrib.Person, Gender: attrib.Feminine,
				Roles: []attrib.Role{role}, Mentions: []text.Span{mention, later},
			},
		},
	}, nil
}

func ask(t *testing.T, encoding attribv1.OffsetEncoding, config *attribv1.AttributeConfig) *attribv1.AttributeResponse {
	t.Helper()
	s := serve(t, &fakeEngine{attribute: quoted})
	req := request(article)
	req.OffsetEncoding, req.Config = encoding, config
	resp, err := s.Attribute(timeout(t), req)
	require.NoError(t, err)
	return resp
}

func TestEveryField(t *testing.T) {
	resp := ask(t, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8, &attribv1.AttributeConfig{ExplanationsEnabled: true})
	require.Len(t, resp.GetQuotes(), 3)
	first, second, third := resp.GetQuotes()[0], resp.GetQuotes()[1], resp.GetQuotes()[2]

	assert.Equal(t, []string{"q1", "q2", "q3"}, []string{first.GetId(), second.GetId(), third.GetId()})
	assert.Equal(t, attribv1.QuoteKind_QUOTE_KIND_DIRECT, first.GetKind())
	assert.Equal(t, []string{"Oui", "et demain “non”."}, texts(first.GetContents()))
	assert.Equal(t, first.GetContents()[0].GetStart(), first.GetRange().GetStart())
	assert.Equal(t, first.GetContents()[1].GetEnd(), first.GetRange().GetEnd())
	assert.Equal(t, "dire", first.GetCue().GetLemma())
	assert.Equal(t, attribv1.CueKind_CUE_KIND_VERB, first.GetCue().GetKind())
	assert.Equal(t, "a dit", first.GetCue().GetSpan().GetText())
	assert.InDelta(t, 0.5, first.GetConfidence(), 0)
	assert.Empty(t, first.GetParentQuoteId())
	assert.Equal(t, "q1", second.GetParentQuoteId())
	assert.Nil(t, second.GetCue())
	assert.Empty(t, second.GetSpeakers())

	speaker := first.GetSpeakers()[0]
	assert.Equal(t, "e2", speaker.GetEntityId())
	assert.Equal(t, "Ana Réva", speaker.GetName())
	assert.Equal(t, attribv1.SpeakerKind_SPEAKER_KIND_PERSON, speaker.GetKind())
	assert.Equal(t, attribv1.Gender_GENDER_FEMININE, speaker.GetGender())
	assert.Equal(t, "la ministre Ana Réva", speaker.GetMention().GetText())
	assert.Equal(t, "ministre", speaker.GetRole().GetTitle())
	assert.Equal(t, "ministre", speaker.GetRole().GetSpan().GetText())
	assert.Equal(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_NAME, speaker.GetResolution().GetMethod())
	assert.Nil(t, speaker.GetResolution().GetAntecedent())
	assert.InDelta(t, 0.75, speaker.GetConfidence(), 0)
	assert.Equal(t, "Ana Réva", third.GetSpeakers()[0].GetResolution().GetAntecedent().GetText())
	assert.Nil(t, third.GetSpeakers()[0].GetRole())

	require.Len(t, resp.GetEntities(), 2)
	entity := resp.GetEntities()[1]
	assert.Equal(t, "e2", entity.GetId())
	assert.Equal(t, []string{"la ministre Ana Réva", "Ana Réva"}, texts(entity.GetMentions()))
	assert.Equal(t, "ministre", entity.GetRoles()[0].GetTitle())

	why := first.GetExplanation()
	assert.Equal(t, "incise.verb", why.GetRuleMatches()[0].GetRuleId())
	assert.Equal(t, []string{"a dit"}, texts(why.GetRuleMatches()[0].GetEvidence()))
	assert.InDelta(t, 1.5, why.GetRuleMatches()[0].GetWeight(), 0)
	repair := why.GetMarkRepairs()[0]
	assert.Equal(t, "missing-close", repair.GetReason())
	assert.Equal(t, first.GetCue().GetSpan().GetStart(), repair.GetRange().GetStart())
	assert.Equal(t, repair.GetRange().GetStart(), repair.GetRange().GetEnd())
}

func TestOffsetEncodings(t *testing.T) {
	tests := []struct {
		asked, given attribv1.OffsetEncoding
		start        int32 // of "Oui"
	}{
		{attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8, 17},
		{attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16, 13},
		{attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32, 12},
		{attribv1.OffsetEncoding_OFFSET_ENCODING_UNSPECIFIED, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32, 12},
	}
	for _, tt := range tests {
		t.Run(tt.asked.String(), func(t *testing.T) {
			resp := ask(t, tt.asked, nil)
			assert.Equal(t, tt.given, resp.GetOffsetEncoding())
			content := resp.GetQuotes()[0].GetContents()[0]
			assert.Equal(t, tt.start, content.GetStart())
			assert.Equal(t, tt.start+3, content.GetEnd())
			assert.Equal(t, "Oui", content.GetText())
		})
	}
}

func TestFilters(t *testing.T) {
	tests := []struct {
		name             string
		config           *attribv1.AttributeConfig
		quotes, entities []string
	}{
		{"nothing asked", nil, []string{"q1", "q2", "q3"}, []string{"e1", "e2"}},
		{"direct alone", &attribv1.AttributeConfig{Kinds: []attribv1.QuoteKind{1}}, []string{"q1"}, []string{"e2"}},
		{"mixed and indirect", &attribv1.AttributeConfig{Kinds: []attribv1.QuoteKind{3, 2}}, []string{"q2", "q3"}, []string{"e1"}},
		{"confident", &attribv1.AttributeConfig{MinConfidence: 0.5}, []string{"q1", "q3"}, []string{"e1", "e2"}},
		{"very confident", &attribv1.AttributeConfig{MinConfidence: 1}, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			resp := ask(t, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16, tt.config)
			var quotes, entities []string
			for _, q := range resp.GetQuotes() {
				quotes = append(quotes, q.GetId())
				assert.Nil(t, q.GetExplanation(), "an explanation nobody asked for")
			}
			for _, e := range resp.GetEntities() {
				entities = append(entities, e.GetId())
			}
			assert.Equal(t, tt.quotes, quotes)
			assert.Equal(t, tt.entities, entities)
		})
	}
}

// The engine's enums are cast to the contract's, so that their numbers must
// agree.
func TestEnumsAgree(t *testing.T) {
	assert.EqualValues(t, attribv1.QuoteKind_QUOTE_KIND_DIRECT, attrib.Direct)
	assert.EqualValues(t, attribv1.QuoteKind_QUOTE_KIND_INDIRECT, attrib.Indirect)
	assert.EqualValues(t, attribv1.QuoteKind_QUOTE_KIND_MIXED, attrib.Mixed)
	assert.EqualValues(t, attribv1.CueKind_CUE_KIND_VERB, attrib.VerbCue)
	assert.EqualValues(t, attribv1.CueKind_CUE_KIND_NOUN, attrib.NounCue)
	assert.EqualValues(t, attribv1.CueKind_CUE_KIND_PREPOSITION, attrib.PrepositionCue)
	assert.EqualValues(t, attribv1.CueKind_CUE_KIND_COLON, attrib.ColonCue)
	assert.EqualValues(t, attribv1.CueKind_CUE_KIND_DASH, attrib.DashCue)
	assert.EqualValues(t, attribv1.SpeakerKind_SPEAKER_KIND_UNSPECIFIED, attrib.UnknownSpeaker)
	assert.EqualValues(t, attribv1.SpeakerKind_SPEAKER_KIND_PERSON, attrib.Person)
	assert.EqualValues(t, attribv1.SpeakerKind_SPEAKER_KIND_ORGANIZATION, attrib.Organization)
	assert.EqualValues(t, attribv1.SpeakerKind_SPEAKER_KIND_PLACE, attrib.Place)
	assert.EqualValues(t, attribv1.SpeakerKind_SPEAKER_KIND_GROUP, attrib.Group)
	assert.EqualValues(t, attribv1.SpeakerKind_SPEAKER_KIND_UNNAMED_PERSON, attrib.UnnamedPerson)
	assert.EqualValues(t, attribv1.SpeakerKind_SPEAKER_KIND_DOCUMENT, attrib.Document)
	assert.EqualValues(t, attribv1.Gender_GENDER_UNSPECIFIED, attrib.UnknownGender)
	assert.EqualValues(t, attribv1.Gender_GENDER_FEMININE, attrib.Feminine)
	assert.EqualValues(t, attribv1.Gender_GENDER_MASCULINE, attrib.Masculine)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_UNSPECIFIED, attrib.Unresolved)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_NAME, attrib.ByName)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_PARTIAL_NAME, attrib.ByPartialName)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_ROLE, attrib.ByRole)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_PRONOUN, attrib.ByPronoun)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_CONTINUATION, attrib.ByContinuation)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_TURN, attrib.ByTurn)
	assert.EqualValues(t, attribv1.ResolutionMethod_RESOLUTION_METHOD_ACRONYM, attrib.ByAcronym)
}

func texts(spans []*attribv1.TextSpan) []string {
	out := make([]string, 0, len(spans))
	for _, s := range spans {
		out = append(out, s.GetText())
	}
	return out
}

// span finds part in the article.
func span(part string) text.Span {
	start := strings.Index(article, part)
	if start < 0 {
		panic("not in the article: " + part)
	}
	return text.Span{Start: start, End: start + len(part)}
}
