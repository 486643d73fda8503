package server_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
)

// slowObserver takes its time over a call.
type slowObserver struct{ told, done chan struct{} }

func (slowObserver) Document(context.Context, *server.DocumentReport) {}
func (slowObserver) Panicked(context.Context)                         {}
func (o slowObserver) Call(context.Context, *server.CallReport) {
	close(o.told)
	<-o.done
}

// Nothing of an answer is sent before all else is done: were the process to end
// between answer and status, clients could not retry.
func TestAnswerIsSentLast(t *testing.T) {
	o := slowObserver{told: make(chan struct{}), done: make(chan struct{})}
	s := serveWith(t, &fakeEngine{}, server.ServiceOptions{Observer: o}, server.GRPCOptions{})
	stream, err := s.conn.NewStream(timeout(t), &grpc.StreamDesc{}, attribv1.AttributionService_Attribute_FullMethodName)
	require.NoError(t, err)
	require.NoError(t, stream.SendMsg(request("Oui.")))
	require.NoError(t, stream.CloseSend())
	begun := make(chan error, 1)
	go func() {
		_, err := stream.Header()
		begun <- err
	}()
	<-o.told
	select {
	case err := <-begun:
		close(o.done)
		require.Fail(t, "the answer has begun", "%v", err)
	case <-time.After(100 * time.Millisecond):
	}
	close(o.done)
	require.NoError(t, <-begun)
	require.NoError(t, stream.RecvMsg(&attribv1.AttributeResponse{}))
}
