package server_test

import (
	"context"
	"errors"
	"io"
	"net"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	reflectionv1 "google.golang.org/grpc/reflection/grpc_reflection_v1"
	reflectionv1alpha "google.golang.org/grpc/reflection/grpc_reflection_v1alpha"
	"google.golang.org/grpc/status"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

const serviceName = "attrib.v1.AttributionService"

// waiting is an engine that works until its context ends.
func waiting(started chan<- struct{}) *fakeEngine {
	return &fakeEngine{attribute: func(ctx context.Context, _ string) (*attrib.Result, error) {
		started <- struct{}{}
		<-ctx.Done()
		return nil, ctx.Err()
	}}
}

func TestDeadline(t *testing.T) {
	s := serve(t, waiting(make(chan struct{}, 10)))
	for name, call := range map[string]func(context.Context) error{
		"Attribute": func(ctx context.Context) error {
			_, err := s.Attribute(ctx, request("Oui."))
			return err
		},
		"BatchAttribute": func(ctx context.Context) error {
			_, err := s.BatchAttribute(ctx, batch("Oui.", "Non."))
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			assert.Equal(t, codes.DeadlineExceeded, status.Code(call(ctx)))
		})
	}
}

// What the service itself says when a context ends; a client that gave up says
// so without asking it.
func TestContextErrors(t *testing.T) {
	service := server.NewService(waiting(make(chan struct{}, 10)), server.ServiceOptions{})
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	_, err := service.Attribute(ctx, request("Oui."))
	requireError(t, err, codes.DeadlineExceeded, server.CallTooLong, "")
	_, err = service.BatchAttribute(ctx, batch("Oui."))
	requireError(t, err, codes.DeadlineExceeded, server.CallTooLong, "")

	ctx, cancel = context.WithCancel(t.Context())
	cancel()
	_, err = service.Attribute(ctx, request("Oui."))
	assert.Equal(t, codes.Canceled, status.Code(err))
}

func TestPanic(t *testing.T) {
	const secret = "confidentiel"
	causes := map[string]func(doc string){
		"text":    func(doc string) { panic(doc) },
		"error":   func(doc string) { panic(errors.New(doc)) },
		"runtime": func(doc string) { _ = doc[len(doc)+1:] },
	}
	for name, cause := range causes {
		t.Run(name, func(t *testing.T) {
			s := serve(t, &fakeEngine{attribute: func(_ context.Context, doc string) (*attrib.Result, error) {
				if doc != "Oui." {
					cause(doc)
				}
				return &attrib.Result{}, nil
			}})
			_, err := s.Attribute(timeout(t), request(secret))
			requireError(t, err, codes.Internal, server.Panic, "")
			assert.NotContains(t, err.Error(), secret)

			resp, err := s.BatchAttribute(timeout(t), batch("Oui.", secret))
			require.NoError(t, err)
			assert.NotNil(t, resp.GetResults()[0].GetResponse())
			requireDocumentError(t, resp.GetResults()[1].GetError(), codes.Internal, server.Panic, "")

			assert.Contains(t, s.log.String(), "engine panicked")
			assert.NotContains(t, s.log.String(), secret)
		})
	}
}

// An answer that points outside the text is a bug that must not end the process.
func TestPanicInConversion(t *testing.T) {
	s := serve(t, &fakeEngine{attribute: func(context.Context, string) (*attrib.Result, error) {
		return &attrib.Result{Quotes: []attrib.Quote{{Kind: attrib.Direct, Parent: -1}}}, nil
	}})
	_, err := s.Attribute(timeout(t), request("Oui."))
	requireError(t, err, codes.Internal, server.Panic, "")
}

func TestHealth(t *testing.T) {
	s := serve(t, &fakeEngine{})
	client := healthv1.NewHealthClient(s.conn)
	for _, service := range []string{"", serviceName} {
		resp, err := client.Check(timeout(t), &healthv1.HealthCheckRequest{Service: service})
		require.NoError(t, err)
		assert.Equal(t, healthv1.HealthCheckResponse_SERVING, resp.GetStatus())
	}
	_, err := client.Check(timeout(t), &healthv1.HealthCheckRequest{Service: "no.such.Service"})
	assert.Equal(t, codes.NotFound, status.Code(err))
}

func TestStopWithOpenWatch(t *testing.T) {
	s := serve(t, &fakeEngine{})
	for _, service := range []string{"", serviceName} {
		watch, err := healthv1.NewHealthClient(s.conn).Watch(timeout(t), &healthv1.HealthCheckRequest{Service: service})
		require.NoError(t, err)
		resp, err := watch.Recv()
		require.NoError(t, err)
		require.Equal(t, healthv1.HealthCheckResponse_SERVING, resp.GetStatus())
		defer func() {
			resp, err := watch.Recv()
			require.NoError(t, err)
			assert.Equal(t, healthv1.HealthCheckResponse_NOT_SERVING, resp.GetStatus())
			_, err = watch.Recv()
			requireError(t, err, codes.Unavailable, server.ShuttingDown, "")
		}()
	}
	begin := time.Now()
	assert.True(t, s.grpc.Stop(10*time.Second))
	assert.Less(t, time.Since(begin), 5*time.Second)
}

// A stop lets a call finish, and answers a stream for what was read before it
// ends it.
func TestStopAnswersWhatWasAccepted(t *testing.T) {
	started, release := make(chan struct{}, 2), make(chan struct{})
	s := serve(t, &fakeEngine{attribute: func(ctx context.Context, _ string) (*attrib.Result, error) {
		started <- struct{}{}
		<-release
		return &attrib.Result{}, ctx.Err()
	}})
	unary := make(chan error, 1)
	go func() {
		_, err := s.Attribute(timeout(t), request("Oui."))
		unary <- err
	}()
	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.Send(streamed("r", "Oui.")))
	<-started
	<-started
	stopped := make(chan bool, 1)
	go func() { stopped <- s.grpc.Stop(10 * time.Second) }()
	time.Sleep(50 * time.Millisecond)
	close(release)
	require.NoError(t, <-unary)
	resp, err := stream.Recv()
	require.NoError(t, err)
	assert.NotNil(t, resp.GetResponse())
	_, err = stream.Recv()
	requireError(t, err, codes.Unavailable, server.ShuttingDown, "")
	assert.True(t, <-stopped)
}

func TestStopAtDeadline(t *testing.T) {
	started := make(chan struct{}, 1)
	s := serve(t, waiting(started))
	unary := make(chan error, 1)
	go func() {
		_, err := s.Attribute(timeout(t), request("Oui."))
		unary <- err
	}()
	<-started
	assert.False(t, s.grpc.Stop(50*time.Millisecond))
	requireError(t, <-unary, codes.Unavailable, server.ShuttingDown, "")
}

func TestReflection(t *testing.T) {
	s := serve(t, &fakeEngine{})
	stream, err := reflectionv1.NewServerReflectionClient(s.conn).ServerReflectionInfo(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.Send(&reflectionv1.ServerReflectionRequest{
		MessageRequest: &reflectionv1.ServerReflectionRequest_ListServices{},
	}))
	resp, err := stream.Recv()
	require.NoError(t, err)
	var names []string
	for _, service := range resp.GetListServicesResponse().GetService() {
		names = append(names, service.GetName())
	}
	assert.Subset(t, names, []string{serviceName, "grpc.health.v1.Health"})

	require.NoError(t, stream.Send(&reflectionv1.ServerReflectionRequest{
		MessageRequest: &reflectionv1.ServerReflectionRequest_FileContainingSymbol{FileContainingSymbol: serviceName},
	}))
	resp, err = stream.Recv()
	require.NoError(t, err)
	assert.NotEmpty(t, resp.GetFileDescriptorResponse().GetFileDescriptorProto())
	require.NoError(t, stream.CloseSend())
	_, err = stream.Recv()
	assert.Equal(t, io.EOF, err)
}

func TestReflectionAlpha(t *testing.T) {
	s := serve(t, &fakeEngine{})
	stream, err := reflectionv1alpha.NewServerReflectionClient(s.conn).ServerReflectionInfo(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.Send(&reflectionv1alpha.ServerReflectionRequest{
		MessageRequest: &reflectionv1alpha.ServerReflectionRequest_FileContainingSymbol{FileContainingSymbol: serviceName},
	}))
	resp, err := stream.Recv()
	require.NoError(t, err)
	assert.NotEmpty(t, resp.GetFileDescriptorResponse().GetFileDescriptorProto())
}

// A message beyond what the transport takes is the only one that the contract's
// limits do not answer.
func TestTransportLimitIsAboveTheContract(t *testing.T) {
	s := serve(t, &fakeEngine{})
	_, err := s.Attribute(timeout(t), request(string(make([]byte, 15<<20))))
	requireError(t, err, codes.InvalidArgument, server.TextTooLong, "document.text")
}

// A stop may come before serving begins.
func TestServeAfterStop(t *testing.T) {
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	s := server.NewGRPC(server.NewService(&fakeEngine{}, server.ServiceOptions{}), server.GRPCOptions{})
	assert.True(t, s.Stop(time.Second))
	assert.NoError(t, s.Serve(lis))
}
