package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"sync"
	"time"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	"google.golang.org/grpc"
	_ "google.golang.org/grpc/balancer/weightedroundrobin" // by its name in a service config
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"

	"github.com/attribd/attribd/internal/fleet"
)

// The policy that docs/scaling.md has instead of round_robin, with less patience,
// and where it takes the load reports from.
const (
	byCall   = `[{"weighted_round_robin": {"blackoutPeriod": "1s", "weightUpdatePeriod": "0.5s"}}]`
	byStream = `[{"weighted_round_robin": {"blackoutPeriod": "1s", "weightUpdatePeriod": "0.5s",
		"enableOobLoadReport": true, "oobReportingPeriod": "1s"}}]`
)

// reports are the last that each replica sent, and what they add up to.
type reports struct {
	mu     sync.Mutex
	last   map[string]*orcapb.OrcaLoadReport
	shares map[string]float64 // sums over the looks
	looks  float64
}

// hear takes a report from a trailer.
func (r *reports) hear(address string, trailer metadata.MD) {
	report := &orcapb.OrcaLoadReport{}
	for _, raw := range trailer.Get("endpoint-load-metrics-bin") {
		if proto.Unmarshal([]byte(raw), report) == nil {
			r.mu.Lock()
			r.last[address] = report
			r.mu.Unlock()
		}
	}
}

// look adds the shares that the reports of now ask for, as gRFC A58 weighs them.
func (r *reports) look() {
	r.mu.Lock()
	defer r.mu.Unlock()
	sum := 0.
	weights := map[string]float64{}
	for address, report := range r.last {
		rate := report.GetRpsFractional()
		weights[address] = rate / (report.GetApplicationUtilization() + report.GetEps()/rate)
		sum += weights[address]
	}
	for address, weight := range weights {
		r.shares[address] += weight / sum
	}
	r.looks++
}

// weighted lets replicas of different capacity say how busy they are, in the
// trailers of calls and then beside them, and compares the calls that each is sent
// with what its reports ask for.
func weighted(ctx context.Context, o *operate) ([]row, error) {
	f, err := fleet.Start(ctx, fleet.Options{
		Binary: o.server, Dir: o.dir, Size: replicas,
		Args: func(i int) []string { return []string{"--max-concurrency", strconv.Itoa(1 << i)} },
	})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows := []row{}
	for _, told := range []struct{ how, policy string }{{"in trailers", byCall}, {"by stream", byStream}} {
		r, err := follow(ctx, o, f, told.how, told.policy)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return append(rows, outlive(ctx, o, f)), nil
}

// outlive kills replicas under weighted round robin.
func outlive(ctx context.Context, o *operate, f *fleet.Fleet) row {
	w := way{row: "weighted", what: "weighted round robin"}
	conn, end, err := weightedly(ctx, f, byCall)
	if err != nil {
		return row{Name: w.row, What: w.what, Value: err.Error()}
	}
	defer end()
	return w.survive(ctx, o, f, conn, killing, kill)
}

// follow measures one policy.
func follow(ctx context.Context, o *operate, f *fleet.Fleet, how, policy string) (row, error) {
	conn, end, err := weightedly(ctx, f, policy)
	if err != nil {
		return row{}, err
	}
	defer end()
	lasts := 15 * time.Second
	if o.short {
		lasts = 4 * time.Second
	}
	heard := &reports{last: map[string]*orcapb.OrcaLoadReport{}, shares: map[string]float64{}}
	traffic, err := fleet.Call(ctx, conn, fleet.Load{Callers: 4, Pause: 5 * time.Millisecond, Heard: heard.hear})
	if err != nil {
		return row{}, err
	}
	defer traffic.Stop()
	time.Sleep(6 * time.Second) // as long as reports look back
	before := traffic.By()
	for begin := time.Now(); time.Since(begin) < lasts; time.Sleep(100 * time.Millisecond) {
		heard.look()
	}
	after := traffic.By()
	if failed, why := traffic.Failed(); failed > 0 {
		return row{}, why
	}
	return heard.compare(f, how, before, after), nil
}

// weightedly connects with another policy in the shipped service config.
func weightedly(ctx context.Context, f *fleet.Fleet, policy string) (*grpc.ClientConn, func(), error) {
	shipped, err := fleet.ServiceConfig()
	if err != nil {
		return nil, nil, err
	}
	config := map[string]json.RawMessage{}
	if err := json.Unmarshal([]byte(shipped), &config); err != nil {
		return nil, nil, err
	}
	config["loadBalancingConfig"] = json.RawMessage(policy)
	raw, err := json.Marshal(config)
	if err != nil {
		return nil, nil, err
	}
	return headless(ctx, f, grpc.WithDefaultServiceConfig(string(raw)))
}

// compare holds the calls of each replica against its reports. Reports that ask
// for equal shares would show nothing.
func (r *reports) compare(f *fleet.Fleet, how string, before, after map[string]int) row {
	const most = .2
	out := row{
		Name: "weighted", What: "weighted round robin, told " + how + ", replicas that attribute 1, 2 and 4 documents at once",
		Bar: "calls of each within 20 % of what its load reports ask for",
	}
	all := 0
	for address, n := range after {
		all += n - before[address]
	}
	worst, least, largest := 0., 1., 0.
	for _, address := range f.Addresses() {
		asked := r.shares[address] / r.looks
		got := float64(after[address]-before[address]) / float64(all)
		worst = max(worst, math.Abs(got-asked)/asked)
		least, largest = min(least, asked), max(largest, asked)
		out.Value += fmt.Sprintf("asked %.0f %%, got %.0f %%; ", asked*100, got*100)
	}
	out.Value += fmt.Sprintf("%d calls", all)
	out.OK = worst <= most && largest > 1.5*least
	return out
}
