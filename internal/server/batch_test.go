package server_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attrib/text"
	"github.com/attribd/attribd/internal/server"
)

func batch(texts ...string) *attribv1.BatchAttributeRequest {
	req := &attribv1.BatchAttributeRequest{}
	for i, text := range texts {
		r := request(text)
		r.Document.Id = strconv.Itoa(i)
		req.Requests = append(req.Requests, r)
	}
	return req
}

func repeat(text string, n int) []string {
	return strings.Split(strings.Repeat(text+"\n", n-1)+text, "\n")
}

func TestBatchKeepsOrder(t *testing.T) {
	s := serve(t, &fakeEngine{})
	resp, err := s.BatchAttribute(timeout(t), batch(repeat("Oui.", server.MaxBatchSize)...))
	require.NoError(t, err)
	require.Len(t, resp.GetResults(), server.MaxBatchSize)
	for i, result := range resp.GetResults() {
		assert.Equal(t, strconv.Itoa(i), result.GetResponse().GetDocumentId())
	}
}

func TestBatchLimits(t *testing.T) {
	s := serve(t, &fakeEngine{})
	_, err := s.BatchAttribute(timeout(t), &attribv1.BatchAttributeRequest{})
	requireError(t, err, codes.InvalidArgument, server.BatchEmpty, "requests")

	_, err = s.BatchAttribute(timeout(t), batch(repeat("Oui.", server.MaxBatchSize+1)...))
	info := requireError(t, err, codes.InvalidArgument, server.BatchTooLarge, "requests")
	assert.Equal(t, map[string]string{"maxRequests": "100", "requests": "101"}, info.GetMetadata())

	half := strings.Repeat("é", server.MaxTextCharacters/2)
	_, err = s.BatchAttribute(timeout(t), batch(half, half))
	require.NoError(t, err)
	_, err = s.BatchAttribute(timeout(t), batch(half, half, "é"))
	info = requireError(t, err, codes.InvalidArgument, server.BatchTooLarge, "requests[2].document.text")
	assert.Equal(t, map[string]string{"maxCharacters": "1000000", "characters": "1000001"}, info.GetMetadata())
}

// verbose quotes the whole document as often as the document's first byte says.
func verbose(ctx context.Context, doc string) (*attrib.Result, error) {
	result := &attrib.Result{}
	for range doc[0] - '0' {
		result.Quotes = append(result.Quotes, attrib.Quote{
			Kind: attrib.Direct, Contents: []text.Span{{End: len(doc)}}, Parent: -1,
		})
	}
	return result, ctx.Err()
}

func TestResponseTooLarge(t *testing.T) {
	s := serve(t, &fakeEngine{attribute: verbose})
	resp, err := s.Attribute(timeout(t), request("3"+strings.Repeat("a", server.MaxTextCharacters-1)))
	require.NoError(t, err)
	assert.Greater(t, proto.Size(resp), 3_000_000)

	_, err = s.Attribute(timeout(t), request("4"+strings.Repeat("a", server.MaxTextCharacters-1)))
	info := requireError(t, err, codes.FailedPrecondition, server.ResponseTooLarge, "")
	assert.Equal(t, "3670016", info.GetMetadata()["maxBytes"])
}

// A batch whose responses are too large together keeps those that fit.
func TestBatchResponseTooLarge(t *testing.T) {
	s := serve(t, &fakeEngine{attribute: verbose})
	big := "9" + strings.Repeat("a", 199_999) // 1.8 MB of response
	resp, err := s.BatchAttribute(timeout(t), batch(big, big, big, "1 petit", ""))
	require.NoError(t, err)
	assert.LessOrEqual(t, proto.Size(resp), server.MaxResponseBytes)
	assert.NotNil(t, resp.GetResults()[0].GetResponse())
	assert.NotNil(t, resp.GetResults()[1].GetResponse())
	requireDocumentError(t, resp.GetResults()[2].GetError(), codes.FailedPrecondition, server.ResponseTooLarge, "")
	assert.NotNil(t, resp.GetResults()[3].GetResponse())
	requireDocumentError(t, resp.GetResults()[4].GetError(), codes.InvalidArgument, server.TextEmpty, "document.text")
}
