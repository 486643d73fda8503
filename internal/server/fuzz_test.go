package server_test

import (
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// fuzzed serves the real engine to a fuzz target.
func fuzzed(f *testing.F) *testServer {
	f.Helper()
	engine, err := attrib.New()
	require.NoError(f, err)
	return serveWith(f, engine, server.ServiceOptions{StreamIdle: 2 * time.Second}, server.GRPCOptions{MaxCallTime: 5 * time.Second})
}

var seeds = []string{
	"", " ", "« C’est prêt », a dit la préfète.", "Le maire affirme que tout est prêt. « Tout ? », demande-t-elle.",
	"\xab\xff", "«“\"'‹„— \u2028\u0000\ufeff", "😀 « e\u0301 », dit-il", strings.Repeat("« a ", 50) + strings.Repeat("» ", 50),
}

// requireSound checks what must hold of any answer: every span is the text that
// it says it is, and an error is one of the contract.
func requireSound(t *testing.T, text string, resp *attribv1.AttributeResponse, err error) {
	t.Helper()
	if err != nil {
		code := status.Code(err)
		require.NotContains(t, []codes.Code{codes.Internal, codes.Unknown, codes.Unavailable}, code, "%v", err)
		require.NotEmpty(t, status.Convert(err).Details(), "%v", err)
		return
	}
	require.True(t, utf8.ValidString(text))
	requireSlices(t, resp.ProtoReflect(), func(start, end int32) string { return text[start:end] })
	requireRanges(t, resp)
}

func asked(text string) *attribv1.AttributeRequest {
	req := request(text)
	req.OffsetEncoding = attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8
	req.Config = &attribv1.AttributeConfig{ExplanationsEnabled: true}
	return req
}

// FuzzAttribute sends any text in a unary call.
func FuzzAttribute(f *testing.F) {
	s := fuzzed(f)
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // the client itself refuses; FuzzWire sends such
		}
		resp, err := s.Attribute(timeout(t), asked(text))
		requireSound(t, text, resp, err)
	})
}

// FuzzBatch sends any two texts in a batch; each is answered as if alone.
func FuzzBatch(f *testing.F) {
	s := fuzzed(f)
	for i, seed := range seeds {
		f.Add(seed, seeds[len(seeds)-1-i])
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		if !utf8.ValidString(one + "\n" + two) {
			return
		}
		resp, err := s.BatchAttribute(timeout(t), &attribv1.BatchAttributeRequest{Requests: []*attribv1.AttributeRequest{asked(one), asked(two)}})
		require.NoError(t, err)
		require.Len(t, resp.GetResults(), 2)
		for i, text := range []string{one, two} {
			if failure := resp.GetResults()[i].GetError(); failure != nil {
				require.Equal(t, codes.InvalidArgument, codes.Code(failure.GetCode()), failure)
				continue
			}
			alone, err := s.Attribute(timeout(t), asked(text))
			require.NoError(t, err)
			requireSame(t, alone, resp.GetResults()[i].GetResponse())
		}
	})
}

// FuzzStream sends the lines of any text as messages of one stream; each is
// answered once.
func FuzzStream(f *testing.F) {
	s := fuzzed(f)
	for _, seed := range seeds {
		f.Add(seed + "\n" + seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.SplitN(text, "\n", 20)
		if !utf8.ValidString(text) {
			return
		}
		stream, err := s.StreamingAttribute(timeout(t))
		require.NoError(t, err)
		texts := map[string]string{}
		for i, line := range lines {
			id := string(rune('a' + i))
			texts[id] = line
			require.NoError(t, stream.Send(&attribv1.StreamingAttributeRequest{RequestId: id, Request: asked(line)}))
		}
		require.NoError(t, stream.CloseSend())
		for range lines {
			resp, err := stream.Recv()
			require.NoError(t, err)
			line, waiting := texts[resp.GetRequestId()]
			require.True(t, waiting, "answered twice: %q", resp.GetRequestId())
			delete(texts, resp.GetRequestId())
			if failure := resp.GetError(); failure != nil {
				require.Equal(t, codes.InvalidArgument, codes.Code(failure.GetCode()), failure)
				continue
			}
			requireSound(t, line, resp.GetResponse(), nil)
		}
		_, err = stream.Recv()
		require.Equal(t, io.EOF, err)
	})
}

// FuzzWire sends any bytes as the message of a unary call and of a stream.
func FuzzWire(f *testing.F) {
	s := fuzzed(f)
	for _, seed := range seeds {
		raw, err := proto.Marshal(&attribv1.AttributeRequest{Document: &attribv1.Document{Text: strings.ToValidUTF8(seed, "")}})
		require.NoError(f, err)
		f.Add(raw)
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, message []byte) {
		resp := &attribv1.AttributeResponse{}
		err := s.conn.Invoke(timeout(t), attribv1.AttributionService_Attribute_FullMethodName, message, resp, grpc.ForceCodec(raw{}))
		var req attribv1.AttributeRequest
		if unread := proto.Unmarshal(message, &req); unread != nil {
			require.Equal(t, codes.InvalidArgument, status.Code(err), "%v", err)
		}
		if err != nil {
			requireSound(t, "", nil, err)
		}
		stream, err := s.conn.NewStream(timeout(t), &grpc.StreamDesc{ClientStreams: true, ServerStreams: true},
			attribv1.AttributionService_StreamingAttribute_FullMethodName, grpc.ForceCodec(raw{}))
		require.NoError(t, err)
		require.NoError(t, stream.SendMsg(message))
		require.NoError(t, stream.CloseSend())
		if err := stream.RecvMsg(&attribv1.StreamingAttributeResponse{}); err != nil {
			require.Equal(t, codes.InvalidArgument, status.Code(err), "%v", err)
		}
	})
}
