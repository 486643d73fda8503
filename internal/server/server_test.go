package server_test

import (
	"bytes"
	"context"
	"log/slog"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// fakeEngine answers with what a test puts in it.
type fakeEngine struct {
	attribute func(ctx context.Context, doc string) (*attrib.Result, error)
	rules     []attrib.Rule
}

func (*fakeEngine) Version() string        { return "test" }
func (e *fakeEngine) Rules() []attrib.Rule { return e.rules }

func (e *fakeEngine) Attribute(ctx context.Context, doc string) (*attrib.Result, error) {
	if e.attribute == nil {
		return &attrib.Result{}, ctx.Err()
	}
	return e.attribute(ctx, doc)
}

// testServer is a server on a loopback port and a client of it.
type testServer struct {
	attribv1.AttributionServiceClient

	conn *grpc.ClientConn
	grpc *server.GRPC
	log  *lockedBuffer
}

// serve starts a server that ends with the test.
func serve(t *testing.T, engine server.Engine) *testServer {
	t.Helper()
	return serveWith(t, engine, server.ServiceOptions{}, server.GRPCOptions{Reflection: true})
}

// serveWith starts a server with options of its own. What they log is in log.
func serveWith(t testing.TB, engine server.Engine, service server.ServiceOptions, options server.GRPCOptions, dial ...grpc.DialOption) *testServer {
	t.Helper()
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	log := &lockedBuffer{}
	service.Log = slog.New(slog.NewTextHandler(log, nil))
	s := server.NewGRPC(server.NewService(engine, service), options)
	served := make(chan error, 1)
	go func() { served <- s.Serve(lis) }()
	dial = append([]grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())}, dial...)
	conn, err := grpc.NewClient(lis.Addr().String(), dial...)
	require.NoError(t, err)
	t.Cleanup(func() {
		assert.NoError(t, conn.Close())
		s.Stop(0)
		assert.NoError(t, <-served)
	})
	return &testServer{AttributionServiceClient: attribv1.NewAttributionServiceClient(conn), conn: conn, grpc: s, log: log}
}

// lockedBuffer is a buffer that may be read while it is written.
type lockedBuffer struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.String()
}

// timeout returns a context in which a test's calls must end.
func timeout(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// request asks about a French text.
func request(text string) *attribv1.AttributeRequest {
	return &attribv1.AttributeRequest{Document: &attribv1.Document{Text: text, LanguageCode: "fr"}}
}

// requireError checks the code and details of an error that the contract names.
func requireError(t *testing.T, err error, code codes.Code, reason server.Reason, field string) *errdetails.ErrorInfo {
	t.Helper()
	st, ok := status.FromError(err)
	require.True(t, ok, "%v", err)
	require.Equal(t, code, st.Code(), "%v", err)
	var info *errdetails.ErrorInfo
	var bad *errdetails.BadRequest
	for _, detail := range st.Details() {
		switch d := detail.(type) {
		case *errdetails.ErrorInfo:
			info = d
		case *errdetails.BadRequest:
			bad = d
		}
	}
	require.NotNil(t, info, "%v", err)
	assert.Equal(t, server.Domain, info.GetDomain())
	assert.Equal(t, string(reason), info.GetReason())
	if field == "" {
		assert.Nil(t, bad)
		return info
	}
	require.NotNil(t, bad, "%v", err)
	require.Len(t, bad.GetFieldViolations(), 1)
	assert.Equal(t, field, bad.GetFieldViolations()[0].GetField())
	assert.NotEmpty(t, bad.GetFieldViolations()[0].GetDescription())
	return info
}

// requireDocumentError checks what a batch or stream says of one document.
func requireDocumentError(t *testing.T, err *attribv1.DocumentError, code codes.Code, reason server.Reason, field string) {
	t.Helper()
	require.NotNil(t, err)
	assert.Equal(t, code, codes.Code(err.GetCode()))
	assert.Equal(t, string(reason), err.GetReason())
	assert.Equal(t, field, err.GetField())
	assert.NotEmpty(t, err.GetMessage())
}
