package server_test

import (
	"context"
	"io"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	reflectionv1 "google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// held is an engine whose documents wait until it is released.
type held struct {
	fakeEngine

	started chan struct{}
	release chan struct{}
}

func newHeld() *held {
	h := &held{started: make(chan struct{}, 1000), release: make(chan struct{})}
	h.attribute = func(ctx context.Context, _ string) (*attrib.Result, error) {
		h.started <- struct{}{}
		select {
		case <-h.release:
			return &attrib.Result{}, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	return h
}

// tight is room for one document at work and two calls behind it.
func tight() *admission.Controller {
	return admission.New(admission.Limits{Running: 1, Waiting: 2, Streams: 1, Patience: time.Minute})
}

// full starts a server whose lane of single documents has no room left, and
// returns how its calls end.
func full(t *testing.T, h *held, controller *admission.Controller, dial ...grpc.DialOption) (*testServer, <-chan error) {
	t.Helper()
	s := serveWith(t, h, server.ServiceOptions{Admission: controller}, server.GRPCOptions{Reflection: true}, dial...)
	done := make(chan error, 3)
	for range cap(done) {
		go func() {
			_, err := s.Attribute(timeout(t), request("Oui."))
			done <- err
		}()
	}
	require.Eventually(t, func() bool { return controller.Inside(admission.Single) == 3 }, 5*time.Second, time.Millisecond)
	<-h.started
	return s, done
}

// requireRefused checks a refusal by overload, of which nothing may come in the
// header: clients would not retry it.
func requireRefused(t *testing.T, err error, header, trailer metadata.MD) {
	t.Helper()
	requireError(t, err, codes.ResourceExhausted, server.Overloaded, "")
	var retry *errdetails.RetryInfo
	for _, detail := range status.Convert(err).Details() {
		if info, ok := detail.(*errdetails.RetryInfo); ok {
			retry = info
		}
	}
	require.NotNil(t, retry)
	require.Len(t, trailer.Get("grpc-retry-pushback-ms"), 1)
	pushback, err := strconv.ParseInt(trailer.Get("grpc-retry-pushback-ms")[0], 10, 64)
	require.NoError(t, err)
	assert.Equal(t, retry.GetRetryDelay().AsDuration().Milliseconds(), pushback)
	assert.Positive(t, pushback)
	assert.NotEmpty(t, trailer.Get("x-request-id"))
	assert.Empty(t, header)
}

func TestOverload(t *testing.T) {
	h, controller := newHeld(), tight()
	s, done := full(t, h, controller)
	var header, trailer metadata.MD
	_, err := s.Attribute(timeout(t), request("Oui."), grpc.Header(&header), grpc.Trailer(&trailer))
	requireRefused(t, err, header, trailer)

	// What costs nothing is answered.
	health, err := healthv1.NewHealthClient(s.conn).Check(timeout(t), &healthv1.HealthCheckRequest{})
	require.NoError(t, err)
	assert.Equal(t, healthv1.HealthCheckResponse_SERVING, health.GetStatus())
	_, err = s.GetEngineInfo(timeout(t), &attribv1.GetEngineInfoRequest{})
	require.NoError(t, err)
	reflection, err := reflectionv1.NewServerReflectionClient(s.conn).ServerReflectionInfo(timeout(t))
	require.NoError(t, err)
	require.NoError(t, reflection.Send(&reflectionv1.ServerReflectionRequest{
		MessageRequest: &reflectionv1.ServerReflectionRequest_ListServices{},
	}))
	_, err = reflection.Recv()
	require.NoError(t, err)

	close(h.release)
	for range 3 {
		require.NoError(t, <-done)
	}
	require.Eventually(t, func() bool { return controller.Inside(admission.Single) == 0 }, 5*time.Second, time.Millisecond)
	_, err = s.Attribute(timeout(t), request("Oui."))
	require.NoError(t, err)
}

// A refusal does not wait for the message.
func TestRefusedBeforeItIsRead(t *testing.T) {
	h := newHeld()
	s, _ := full(t, h, tight())
	stream, err := s.conn.NewStream(timeout(t), &grpc.StreamDesc{ClientStreams: true}, attribv1.AttributionService_Attribute_FullMethodName)
	require.NoError(t, err)
	err = stream.RecvMsg(&attribv1.AttributeResponse{})
	header, _ := stream.Header()
	requireRefused(t, err, header, stream.Trailer())
}

// The retries of gRPC's own clients wait as they are told, and succeed.
func TestClientsObeyPushback(t *testing.T) {
	h := newHeld()
	s, _ := full(t, h, tight(), grpc.WithDefaultServiceConfig(`{"methodConfig": [{
		"name": [{"service": "attrib.v1.AttributionService"}],
		"retryPolicy": {"maxAttempts": 5, "initialBackoff": "0.001s", "maxBackoff": "0.001s", "backoffMultiplier": 1,
			"retryableStatusCodes": ["RESOURCE_EXHAUSTED", "UNAVAILABLE"]}}]}`))
	time.AfterFunc(20*time.Millisecond, func() { close(h.release) })
	begin := time.Now()
	_, err := s.Attribute(timeout(t), request("Oui."))
	require.NoError(t, err)
	assert.Greater(t, time.Since(begin), 40*time.Millisecond, "four retries of its own would have been over by now")
}

// Some room is for clients that come back as they were told.
func TestRoomForThoseWhoComeBack(t *testing.T) {
	h, controller := newHeld(), admission.New(admission.Limits{Running: 1, Waiting: 4, Streams: 1, Patience: time.Minute})
	s, done := full(t, h, controller)
	for range 1000 {
		controller.Retry(admission.Single)
	}
	var header, trailer metadata.MD
	_, err := s.Attribute(timeout(t), request("Oui."), grpc.Header(&header), grpc.Trailer(&trailer))
	requireRefused(t, err, header, trailer)
	again := make(chan error, 1)
	go func() {
		_, err := s.Attribute(metadata.AppendToOutgoingContext(timeout(t), "grpc-previous-rpc-attempts", "1"), request("Oui."))
		again <- err
	}()
	require.Eventually(t, func() bool { return controller.Inside(admission.Single) == 4 }, 5*time.Second, time.Millisecond)
	close(h.release)
	require.NoError(t, <-again)
	for range 3 {
		require.NoError(t, <-done)
	}
}

func TestPatience(t *testing.T) {
	controller := admission.New(admission.Limits{Running: 1, Waiting: 2, Streams: 1, Patience: 30 * time.Millisecond})
	s, done := full(t, newHeld(), controller)
	var header, trailer metadata.MD
	for range 2 {
		requireError(t, <-done, codes.ResourceExhausted, server.Overloaded, "")
	}
	go func() { _, _ = s.Attribute(timeout(t), request("Oui.")) }()
	_, err := s.Attribute(timeout(t), request("Oui."), grpc.Header(&header), grpc.Trailer(&trailer))
	requireRefused(t, err, header, trailer)
}

// Messages of a stream wait for their turn, however many there are; a stream
// too many is refused as a whole.
func TestStreamsAreHeld(t *testing.T) {
	h := newHeld()
	s, done := full(t, h, tight())
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	const documents = 50
	go func() {
		for i := range documents {
			_ = stream.Send(streamed(strconv.Itoa(i), "Oui."))
		}
		_ = stream.CloseSend()
	}()
	require.Eventually(t, func() bool {
		other, err := s.StreamingAttribute(timeout(t))
		require.NoError(t, err)
		_, err = other.Recv()
		return status.Code(err) == codes.ResourceExhausted
	}, 5*time.Second, 10*time.Millisecond)
	close(h.release)
	for range documents {
		resp, err := stream.Recv()
		require.NoError(t, err)
		assert.NotNil(t, resp.GetResponse())
	}
	_, err = stream.Recv()
	require.Equal(t, io.EOF, err)
	for range 3 {
		require.NoError(t, <-done)
	}
}

// Room is given back however a call ends, even before its handler starts.
func TestRoomIsGivenBack(t *testing.T) {
	h, controller := newHeld(), tight()
	s := serveWith(t, h, server.ServiceOptions{Admission: controller}, server.GRPCOptions{MaxCallTime: 10 * time.Second})
	empty := func(t *testing.T) {
		t.Helper()
		require.Eventually(t, func() bool { return controller.Inside(admission.Single) == 0 }, 5*time.Second, time.Millisecond)
	}
	for range 10 {
		_, err := s.Attribute(timeout(t), request("Oui."), grpc.UseCompressor("gzip"))
		require.Error(t, err)
		assert.NotEqual(t, codes.ResourceExhausted, status.Code(err))
	}
	empty(t)
	for range 10 {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Millisecond)
		_, err := s.Attribute(ctx, request("Oui."))
		assert.Equal(t, codes.DeadlineExceeded, status.Code(err))
		cancel()
		empty(t)
	}
}

// Calls whose messages do not come take no room from those whose do.
func TestSlowSendersMakeRoom(t *testing.T) {
	controller := tight()
	s := serveWith(t, &fakeEngine{}, server.ServiceOptions{Admission: controller}, server.GRPCOptions{})
	var slow []grpc.ClientStream
	for range 3 {
		stream, err := s.conn.NewStream(timeout(t), &grpc.StreamDesc{ClientStreams: true}, attribv1.AttributionService_Attribute_FullMethodName)
		require.NoError(t, err)
		slow = append(slow, stream)
	}
	require.Eventually(t, func() bool { return controller.Inside(admission.Slow) == 3 }, 5*time.Second, time.Millisecond)
	assert.Zero(t, controller.Inside(admission.Single))
	_, err := s.Attribute(timeout(t), request("Oui."))
	require.NoError(t, err)

	// There is an end to slow ones, too.
	stream, err := s.conn.NewStream(timeout(t), &grpc.StreamDesc{ClientStreams: true}, attribv1.AttributionService_Attribute_FullMethodName)
	require.NoError(t, err)
	requireError(t, stream.RecvMsg(&attribv1.AttributeResponse{}), codes.ResourceExhausted, server.Overloaded, "")

	for _, stream := range slow { // they are answered when they come
		require.NoError(t, stream.SendMsg(request("Oui.")))
		require.NoError(t, stream.CloseSend())
		require.NoError(t, stream.RecvMsg(&attribv1.AttributeResponse{}))
	}
	require.Eventually(t, func() bool { return controller.Inside(admission.Slow)+controller.Inside(admission.Single) == 0 }, 5*time.Second, time.Millisecond)
}
