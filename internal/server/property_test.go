package server_test

import (
	"context"
	"io"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"pgregory.net/rapid"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/attribtest"
)

// For any text and in all encodings: every span's text is exactly that slice,
// pieces are ordered and disjoint, ranges cover them, and the three methods
// give the same answer. Real sockets, real engine.
func TestAnswersProperty(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	s := serve(t, engine)
	stream, err := s.StreamingAttribute(t.Context())
	require.NoError(t, err)
	rapid.Check(t, func(t *rapid.T) {
		text := attribtest.Article().Draw(t, "article")
		var unary []*attribv1.AttributeResponse
		all := &attribv1.BatchAttributeRequest{}
		for encoding, slice := range slicers(text) {
			req := request(text)
			req.OffsetEncoding = encoding
			req.Config = &attribv1.AttributeConfig{ExplanationsEnabled: true}
			all.Requests = append(all.Requests, req)
			resp, err := s.Attribute(context.Background(), req)
			require.NoError(t, err)
			require.Equal(t, encoding, resp.GetOffsetEncoding())
			requireSlices(t, resp.ProtoReflect(), slice)
			requireRanges(t, resp)
			unary = append(unary, resp)
		}
		batched, err := s.BatchAttribute(context.Background(), all)
		require.NoError(t, err)
		for i, req := range all.GetRequests() {
			requireSame(t, unary[i], batched.GetResults()[i].GetResponse())
			require.NoError(t, stream.Send(&attribv1.StreamingAttributeRequest{RequestId: "r", Request: req}))
			streamed, err := stream.Recv()
			require.NoError(t, err)
			requireSame(t, unary[i], streamed.GetResponse())
		}
	})
	require.NoError(t, stream.CloseSend())
	_, err = stream.Recv()
	require.Equal(t, io.EOF, err)
}

// slicers cut text in the units of each encoding.
func slicers(text string) map[attribv1.OffsetEncoding]func(start, end int32) string {
	units, points := utf16.Encode([]rune(text)), []rune(text)
	return map[attribv1.OffsetEncoding]func(start, end int32) string{
		attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8:  func(start, end int32) string { return text[start:end] },
		attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16: func(start, end int32) string { return string(utf16.Decode(units[start:end])) },
		attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32: func(start, end int32) string { return string(points[start:end]) },
	}
}

// requireSlices walks a message and compares every span in it with the text.
func requireSlices(t require.TestingT, message protoreflect.Message, slice func(start, end int32) string) {
	if span, ok := message.Interface().(*attribv1.TextSpan); ok {
		require.Equal(t, slice(span.GetStart(), span.GetEnd()), span.GetText())
		return
	}
	message.Range(func(field protoreflect.FieldDescriptor, value protoreflect.Value) bool {
		switch {
		case field.Message() == nil || field.IsMap():
		case field.IsList():
			for i := range value.List().Len() {
				requireSlices(t, value.List().Get(i).Message(), slice)
			}
		default:
			requireSlices(t, value.Message(), slice)
		}
		return true
	})
}

func requireRanges(t require.TestingT, resp *attribv1.AttributeResponse) {
	for _, quote := range resp.GetQuotes() {
		contents := quote.GetContents()
		require.NotEmpty(t, contents)
		for i, content := range contents {
			require.Less(t, content.GetStart(), content.GetEnd())
			if i > 0 {
				require.LessOrEqual(t, contents[i-1].GetEnd(), content.GetStart())
			}
		}
		require.Equal(t, contents[0].GetStart(), quote.GetRange().GetStart())
		require.Equal(t, contents[len(contents)-1].GetEnd(), quote.GetRange().GetEnd())
	}
}

func requireSame(t require.TestingT, want, got *attribv1.AttributeResponse) {
	require.True(t, proto.Equal(want, got), "want %v\ngot  %v", want, got)
}
