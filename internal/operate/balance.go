package main

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"google.golang.org/grpc"

	"github.com/attribd/attribd/internal/fleet"
)

// way is one way to spread calls over replicas.
type way struct {
	row, what string
	needs     string // a program, see [part]
	drain     string // --drain-delay, as docs/scaling.md has it for this way
	// open returns a connection through which calls spread, and what ends it.
	open func(context.Context, *operate, *fleet.Fleet) (*grpc.ClientConn, func(), error)
}

var ways = []way{
	{"roundrobin", "headless DNS, round robin in the client", "", "0s", roundRobin},
	{"haproxy", "HAProxy", "haproxy", "3s", behind(fleet.HAProxy)},
	{"nginx", "nginx", "nginx", "1s", behind(fleet.Nginx)},
}

// replicas is how many processes calls are spread over.
const replicas = 3

// roundRobin is what the shipped service config does over a headless service.
func roundRobin(ctx context.Context, _ *operate, f *fleet.Fleet) (*grpc.ClientConn, func(), error) {
	return headless(ctx, f)
}

// headless resolves a name to all replicas, as a headless service does.
func headless(ctx context.Context, f *fleet.Fleet, options ...grpc.DialOption) (*grpc.ClientConn, func(), error) {
	var hosts []string
	for i := range f.Replicas {
		hosts = append(hosts, fleet.Host(i))
	}
	dns, err := fleet.ServeDNS(ctx, hosts...)
	if err != nil {
		return nil, nil, err
	}
	conn, err := fleet.Dial("dns://"+dns.Address+"/attribd.internal.:"+strconv.Itoa(f.Port), options...)
	if err != nil {
		dns.Close()
		return nil, nil, err
	}
	return conn, func() {
		_ = conn.Close()
		dns.Close()
	}, nil
}

// behind puts a proxy before the replicas.
func behind(proxy func(context.Context, string, *fleet.Fleet) (*fleet.Proxy, error)) func(context.Context, *operate, *fleet.Fleet) (*grpc.ClientConn, func(), error) {
	return func(ctx context.Context, o *operate, f *fleet.Fleet) (*grpc.ClientConn, func(), error) {
		p, err := proxy(ctx, o.dir, f)
		if err != nil {
			return nil, nil, err
		}
		conn, err := fleet.Dial("passthrough:///" + p.Address)
		if err != nil {
			p.Close()
			return nil, nil, err
		}
		return conn, func() {
			_ = conn.Close()
			p.Close()
		}, nil
	}
}

// measure spreads calls, restarts the replicas one after the other under load,
// and kills them one after the other under load.
func (w way) measure(ctx context.Context, o *operate) ([]row, error) {
	f, err := fleet.Start(ctx, fleet.Options{
		Binary: o.server, Dir: o.dir, Size: replicas,
		Args: func(int) []string { return []string{"--drain-delay", w.drain} },
	})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	conn, end, err := w.open(ctx, o, f)
	if err != nil {
		return nil, err
	}
	defer end()
	rows := []row{w.spread(ctx, o, f, conn)}
	return append(rows,
		w.survive(ctx, o, f, conn, "rolling restart under load", restart),
		w.survive(ctx, o, f, conn, killing, kill)), nil
}

// spread makes calls over one connection and counts who answered.
func (w way) spread(ctx context.Context, o *operate, f *fleet.Fleet, conn *grpc.ClientConn) row {
	const least, most = .28, .39
	calls := 900
	if o.short {
		calls = 150
	}
	r := row{Name: w.row, What: w.what + fmt.Sprintf(": %d calls over %d processes", calls, replicas), Bar: "each a third ± 5 points"}
	conn.Connect()
	if err := settled(ctx, f, conn); err != nil {
		r.Value = err.Error()
		return r
	}
	before, err := documents(ctx, f)
	if err != nil {
		r.Value = err.Error()
		return r
	}
	traffic, err := fleet.Calls(ctx, conn, calls)
	if err != nil {
		r.Value = err.Error()
		return r
	}
	after, err := documents(ctx, f)
	if err != nil {
		r.Value = err.Error()
		return r
	}
	failed, why := traffic.Failed()
	r.OK = failed == 0
	for i := range after {
		share := float64(after[i]-before[i]) / float64(calls)
		r.OK = r.OK && least <= share && share <= most
		r.Value += fmt.Sprintf("%.0f %% ", share*100)
	}
	if failed > 0 {
		r.Value += fmt.Sprintf("%d failed: %v", failed, why)
	}
	return r
}

// documents returns what each replica has answered since it started.
func documents(ctx context.Context, f *fleet.Fleet) ([]int, error) {
	var out []int
	for _, r := range f.Replicas {
		n, err := r.Documents(ctx)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, nil
}

// settled waits until calls reach every replica, those just started too.
func settled(ctx context.Context, f *fleet.Fleet, conn *grpc.ClientConn) error {
	begin := time.Now()
	counts, err := documents(ctx, f)
	if err != nil {
		return err
	}
	for time.Since(begin) < 15*time.Second {
		if _, err := fleet.Calls(ctx, conn, replicas); err != nil {
			return err
		}
		now, err := documents(ctx, f)
		if err != nil {
			return err
		}
		all := true
		for i := range now {
			all = all && now[i] > counts[i]
		}
		if all {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return fmt.Errorf("calls do not reach all of %v in 15 s", f.Addresses())
}
