package server_test

import (
	"context"
	"io"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// streamed is a request of a stream.
func streamed(id, text string) *attribv1.StreamingAttributeRequest {
	return &attribv1.StreamingAttributeRequest{RequestId: id, Request: request(text)}
}

// Two hundred documents, one in five of which fails: each is answered once.
func TestStream(t *testing.T) {
	const documents = 200
	s := serve(t, &fakeEngine{attribute: func(ctx context.Context, doc string) (*attrib.Result, error) {
		if strings.Contains(doc, "panique") {
			panic(doc)
		}
		return &attrib.Result{}, ctx.Err()
	}})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	text := func(i int) string { return []string{"Un.", "Deux.", " ", "Trois.", "La panique."}[i%5] }
	go func() {
		for i := range documents {
			if stream.Send(streamed(strconv.Itoa(i), text(i))) != nil {
				return
			}
		}
		_ = stream.CloseSend()
	}()
	answered := map[string]int{}
	for {
		resp, err := stream.Recv()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		answered[resp.GetRequestId()]++
		switch {
		case strings.HasSuffix(resp.GetRequestId(), "2"), strings.HasSuffix(resp.GetRequestId(), "7"):
			requireDocumentError(t, resp.GetError(), codes.InvalidArgument, server.TextEmpty, "document.text")
		case strings.HasSuffix(resp.GetRequestId(), "4"), strings.HasSuffix(resp.GetRequestId(), "9"):
			requireDocumentError(t, resp.GetError(), codes.Internal, server.Panic, "")
		default:
			assert.NotNil(t, resp.GetResponse())
		}
	}
	assert.Len(t, answered, documents)
	for id, times := range answered {
		assert.Equal(t, 1, times, "request %s", id)
	}
}

func TestStreamAnswersAsReady(t *testing.T) {
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("one worker answers in order")
	}
	release := make(chan struct{})
	s := serve(t, &fakeEngine{attribute: func(ctx context.Context, doc string) (*attrib.Result, error) {
		if doc == "Lent." {
			<-release
		}
		return &attrib.Result{}, ctx.Err()
	}})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.Send(streamed("slow", "Lent.")))
	require.NoError(t, stream.Send(streamed("fast", "Vite.")))
	resp, err := stream.Recv()
	require.NoError(t, err)
	assert.Equal(t, "fast", resp.GetRequestId())
	close(release)
	resp, err = stream.Recv()
	require.NoError(t, err)
	assert.Equal(t, "slow", resp.GetRequestId())
}

func TestStreamRequestMissing(t *testing.T) {
	s := serve(t, &fakeEngine{})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.Send(&attribv1.StreamingAttributeRequest{RequestId: "r"}))
	resp, err := stream.Recv()
	require.NoError(t, err)
	assert.Equal(t, "r", resp.GetRequestId())
	requireDocumentError(t, resp.GetError(), codes.InvalidArgument, server.RequestInvalid, "document")
}

// A client that takes no answers is read from no further than the transport's
// windows and the workers reach, and holds up nobody else.
func TestStreamSlowReader(t *testing.T) {
	const documents = 200
	var started atomic.Int32
	s := serve(t, &fakeEngine{attribute: func(ctx context.Context, doc string) (*attrib.Result, error) {
		if strings.HasPrefix(doc, "9") {
			started.Add(1)
		}
		return verbose(ctx, doc)
	}})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	go func() {
		for i := range documents {
			if stream.Send(streamed(strconv.Itoa(i), "9"+strings.Repeat("a", 20_000))) != nil {
				return
			}
		}
		_ = stream.CloseSend()
	}()
	var before int32
	require.Eventually(t, func() bool { // until nothing moves
		now := started.Load()
		still := now > 0 && now == before
		before = now
		return still
	}, 10*time.Second, 200*time.Millisecond)
	assert.Less(t, before, int32(documents/2))

	_, err = s.Attribute(timeout(t), request("1 autre"))
	require.NoError(t, err)

	for range documents {
		_, err := stream.Recv()
		require.NoError(t, err)
	}
	_, err = stream.Recv()
	assert.Equal(t, io.EOF, err)
}

func TestStreamCancelled(t *testing.T) {
	ended := make(chan error, 1)
	s := serve(t, &fakeEngine{attribute: func(ctx context.Context, _ string) (*attrib.Result, error) {
		<-ctx.Done()
		ended <- ctx.Err()
		return nil, ctx.Err()
	}})
	ctx, cancel := context.WithCancel(timeout(t))
	stream, err := s.StreamingAttribute(ctx)
	require.NoError(t, err)
	require.NoError(t, stream.Send(streamed("r", "Oui.")))
	time.AfterFunc(50*time.Millisecond, cancel)
	_, err = stream.Recv()
	assert.Equal(t, codes.Canceled, status.Code(err))
	assert.ErrorIs(t, <-ended, context.Canceled)
}
