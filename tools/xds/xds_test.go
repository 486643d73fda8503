package xds

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/xds"

	"github.com/attribd/attribd/internal/fleet"
)

const replicas = 3

// setUp starts three processes, a plane that knows the first, and a client that
// knows the plane alone.
func setUp(t *testing.T) (*fleet.Fleet, *Plane, *grpc.ClientConn) {
	t.Helper()
	return setUpWith(t, shipped(t, "resources.yaml"), nil)
}

// setUpWith has the plane serve these resources, and the processes have flags.
func setUpWith(t *testing.T, resources []byte, args func(int) []string) (*fleet.Fleet, *Plane, *grpc.ClientConn) {
	t.Helper()
	if testing.Short() && os.Getenv("ATTRIBD_BINARY") == "" {
		t.Skip("starts real services")
	}
	binary, err := fleet.Build(t.Context(), t.TempDir())
	require.NoError(t, err)
	f, err := fleet.Start(t.Context(), fleet.Options{Binary: binary, Dir: t.TempDir(), Size: replicas, Args: args})
	require.NoError(t, err)
	t.Cleanup(f.Close)
	plane, err := Serve(t.Context(), resources)
	require.NoError(t, err)
	t.Cleanup(plane.Close)
	require.NoError(t, plane.Set(t.Context(), f.Addresses()[0]))
	bootstrap, err := plane.Bootstrap(shipped(t, "bootstrap.json"))
	require.NoError(t, err)
	resolver, err := xds.NewXDSResolverWithConfigForTesting(bootstrap)
	require.NoError(t, err)
	conn, err := fleet.Dial("xds:///attribd", grpc.WithResolvers(resolver))
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	return f, plane, conn
}

func shipped(t *testing.T, name string) []byte {
	t.Helper()
	root, err := fleet.Root()
	require.NoError(t, err)
	raw, err := os.ReadFile(filepath.Join(root, "deploy", "xds", name))
	require.NoError(t, err)
	return raw
}

// Endpoints come and go under load: no call fails, and each change shows in the
// split of the calls within five seconds.
func TestEndpointsUnderLoad(t *testing.T) {
	f, plane, conn := setUp(t)
	traffic, err := fleet.Call(t.Context(), conn, fleet.Load{Callers: 8, Pause: 5 * time.Millisecond})
	require.NoError(t, err)
	steps := [][]int{{0, 1}, {0, 1, 2}, {1, 2}, {2}, {0, 2}, {0, 1, 2}, {1}, {0, 1, 2}}
	rounds := 4
	if testing.Short() {
		steps, rounds = steps[:3], 1
	}
	var slowest time.Duration
	for range rounds {
		for _, step := range steps {
			var endpoints []string
			for _, i := range step {
				endpoints = append(endpoints, f.Addresses()[i])
			}
			require.NoError(t, plane.Set(t.Context(), endpoints...))
			slowest = max(slowest, follows(t, traffic, endpoints))
		}
	}
	traffic.Stop()
	failed, why := traffic.Failed()
	require.NoError(t, why)
	assert.Zero(t, failed)
	t.Logf("measured: 0 of %d failed, %d changes, slowest %.1f s", traffic.Answered(), rounds*len(steps), slowest.Seconds())
}

// follows waits until calls are spread over the endpoints evenly and go nowhere
// else, and returns how long that took.
func follows(t *testing.T, traffic *fleet.Traffic, endpoints []string) time.Duration {
	t.Helper()
	const bar = 5 * time.Second
	begin := time.Now()
	for {
		before := traffic.By()
		time.Sleep(300 * time.Millisecond)
		counts, all := traffic.By(), 0
		for address := range counts {
			counts[address] -= before[address]
			all += counts[address]
		}
		if even(counts, all, endpoints) {
			return time.Since(begin)
		}
		require.Less(t, time.Since(begin), bar, "%v while the endpoints are %v", counts, endpoints)
	}
}

// even reports that each endpoint has its share of all calls, to a fifth, and
// that the endpoints together have all.
func even(counts map[string]int, all int, endpoints []string) bool {
	theirs := 0
	for _, address := range endpoints {
		fair := float64(all) / float64(len(endpoints))
		if got := float64(counts[address]); got < .8*fair || got > 1.2*fair {
			return false
		}
		theirs += counts[address]
	}
	return all >= 10*len(endpoints) && theirs == all
}

// Calls are spread over three processes, and the death of each under load loses
// none: the retries of resources.yaml save what was under way.
func TestSpreadAndKill(t *testing.T) {
	f, plane, conn := setUp(t)
	require.NoError(t, plane.Set(t.Context(), f.Addresses()...))
	traffic, err := fleet.Call(t.Context(), conn, fleet.Load{Callers: 8, Pause: 10 * time.Millisecond})
	require.NoError(t, err)
	follows(t, traffic, f.Addresses())
	struck := f.Replicas
	if testing.Short() {
		struck = struck[:1]
	}
	for _, replica := range struck {
		replica.Kill()
		time.Sleep(2 * time.Second)
		require.NoError(t, replica.Start(t.Context()))
		follows(t, traffic, f.Addresses())
	}
	traffic.Stop()
	failed, why := traffic.Failed()
	require.NoError(t, why)
	assert.Zero(t, failed)
	t.Logf("measured: 0 of %d failed, %d times", traffic.Answered(), len(struck))
}

// The policy that resources.yaml has in a comment follows the load reports: of
// replicas that attribute 1, 2 and 4 documents at once the last has most calls.
func TestWeighted(t *testing.T) {
	text := string(shipped(t, "resources.yaml"))
	head, policy, found := strings.Cut(text, "    # load_balancing_policy:\n")
	require.True(t, found)
	policy, _, found = strings.Cut(policy, "    lb_policy:")
	require.True(t, found)
	policy = strings.ReplaceAll(policy, "    # ", "    ")
	policy = strings.Replace(policy, `"@type":`, `blackout_period: 1s
              "@type":`, 1)
	policy = "    load_balancing_policy:\n" + policy
	f, plane, conn := setUpWith(t, []byte(head+policy), func(i int) []string { return []string{"--max-concurrency", strconv.Itoa(1 << i)} })
	require.NoError(t, plane.Set(t.Context(), f.Addresses()...))
	traffic, err := fleet.Call(t.Context(), conn, fleet.Load{Callers: 4, Pause: 5 * time.Millisecond})
	require.NoError(t, err)
	defer traffic.Stop()
	require.Eventually(t, func() bool {
		before := traffic.By()
		time.Sleep(time.Second)
		after := traffic.By()
		var got []int
		for _, address := range f.Addresses() {
			got = append(got, after[address]-before[address])
		}
		t.Logf("measured: %v calls", got)
		return got[0] > 0 && 2*got[1] > 3*got[0] && 2*got[2] > 3*got[1]
	}, 20*time.Second, time.Millisecond)
	failed, why := traffic.Failed()
	require.NoError(t, why)
	assert.Zero(t, failed)
}

// The plane serves what is shipped, and nothing that it does not know.
func TestResources(t *testing.T) {
	resources, err := parse(shipped(t, "resources.yaml"))
	require.NoError(t, err)
	assert.Len(t, resources, 3)
	_, err = parse([]byte(`resources: [{"@type": type.googleapis.com/envoy.config.route.v3.RouteConfiguration, nome: attribd}]`))
	require.ErrorContains(t, err, "nome")
}
