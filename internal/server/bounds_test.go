package server_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

func TestMaxCallTime(t *testing.T) {
	s := serveWith(t, newHeld(), server.ServiceOptions{}, server.GRPCOptions{MaxCallTime: 50 * time.Millisecond})
	_, err := s.Attribute(timeout(t), request("Oui."))
	requireError(t, err, codes.DeadlineExceeded, server.CallTooLong, "")
	_, err = s.BatchAttribute(timeout(t), batch("Oui.", "Non."))
	requireError(t, err, codes.DeadlineExceeded, server.CallTooLong, "")

	// The time that the message takes counts too.
	stream, err := s.conn.NewStream(timeout(t), &grpc.StreamDesc{ClientStreams: true}, attribv1.AttributionService_Attribute_FullMethodName)
	require.NoError(t, err)
	requireError(t, stream.RecvMsg(&attribv1.AttributeResponse{}), codes.DeadlineExceeded, server.CallTooLong, "")
}

func TestStreamIdle(t *testing.T) {
	s := serveWith(t, &fakeEngine{}, server.ServiceOptions{StreamIdle: 100 * time.Millisecond}, server.GRPCOptions{})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	for range 3 { // what moves is not idle
		time.Sleep(60 * time.Millisecond)
		require.NoError(t, stream.Send(streamed("r", "Oui.")))
		_, err = stream.Recv()
		require.NoError(t, err)
	}
	_, err = stream.Recv()
	requireError(t, err, codes.DeadlineExceeded, server.CallTooLong, "")
}

// A stream on which the service works is not idle.
func TestStreamBusyIsNotIdle(t *testing.T) {
	h := newHeld()
	s := serveWith(t, h, server.ServiceOptions{StreamIdle: 30 * time.Millisecond}, server.GRPCOptions{})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.Send(streamed("r", "Oui.")))
	time.AfterFunc(200*time.Millisecond, func() { close(h.release) })
	_, err = stream.Recv()
	require.NoError(t, err)
}

// A client that takes no answers is given up, and reads so when it comes back.
func TestStreamSlowReaderIsGivenUp(t *testing.T) {
	s := serveWith(t, &fakeEngine{attribute: verbose}, server.ServiceOptions{StreamIdle: 200 * time.Millisecond}, server.GRPCOptions{})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	go func() {
		for stream.Send(streamed("r", "9"+strings.Repeat("a", 20_000))) == nil {
		}
	}()
	time.Sleep(time.Second)
	for err == nil {
		_, err = stream.Recv()
	}
	requireError(t, err, codes.DeadlineExceeded, server.CallTooLong, "")
}

func TestStreamLife(t *testing.T) {
	h := newHeld()
	s := serveWith(t, h, server.ServiceOptions{StreamLife: 50 * time.Millisecond}, server.GRPCOptions{})
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.Send(streamed("r", "Oui.")))
	time.AfterFunc(100*time.Millisecond, func() { close(h.release) })
	resp, err := stream.Recv()
	require.NoError(t, err, "what was read is answered")
	assert.NotNil(t, resp.GetResponse())
	_, err = stream.Recv()
	requireError(t, err, codes.Unavailable, server.ShuttingDown, "")
}

// raw sends bytes as a message.
type raw struct{}

func (raw) Name() string { return "proto" }

func (raw) Marshal(v any) ([]byte, error) {
	if b, ok := v.([]byte); ok {
		return b, nil
	}
	return proto.Marshal(v.(proto.Message))
}

func (raw) Unmarshal(data []byte, v any) error { return proto.Unmarshal(data, v.(proto.Message)) }

func TestUnreadableMessages(t *testing.T) {
	s := serve(t, &fakeEngine{})
	for name, message := range map[string][]byte{
		"not UTF-8":  {0x0a, 0x05, 0x12, 0x03, 0xff, 0xfe, 0xfd},
		"truncated":  {0x0a, 0x7f, 0x12},
		"wrong type": {0x0b},
	} {
		t.Run(name, func(t *testing.T) {
			err := s.conn.Invoke(timeout(t), attribv1.AttributionService_Attribute_FullMethodName,
				message, &attribv1.AttributeResponse{}, grpc.ForceCodec(raw{}))
			requireError(t, err, codes.InvalidArgument, server.RequestInvalid, "")

			stream, err := s.conn.NewStream(timeout(t), &grpc.StreamDesc{ClientStreams: true, ServerStreams: true},
				attribv1.AttributionService_StreamingAttribute_FullMethodName, grpc.ForceCodec(raw{}))
			require.NoError(t, err)
			require.NoError(t, stream.SendMsg(message))
			requireError(t, stream.RecvMsg(&attribv1.StreamingAttributeResponse{}), codes.InvalidArgument, server.RequestInvalid, "")
		})
	}
}

func TestRequestID(t *testing.T) {
	s := serve(t, &fakeEngine{})
	for _, given := range []string{"", "abc-123_x.y:z", "with space", strings.Repeat("a", 129)} {
		var header, trailer metadata.MD
		ctx := timeout(t)
		if given != "" {
			ctx = metadata.AppendToOutgoingContext(ctx, "x-request-id", given)
		}
		_, err := s.Attribute(ctx, request(" "), grpc.Header(&header), grpc.Trailer(&trailer))
		require.Error(t, err)
		assert.Empty(t, header)
		require.Len(t, trailer.Get("x-request-id"), 1)
		if got := trailer.Get("x-request-id")[0]; given == "abc-123_x.y:z" {
			assert.Equal(t, given, got)
		} else {
			assert.Len(t, got, 16)
		}
	}
}

// watcher keeps the reports.
type watcher struct {
	calls     chan server.CallReport
	documents chan server.DocumentReport
	panics    chan struct{}
}

func newWatcher() *watcher {
	return &watcher{make(chan server.CallReport, 100), make(chan server.DocumentReport, 100), make(chan struct{}, 100)}
}

func (w *watcher) Call(_ context.Context, r *server.CallReport)         { w.calls <- *r }
func (w *watcher) Document(_ context.Context, r *server.DocumentReport) { w.documents <- *r }
func (w *watcher) Panicked(context.Context)                             { w.panics <- struct{}{} }

func TestObserver(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	w := newWatcher()
	s := serveWith(t, &fakeEngine{attribute: func(ctx context.Context, doc string) (*attrib.Result, error) {
		if doc == "Panique." {
			panic(doc)
		}
		return engine.Attribute(ctx, doc)
	}}, server.ServiceOptions{Observer: w}, server.GRPCOptions{})
	const text = "« C’est prêt », a dit la préfète."
	_, err = s.BatchAttribute(timeout(t), batch(text, "Panique.", text))
	require.NoError(t, err)
	call := <-w.calls
	assert.Equal(t, attribv1.AttributionService_BatchAttribute_FullMethodName, call.Method)
	assert.Equal(t, codes.OK, call.Code)
	assert.Equal(t, []int{3, 2*len([]rune(text)) + len("Panique."), 2}, []int{call.Documents, call.Characters, call.Quotes})
	assert.Positive(t, call.Duration)
	assert.Len(t, w.panics, 1)
	assert.Len(t, w.documents, 3)

	_, err = s.Attribute(timeout(t), request(" "))
	require.Error(t, err)
	call = <-w.calls
	assert.Equal(t, codes.InvalidArgument, call.Code)
	assert.Equal(t, server.TextEmpty, call.Reason)
	assert.False(t, call.Refused)

	_, err = healthv1.NewHealthClient(s.conn).Check(timeout(t), &healthv1.HealthCheckRequest{})
	require.NoError(t, err)
	assert.Equal(t, "/grpc.health.v1.Health/Check", (<-w.calls).Method)
}
