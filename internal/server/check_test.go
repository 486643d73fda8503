package server_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
)

const english = "The mayor said on Tuesday that the bridge would not be opened before the end of the year, " +
	"and that the works had been delayed because of the weather. He did not say who would pay for it."

// with returns a valid request with one thing changed.
func with(change func(*attribv1.AttributeRequest)) *attribv1.AttributeRequest {
	req := request("Le maire a dit oui.")
	change(req)
	return req
}

func document(change func(*attribv1.Document)) *attribv1.AttributeRequest {
	return with(func(r *attribv1.AttributeRequest) { change(r.GetDocument()) })
}

func config(config *attribv1.AttributeConfig) *attribv1.AttributeRequest {
	return with(func(r *attribv1.AttributeRequest) { r.Config = config })
}

var refused = []struct {
	name     string
	request  *attribv1.AttributeRequest
	reason   server.Reason
	field    string
	metadata map[string]string
}{
	{"no document", &attribv1.AttributeRequest{}, server.RequestInvalid, "document", nil},
	{"empty text", request(""), server.TextEmpty, "document.text", nil},
	{"white space alone", request(" \r\n\t\u00a0\u202f\u2009\u3000"), server.TextEmpty, "document.text", nil},
	{
		"text too long", request(strings.Repeat("é", server.MaxTextCharacters+1)), server.TextTooLong, "document.text",
		map[string]string{"maxCharacters": "1000000", "characters": "1000001"},
	},
	{
		"id too long", document(func(d *attribv1.Document) { d.Id = strings.Repeat("é", 257) }), server.RequestInvalid, "document.id",
		map[string]string{"maxCharacters": "256", "characters": "257"},
	},
	{
		"English by its tag", document(func(d *attribv1.Document) { d.LanguageCode = "en-GB" }), server.LanguageUnsupported,
		"document.language_code",
		map[string]string{"languageCode": "en-GB"},
	},
	{
		"Franconian", document(func(d *attribv1.Document) { d.LanguageCode = "frk" }), server.LanguageUnsupported,
		"document.language_code",
		map[string]string{"languageCode": "frk"},
	},
	{
		"no tag at all", document(func(d *attribv1.Document) { d.LanguageCode = "fr Le texte, ici" }), server.LanguageUnsupported,
		"document.language_code", nil,
	},
	{
		"English by its words", &attribv1.AttributeRequest{Document: &attribv1.Document{Text: english}}, server.LanguageUnsupported,
		"document.text", nil,
	},
	{
		"unknown encoding", with(func(r *attribv1.AttributeRequest) { r.OffsetEncoding = 9 }), server.OffsetEncodingUnknown,
		"offset_encoding",
		map[string]string{"offsetEncoding": "9"},
	},
	{
		"confidence above one", config(&attribv1.AttributeConfig{MinConfidence: 1.01}), server.ConfidenceOutOfRange,
		"config.min_confidence",
		map[string]string{"minConfidence": "1.01"},
	},
	{
		"confidence below zero", config(&attribv1.AttributeConfig{MinConfidence: -0.5}), server.ConfidenceOutOfRange,
		"config.min_confidence",
		map[string]string{"minConfidence": "-0.5"},
	},
	{
		"confidence no number", config(&attribv1.AttributeConfig{MinConfidence: math.NaN()}), server.ConfidenceOutOfRange,
		"config.min_confidence",
		map[string]string{"minConfidence": "NaN"},
	},
	{
		"kind unknown", config(&attribv1.AttributeConfig{Kinds: []attribv1.QuoteKind{1, 7}}), server.RequestInvalid,
		"config.kinds[1]",
		map[string]string{"kind": "7"},
	},
	{
		"kind unspecified", config(&attribv1.AttributeConfig{Kinds: []attribv1.QuoteKind{0}}), server.RequestInvalid,
		"config.kinds[0]",
		map[string]string{"kind": "0"},
	},
}

func TestRefusals(t *testing.T) {
	s := serve(t, &fakeEngine{})
	for _, tt := range refused {
		t.Run(tt.name, func(t *testing.T) {
			_, err := s.Attribute(timeout(t), tt.request)
			info := requireError(t, err, codes.InvalidArgument, tt.reason, tt.field)
			assert.Equal(t, tt.metadata, info.GetMetadata())
		})
	}
}

func TestRefusalsInBatch(t *testing.T) {
	s := serve(t, &fakeEngine{})
	for _, tt := range refused {
		if tt.reason == server.TextTooLong { // the whole batch is too large then
			continue
		}
		t.Run(tt.name, func(t *testing.T) {
			resp, err := s.BatchAttribute(timeout(t), &attribv1.BatchAttributeRequest{
				Requests: []*attribv1.AttributeRequest{request("Oui."), tt.request},
			})
			require.NoError(t, err)
			require.Len(t, resp.GetResults(), 2)
			assert.NotNil(t, resp.GetResults()[0].GetResponse())
			fault := resp.GetResults()[1].GetError()
			requireDocumentError(t, fault, codes.InvalidArgument, tt.reason, tt.field)
			assert.Equal(t, tt.metadata, fault.GetMetadata())
		})
	}
}

func TestAccepted(t *testing.T) {
	s := serve(t, &fakeEngine{})
	tests := []struct {
		name    string
		request *attribv1.AttributeRequest
	}{
		{"longest text", request(strings.Repeat("é", server.MaxTextCharacters))},
		{"longest text of astral characters", request(strings.Repeat("🎙", server.MaxTextCharacters))},
		{"longest id", document(func(d *attribv1.Document) { d.Id = strings.Repeat("é", 256) })},
		{"Canadian French", document(func(d *attribv1.Document) { d.LanguageCode = "fr-CA" })},
		{"capital tag", document(func(d *attribv1.Document) { d.LanguageCode = "FR-Latn-FR" })},
		{"no tag", document(func(d *attribv1.Document) { d.LanguageCode = "" })},
		{"English that is said to be French", request(english)},
		{"confidence of one", config(&attribv1.AttributeConfig{MinConfidence: 1})},
		{"all kinds, one twice", config(&attribv1.AttributeConfig{Kinds: []attribv1.QuoteKind{1, 2, 3, 3}})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			resp, err := s.Attribute(timeout(t), tt.request)
			require.NoError(t, err)
			assert.Equal(t, tt.request.GetDocument().GetId(), resp.GetDocumentId())
			assert.Equal(t, "test", resp.GetEngineVersion())
		})
	}
}

// An error must not repeat the article, whatever field it was put into.
func TestErrorsHoldNoText(t *testing.T) {
	const secret = "confidentiel"
	s := serve(t, &fakeEngine{})
	for _, req := range []*attribv1.AttributeRequest{
		document(func(d *attribv1.Document) { d.LanguageCode = "Un texte " + secret }),
		document(func(d *attribv1.Document) { d.Id = strings.Repeat(secret, 100) }),
		{Document: &attribv1.Document{Text: secret + " " + english}},
		request(secret + strings.Repeat(" ", server.MaxTextCharacters)),
	} {
		_, err := s.Attribute(timeout(t), req)
		require.Error(t, err)
		assert.NotContains(t, err.Error(), secret)
	}
	assert.NotContains(t, s.log.String(), secret)
}
