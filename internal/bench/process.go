package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"time"
)

// process is a server under way.
type process struct {
	cmd     *exec.Cmd
	address string
	ended   chan struct{}
}

var serving = regexp.MustCompile(`msg=serving address=(\S+)`)

// serve starts a server and waits until it says that it serves.
func (b *bench) serve(ctx context.Context, name string, args ...string) (*process, error) {
	log := filepath.Join(b.dir, "server.log")
	out, err := os.Create(log)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	p := &process{cmd: exec.Command(name, args...), ended: make(chan struct{})} //nolint:gosec,noctx // what is measured; it is stopped by signals
	p.cmd.Stderr = out
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = p.cmd.Wait() // how it ends is nobody's business
		close(p.ended)
	}()
	for {
		raw, _ := os.ReadFile(log) // nothing yet is nothing
		if m := serving.FindSubmatch(raw); m != nil {
			p.address = string(m[1])
			return p, nil
		}
		select {
		case <-p.ended:
			return nil, fmt.Errorf("%s ended:\n%s", name, raw)
		case <-ctx.Done():
			p.stop()
			return nil, ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
}

// attribd starts the service. Calls wait for their turn as long as they must,
// however busy the machine is.
func (b *bench) attribd(ctx context.Context) (*process, error) {
	return b.serve(ctx, b.server, "serve", "--listen", "127.0.0.1:0", "--max-wait", "1m", "--max-waiting", "1024")
}

// stop ends the server, in good order if it likes.
func (p *process) stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended
	select {
	case <-p.ended:
	case <-time.After(5 * time.Second):
		_ = p.cmd.Process.Kill()
		<-p.ended
	}
}

// spent returns the processor time that the server has used.
func (p *process) spent() time.Duration { return processorTime(p.cmd.Process.Pid) }

// memory returns the resident memory in bytes, now and at most.
func (p *process) memory() (now, peak float64) {
	raw, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	return kB(raw, "VmRSS"), kB(raw, "VmHWM")
}

func kB(status []byte, name string) float64 {
	m := regexp.MustCompile(name + `:\s+(\d+) kB`).FindSubmatch(status)
	if m == nil {
		return 0
	}
	value, _ := strconv.Atoi(string(m[1]))
	return float64(value) * 1024
}

// usage is what a command took.
type usage struct {
	wall, processor time.Duration
	peak            float64 // bytes of resident memory
}

// use runs a command of the binary to its end. A document that fails is no
// error. Its memory is looked at while it runs: what the kernel says at its end
// counts the program that started it.
func (b *bench) use(ctx context.Context, args ...string) (usage, error) {
	var u usage
	p := &process{cmd: exec.CommandContext(ctx, b.server, args...), ended: make(chan struct{})} //nolint:gosec // what is measured
	begin := time.Now()
	if err := p.cmd.Start(); err != nil {
		return u, err
	}
	var err error
	go func() {
		err = p.cmd.Wait()
		close(p.ended)
	}()
	for running := true; running; {
		select {
		case <-p.ended:
			running = false
		case <-time.After(time.Millisecond):
			_, peak := p.memory()
			u.peak = max(u.peak, peak)
		}
	}
	u.wall = time.Since(begin)
	u.processor = p.cmd.ProcessState.UserTime() + p.cmd.ProcessState.SystemTime()
	if _, ok := errors.AsType[*exec.ExitError](err); ok && ctx.Err() == nil {
		err = nil
	}
	return u, err
}
