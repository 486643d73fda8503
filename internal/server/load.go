package server

import (
	"time"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	orcaservicepb "github.com/cncf/xds/go/xds/service/orca/v3"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"
)

// LoadReporter says how busy the service is. It is safe for concurrent use.
type LoadReporter interface {
	// Report returns the load of late, nil where nothing is known yet. It is
	// asked at the end of every call.
	Report() *orcapb.OrcaLoadReport
}

// loadTrailer is the trailer in which balancers look for a load report.
const loadTrailer = "endpoint-load-metrics-bin"

// reportLoad puts a load report into the trailer of a call that works, refused
// ones too: a balancer must learn of those first.
func (g *GRPC) reportLoad(method string, trailer func(metadata.MD)) {
	if _, works := lanes[method]; !works || g.load == nil {
		return
	}
	report := g.load.Report()
	if report == nil {
		return
	}
	if raw, err := proto.Marshal(report); err == nil { // numbers only
		trailer(metadata.Pairs(loadTrailer, string(raw)))
	}
}

// The time between reports of a stream.
const (
	minLoadInterval     = time.Second
	defaultLoadInterval = 10 * time.Second // where the client does not say
)

// orcaServer sends load reports beside the calls.
type orcaServer struct {
	orcaservicepb.UnimplementedOpenRcaServiceServer

	load     LoadReporter
	draining <-chan struct{}
}

// StreamCoreMetrics sends a report at once and then at the interval asked for,
// a second at least, until the client leaves or the service drains: an open
// stream would otherwise hold up a graceful stop.
func (o *orcaServer) StreamCoreMetrics(req *orcaservicepb.OrcaLoadReportRequest, stream grpc.ServerStreamingServer[orcapb.OrcaLoadReport]) error {
	interval := defaultLoadInterval
	if req.GetReportInterval() != nil {
		interval = max(req.GetReportInterval().AsDuration(), minLoadInterval)
	}
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		report := o.load.Report()
		if report == nil {
			report = &orcapb.OrcaLoadReport{}
		}
		if err := stream.Send(report); err != nil {
			return err
		}
		select {
		case <-ticker.C:
		case <-o.draining:
			return shuttingDown()
		case <-stream.Context().Done():
			return contextError(stream.Context())
		}
	}
}
