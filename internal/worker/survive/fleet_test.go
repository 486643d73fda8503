package survive_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fleet is the workers of a queue: processes of the real binary.
type fleet struct {
	t           *testing.T
	binary, url string
	logs        string // directory
	started     int
	running     []*exec.Cmd
}

// newFleet takes the binary that ATTRIBD_BINARY names, or builds it.
func newFleet(t *testing.T, url string) *fleet {
	t.Helper()
	f := &fleet{t: t, binary: os.Getenv("ATTRIBD_BINARY"), url: url, logs: t.TempDir()}
	if f.binary == "" {
		f.binary = filepath.Join(t.TempDir(), "attribd")
		out, err := exec.Command("go", "build", "-o", f.binary, "../../../cmd/attribd").CombinedOutput()
		require.NoError(t, err, string(out))
	}
	t.Cleanup(func() {
		for len(f.running) > 0 {
			f.kill(0)
		}
		if t.Failed() {
			t.Log(f.logged())
		}
	})
	return f
}

// add starts a worker.
func (f *fleet) add() {
	f.t.Helper()
	f.started++
	f.running = append(f.running, f.start(f.started, f.binary, "worker", "--nats-url", f.url, "--ack-wait", "2s"))
}

// start starts the nth worker by a command line.
func (f *fleet) start(n int, command string, args ...string) *exec.Cmd {
	f.t.Helper()
	log, err := os.Create(filepath.Join(f.logs, strconv.Itoa(n)))
	require.NoError(f.t, err)
	defer log.Close()
	cmd := exec.Command(command, args...)
	cmd.Stderr = log
	require.NoError(f.t, cmd.Start())
	return cmd
}

// kill ends a worker by SIGKILL.
func (f *fleet) kill(i int) {
	cmd := f.running[i]
	f.running = append(f.running[:i:i], f.running[i+1:]...)
	_ = cmd.Process.Kill() // it may have ended
	_ = cmd.Wait()
}

// stop ends all of them by SIGTERM, in good order.
func (f *fleet) stop() {
	f.t.Helper()
	for _, cmd := range f.running {
		require.NoError(f.t, cmd.Process.Signal(syscall.SIGTERM))
	}
	for _, cmd := range f.running {
		assert.NoError(f.t, cmd.Wait())
	}
	f.running = nil
}

// logged returns what the workers said.
func (f *fleet) logged() string {
	var out strings.Builder
	for i := range f.started {
		raw, _ := os.ReadFile(filepath.Join(f.logs, strconv.Itoa(i+1)))
		fmt.Fprintf(&out, "--- worker %d\n%s", i+1, raw)
	}
	return out.String()
}
