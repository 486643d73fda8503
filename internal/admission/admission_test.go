package admission_test

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/attribd/attribd/internal/admission"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var limits = admission.Limits{Running: 2, Waiting: 3, Streams: 4, Patience: time.Second}

func TestRoom(t *testing.T) {
	for lane, room := range map[admission.Lane]int{admission.Single: 5, admission.Batch: 5, admission.Slow: 5, admission.Stream: 4} {
		t.Run(lane.String(), func(t *testing.T) {
			c := admission.New(limits)
			for range room {
				require.True(t, c.Enter(lane))
			}
			assert.False(t, c.Enter(lane))
			assert.Equal(t, room, c.Inside(lane), "a refused call counts")
			c.Leave(lane)
			assert.True(t, c.Enter(lane))
		})
	}
}

// A crowd in one lane takes no room from another.
func TestLanesAreApart(t *testing.T) {
	c := admission.New(limits)
	for c.Enter(admission.Batch) {
	}
	assert.True(t, c.Enter(admission.Single))
	assert.True(t, c.Enter(admission.Stream))
}

func TestTurnsAreBounded(t *testing.T) {
	c := admission.New(limits)
	var running, most atomic.Int32
	var all sync.WaitGroup
	for i := range 50 {
		all.Go(func() {
			if !assert.NoError(t, c.Turn(t.Context(), admission.Lane(i%3))) { //nolint:testifylint // not the test's goroutine
				return
			}
			now := running.Add(1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			time.Sleep(time.Millisecond)
			running.Add(-1)
			c.Done()
		})
	}
	all.Wait()
	assert.EqualValues(t, limits.Running, most.Load())
	assert.Zero(t, c.Running())
}

// Documents that somebody waits for and those of streams take turns, each in
// the order in which they came.
func TestTurnsAlternate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := admission.New(admission.Limits{Running: 1, Patience: time.Hour})
		require.NoError(t, c.Turn(t.Context(), admission.Single))
		var mu sync.Mutex
		var order []string
		queue := func(lane admission.Lane, name string) {
			go func() {
				assert.NoError(t, c.Turn(t.Context(), lane))
				mu.Lock()
				order = append(order, name)
				mu.Unlock()
				c.Done()
			}()
			synctest.Wait()
		}
		for _, name := range []string{"s1", "s2", "s3", "s4"} {
			queue(admission.Stream, name)
		}
		queue(admission.Single, "a1")
		queue(admission.Single, "a2")
		c.Done()
		synctest.Wait()
		assert.Equal(t, []string{"a1", "s1", "a2", "s2", "s3", "s4"}, order)
	})
}

// Who reads, refuses and sends does not wait for documents that could be
// attributed one behind the other.
func TestTurnsLetOthersRun(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	c := admission.New(admission.Limits{Running: 1, Patience: time.Hour})
	const documents = 50
	var all sync.WaitGroup
	var done, before atomic.Int32
	for range documents {
		all.Go(func() {
			assert.NoError(t, c.Turn(t.Context(), admission.Single)) //nolint:testifylint // not the test's goroutine
			done.Add(1)
			c.Done()
		})
	}
	all.Go(func() { // runs first, and then stands where those stand whom the network woke
		runtime.Gosched()
		before.Store(done.Load())
	})
	all.Wait()
	assert.EqualValues(t, documents, done.Load())
	assert.Less(t, before.Load(), int32(5))
}

func TestPatience(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := admission.New(admission.Limits{Running: 1, Patience: time.Second})
		require.NoError(t, c.Turn(t.Context(), admission.Single))
		begin := time.Now()
		require.ErrorIs(t, c.Turn(t.Context(), admission.Single), admission.ErrPatience)
		assert.Equal(t, time.Second, time.Since(begin))

		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		require.ErrorIs(t, c.Turn(ctx, admission.Stream), context.DeadlineExceeded)
		assert.Equal(t, time.Second+time.Minute, time.Since(begin))

		c.Done()
		require.NoError(t, c.Turn(t.Context(), admission.Single), "who gave up still stands in the way")
		c.Done()
	})
}

// Time counts once for each document, at work or waiting, and for none that left.
func TestWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := admission.New(admission.Limits{Running: 1, Patience: 2 * time.Second})
		time.Sleep(time.Hour)
		assert.Zero(t, c.Work(), "nobody came")
		require.NoError(t, c.Turn(t.Context(), admission.Single))
		time.Sleep(time.Second)
		assert.Equal(t, time.Second, c.Work())
		require.ErrorIs(t, c.Turn(t.Context(), admission.Single), admission.ErrPatience)
		assert.Equal(t, 5*time.Second, c.Work(), "one at work, one in vain beside it")
		c.Done()
		time.Sleep(time.Hour)
		assert.Equal(t, 5*time.Second, c.Work())
	})
}
