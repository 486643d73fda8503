package survive_test

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// memory is what a worker may have here, in kilobytes: enough for any article,
// and half of what a killer takes.
const memory = 250_000

// killer is an article that a worker dies of where memory is short: all of it is
// quotation marks, in pairs and not.
func killer(t *testing.T, i int) letter {
	t.Helper()
	id := fmt.Sprintf("killer-%d", i)
	data, err := json.Marshal(map[string]string{"id": id, "languageCode": "fr", "text": strings.Repeat(`" a ' b `, 110_000)})
	require.NoError(t, err)
	return letter{id: id, data: string(data), says: `"reason":"GIVEN_UP"`, poison: true}
}

// An article that takes its worker down is answered with its error after a few
// deaths, and no other article fails for it.
func TestKiller(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("limits of memory are those of Linux")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	js, url := queue(ctx, t)
	sent := archive(t, 100, 0)
	sent[5], sent[60] = killer(t, 0), killer(t, 1)
	send(ctx, t, js, sent)
	f := newFleet(t, url)
	deaths := f.revive(ctx, func() { finished(ctx, t, js) })
	check(t, sent, output(ctx, t, js))
	assert.GreaterOrEqual(t, deaths, 2)
	assert.LessOrEqual(t, deaths, 4, "two for each killer")
	t.Logf("measured: %d articles, 2 of them killers, %d deaths of the worker", len(sent), deaths)
}

// revive keeps one worker working until done returns, and starts it again
// whenever it dies. It returns how often that was.
func (f *fleet) revive(ctx context.Context, done func()) (deaths int) {
	f.t.Helper()
	working, rest := context.WithCancel(ctx)
	ended := make(chan int, 1)
	go func() {
		died := 0
		defer func() { ended <- died }()
		for n := 1; ; n++ {
			cmd := f.start(n, "sh", "-c", fmt.Sprintf(`ulimit -d %d; exec "$0" worker --nats-url %s --ack-wait 2s --max-deliver 4 --jobs 2`, memory, f.url), f.binary)
			stop := context.AfterFunc(working, func() { _ = cmd.Process.Signal(syscall.SIGTERM) })
			err := cmd.Wait()
			stop()
			f.started = n
			if working.Err() != nil {
				assert.NoError(f.t, err)
				return
			}
			died++
		}
	}()
	defer func() {
		rest()
		deaths = <-ended
	}()
	done()
	return 0
}
