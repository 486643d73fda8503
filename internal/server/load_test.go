package server_test

import (
	"context"
	"testing"
	"time"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	orcaservicepb "github.com/cncf/xds/go/xds/service/orca/v3"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/durationpb"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// load is a reporter that always says the same.
type load struct{ report *orcapb.OrcaLoadReport }

func (l load) Report() *orcapb.OrcaLoadReport { return l.report }

var half = load{&orcapb.OrcaLoadReport{ApplicationUtilization: .5, RpsFractional: 10}}

// told returns the load report in a trailer, or nil.
func told(t *testing.T, trailer metadata.MD) *orcapb.OrcaLoadReport {
	t.Helper()
	raw := trailer.Get("endpoint-load-metrics-bin")
	if len(raw) == 0 {
		return nil
	}
	require.Len(t, raw, 1)
	report := &orcapb.OrcaLoadReport{}
	require.NoError(t, proto.Unmarshal([]byte(raw[0]), report))
	return report
}

// Every call that works tells the load once, answered or not; others never do.
func TestLoadInTrailers(t *testing.T) {
	s := serveWith(t, &fakeEngine{}, server.ServiceOptions{}, server.GRPCOptions{CallLoad: half})
	var trailer metadata.MD
	_, err := s.Attribute(timeout(t), request("Oui."), grpc.Trailer(&trailer))
	require.NoError(t, err)
	assert.True(t, proto.Equal(half.report, told(t, trailer)), trailer)

	_, err = s.Attribute(timeout(t), request(""), grpc.Trailer(&trailer))
	requireError(t, err, codes.InvalidArgument, server.TextEmpty, "document.text")
	assert.NotNil(t, told(t, trailer))

	stream, err := s.StreamingAttribute(timeout(t))
	require.NoError(t, err)
	require.NoError(t, stream.CloseSend())
	_, err = stream.Recv()
	require.Error(t, err)
	assert.NotNil(t, told(t, stream.Trailer()))

	_, err = s.GetEngineInfo(timeout(t), &attribv1.GetEngineInfoRequest{}, grpc.Trailer(&trailer))
	require.NoError(t, err)
	assert.Nil(t, told(t, trailer))
}

// A balancer must hear from a replica that has no room.
func TestLoadOfRefusedCalls(t *testing.T) {
	started := make(chan struct{}, 1)
	s := serveWith(t, waiting(started), server.ServiceOptions{
		Admission: admission.New(admission.Limits{Running: 1, Streams: 1, Patience: time.Minute}),
	}, server.GRPCOptions{CallLoad: half})
	ctx, cancel := context.WithCancel(timeout(t))
	done := make(chan error, 1)
	go func() {
		_, err := s.Attribute(ctx, request("Oui."))
		done <- err
	}()
	<-started
	var trailer metadata.MD
	_, err := s.Attribute(timeout(t), request("Oui."), grpc.Trailer(&trailer))
	requireError(t, err, codes.ResourceExhausted, server.Overloaded, "")
	assert.NotNil(t, told(t, trailer))
	cancel()
	require.Error(t, <-done)
}

func TestNoLoadUnlessAsked(t *testing.T) {
	for name, options := range map[string]server.GRPCOptions{"none": {}, "not yet": {CallLoad: load{}}} {
		t.Run(name, func(t *testing.T) {
			s := serveWith(t, &fakeEngine{}, server.ServiceOptions{}, options)
			var trailer metadata.MD
			_, err := s.Attribute(timeout(t), request("Oui."), grpc.Trailer(&trailer))
			require.NoError(t, err)
			assert.Nil(t, told(t, trailer))
			stream, err := orcaservicepb.NewOpenRcaServiceClient(s.conn).StreamCoreMetrics(timeout(t), &orcaservicepb.OrcaLoadReportRequest{})
			require.NoError(t, err)
			_, err = stream.Recv()
			assert.ErrorContains(t, err, "unknown service")
		})
	}
}

// Load is told over a stream too, a second apart at least, and that stream does
// not hold up a stop.
func TestLoadOverAStream(t *testing.T) {
	s := serveWith(t, &fakeEngine{attribute: func(ctx context.Context, _ string) (*attrib.Result, error) { return &attrib.Result{}, ctx.Err() }},
		server.ServiceOptions{}, server.GRPCOptions{StreamLoad: half})
	stream, err := orcaservicepb.NewOpenRcaServiceClient(s.conn).StreamCoreMetrics(timeout(t),
		&orcaservicepb.OrcaLoadReportRequest{ReportInterval: durationpb.New(time.Millisecond)})
	require.NoError(t, err)
	begin := time.Now()
	for range 2 {
		report, err := stream.Recv()
		require.NoError(t, err)
		assert.True(t, proto.Equal(half.report, report))
	}
	assert.GreaterOrEqual(t, time.Since(begin), 900*time.Millisecond)
	assert.True(t, s.grpc.Stop(10*time.Second), "the stream holds up the stop")
	_, err = stream.Recv()
	requireError(t, err, codes.Unavailable, server.ShuttingDown, "")
}
