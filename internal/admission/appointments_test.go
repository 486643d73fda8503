package admission_test

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/admission"
)

// busy answers calls of a lane, one every 10 ms, and leaves one inside.
func busy(t *testing.T, c *admission.Controller, lane admission.Lane, calls int) {
	t.Helper()
	require.True(t, c.Return(lane))
	for range calls {
		require.True(t, c.Return(lane))
		time.Sleep(10 * ms)
		c.Leave(lane)
	}
}

// delays returns when calls that are refused at once are to come back.
func delays(c *admission.Controller, lane admission.Lane, refused int) []time.Duration {
	out := make([]time.Duration, refused)
	for i := range out {
		out[i] = c.Retry(lane)
	}
	return out
}

const ms = time.Millisecond

// Those who are refused are told to come one after another, half as fast as
// calls are answered.
func TestRetry(t *testing.T) {
	for name, test := range map[string]struct {
		before func(*testing.T, *admission.Controller)
		want   []time.Duration
	}{
		"nothing known":   {func(*testing.T, *admission.Controller) {}, []time.Duration{100 * ms, 102 * ms, 104 * ms}},
		"a pace":          {func(t *testing.T, c *admission.Controller) { busy(t, c, admission.Single, 64) }, []time.Duration{100 * ms, 120 * ms, 140 * ms}},
		"not yet a pace":  {func(t *testing.T, c *admission.Controller) { busy(t, c, admission.Single, 9) }, []time.Duration{100 * ms, 118 * ms, 136 * ms}},
		"of another lane": {func(t *testing.T, c *admission.Controller) { busy(t, c, admission.Batch, 64) }, []time.Duration{100 * ms, 102 * ms, 104 * ms}},
		"slower now": {func(t *testing.T, c *admission.Controller) {
			busy(t, c, admission.Single, 64)
			time.Sleep(500 * ms)
		}, []time.Duration{100 * ms, 1100 * ms, 2100 * ms}},
		"idle after a crowd": {func(t *testing.T, c *admission.Controller) {
			busy(t, c, admission.Single, 64)
			delays(c, admission.Single, 1000)
			c.Leave(admission.Single)
			require.True(t, c.Return(admission.Single))
		}, []time.Duration{100 * ms, 120 * ms, 140 * ms}},
		"idle meanwhile": {func(t *testing.T, c *admission.Controller) {
			busy(t, c, admission.Single, 64)
			c.Leave(admission.Single)
			time.Sleep(time.Hour)
			require.True(t, c.Enter(admission.Single))
		}, []time.Duration{100 * ms, 120 * ms, 140 * ms}},
		"after those refused before": {func(t *testing.T, c *admission.Controller) {
			busy(t, c, admission.Single, 64)
			delays(c, admission.Single, 10)
			time.Sleep(5 * ms)
			delays(c, admission.Batch, 10)
		}, []time.Duration{295 * ms, 315 * ms, 335 * ms}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := admission.New(admission.Limits{Running: 1, Waiting: 9, Streams: 1, Patience: time.Hour})
				test.before(t, c)
				assert.Equal(t, test.want, delays(c, admission.Single, len(test.want)))
			})
		})
	}
}

// Nobody waits for long, however many there are, nor do they come together.
func TestRetryHasAnEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := admission.New(limits)
		busy(t, c, admission.Single, 64)
		delays(c, admission.Single, 1000)
		seen := map[time.Duration]bool{}
		for _, d := range delays(c, admission.Single, 1000) {
			require.GreaterOrEqual(t, d, 2500*ms)
			require.LessOrEqual(t, d, 5*time.Second)
			seen[d] = true
		}
		assert.Greater(t, len(seen), 500)
		time.Sleep(6 * time.Second)
		assert.Equal(t, 100*ms, c.Retry(admission.Batch), "those told to come are past")
	})
}

// While many are to come back half of the waiting room is theirs.
func TestRoomIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := admission.New(admission.Limits{Running: 1, Waiting: 5, Streams: 2, Patience: time.Hour})
		for _, lane := range []admission.Lane{admission.Single, admission.Batch} {
			require.True(t, c.Enter(lane))
			delays(c, lane, 3)
			for range 3 {
				require.True(t, c.Enter(lane))
			}
			require.False(t, c.Enter(lane), "new")
			require.True(t, c.Return(lane))
			require.True(t, c.Return(lane))
			require.False(t, c.Return(lane), "full")
			c.Leave(lane)
			require.False(t, c.Enter(lane), "new")
			time.Sleep(time.Second)
			require.True(t, c.Enter(lane), "nobody is to come any more")
		}
		require.True(t, c.Enter(admission.Stream))
		delays(c, admission.Stream, 10)
		require.True(t, c.Enter(admission.Stream), "streams last, no room is kept")
	})
}

// Of a hundred clients that come back as told, each is refused once and then
// let in, about every second call is not refused at all, and the service is
// never without work.
func TestCrowd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const clients, takes, lasts = 100, 7 * ms, 30 * time.Second
		c := admission.New(admission.Limits{Running: 1, Waiting: 16, Patience: time.Hour})
		var mu sync.Mutex
		var answered, refused, twice int
		count := func(n *int) {
			mu.Lock()
			defer mu.Unlock()
			*n++
		}
		call := func() {
			for attempt, enter := 1, c.Enter; !enter(admission.Single); attempt, enter = attempt+1, c.Return {
				if count(&refused); attempt > 1 {
					count(&twice)
				}
				time.Sleep(c.Retry(admission.Single))
			}
			defer c.Leave(admission.Single)
			assert.NoError(t, c.Turn(t.Context(), admission.Single)) //nolint:testifylint // not the test's goroutine
			time.Sleep(takes)
			c.Done()
			count(&answered)
		}
		var all sync.WaitGroup
		begin := time.Now()
		for range clients {
			all.Go(func() {
				for time.Since(begin) < lasts {
					call()
				}
			})
		}
		all.Wait()
		busy := time.Duration(answered) * takes
		assert.Greater(t, busy, lasts*99/100, "there was no work")
		assert.InDelta(t, .5, float64(refused)/float64(answered), .1)
		assert.Less(t, twice, refused/20)
	})
}
