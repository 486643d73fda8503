package main

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/attribd/attribd/internal/fleet"
)

// resolved is the bar on how long clients may take to notice another answer of
// DNS: grpc-go asks every 30 s at most, when a connection has ended.
const resolved = 40 * time.Second

// grow adds a replica to DNS under load, and takes it away again before it is
// stopped. gRPC's patience makes this a minute long, so that it is left out in
// short.
func grow(ctx context.Context, o *operate) ([]row, error) {
	r := row{Name: "roundrobin", What: "replica added to DNS, then taken away and stopped, under load"}
	if o.short {
		r.What, r.OK = r.What+": left out in short", true
		return []row{r}, nil
	}
	r.Bar = fmt.Sprintf("used within %.0f s, left within %.0[1]f s, 0 failed", resolved.Seconds())
	f, err := fleet.Start(ctx, fleet.Options{
		Binary: o.server, Dir: o.dir, Size: replicas,
		Args: func(int) []string { return []string{"--connection-age", "5s"} },
	})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var hosts []string
	for i := range replicas {
		hosts = append(hosts, fleet.Host(i))
	}
	dns, err := fleet.ServeDNS(ctx, hosts[:replicas-1]...)
	if err != nil {
		return nil, err
	}
	defer dns.Close()
	conn, err := fleet.Dial("dns://" + dns.Address + "/attribd.internal.:" + strconv.Itoa(f.Port))
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	traffic, err := fleet.Call(ctx, conn, fleet.Load{Callers: 4, Pause: 10 * time.Millisecond})
	if err != nil {
		return nil, err
	}
	defer traffic.Stop()
	return []row{come(traffic, dns, f.Replicas[replicas-1], hosts, r)}, nil
}

// come has the last host come and go.
func come(traffic *fleet.Traffic, dns *fleet.DNS, last *fleet.Replica, hosts []string, r row) row {
	time.Sleep(time.Second)
	dns.Set(hosts...)
	used := until(func() bool { return traffic.By()[last.Address] > 0 })
	dns.Set(hosts[:len(hosts)-1]...)
	left := until(func() bool {
		before := traffic.By()[last.Address]
		time.Sleep(time.Second)
		return traffic.By()[last.Address] == before
	})
	err := last.Stop(20 * time.Second)
	time.Sleep(time.Second)
	traffic.Stop()
	failed, why := traffic.Failed()
	r.Value = fmt.Sprintf("used after %.0f s, left after %.0f s, %d of %d failed", used.Seconds(), left.Seconds(), failed, failed+traffic.Answered())
	for _, err := range []error{err, why} {
		if err != nil {
			r.Value += ": " + err.Error()
		}
	}
	r.OK = used <= resolved && left <= resolved && failed == 0 && err == nil
	return r
}

// until waits for something, and says how long: more than resolved where it gave
// up.
func until(done func() bool) time.Duration {
	begin := time.Now()
	for !done() && time.Since(begin) <= resolved {
		time.Sleep(20 * time.Millisecond)
	}
	return time.Since(begin)
}
