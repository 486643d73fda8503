package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/attribd/attribd/internal/fleet"
)

// process is a service under way.
type process struct {
	cmd            *exec.Cmd
	address, admin string
	log            string // file
	ended          chan error
	yardstick      *yardstick // of its core; nil: none
}

// start starts the service with one core, and waits until it serves.
func (s *soak) start(ctx context.Context, core int, name string, args ...string) (*process, error) {
	p := &process{log: filepath.Join(s.dir, name+".log"), ended: make(chan error, 1)}
	log, err := os.Create(p.log)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	args = append([]string{"serve", "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0", "--log-format", "json", "--log-level", "debug"}, args...)
	p.cmd = exec.Command(s.server, args...) //nolint:gosec,noctx // the binary to test; it is stopped by signals
	p.cmd.Stderr = log
	p.cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	if err := startOn(p.cmd, core); err != nil {
		return nil, err
	}
	go func() { p.ended <- p.cmd.Wait() }()
	address, admin := regexp.MustCompile(`"msg":"serving","address":"([^"]+)"`), regexp.MustCompile(`"msg":"administering","address":"([^"]+)"`)
	for range 200 {
		text := p.logged()
		if m, a := address.FindStringSubmatch(text), admin.FindStringSubmatch(text); m != nil && a != nil {
			p.address, p.admin = m[1], a[1]
			return p, nil
		}
		select {
		case err := <-p.ended:
			return nil, fmt.Errorf("the service ended: %w\n%s", err, text)
		case <-ctx.Done():
			p.kill()
			return nil, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	p.kill()
	return nil, errors.New("the service does not start:\n" + p.logged())
}

func (p *process) logged() string {
	raw, _ := os.ReadFile(p.log) // nothing yet is nothing
	return string(raw)
}

// lines returns the fields of the log lines with a message.
func (p *process) lines(message string) []map[string]any {
	var out []map[string]any
	for line := range strings.Lines(p.logged()) {
		fields := map[string]any{}
		if json.Unmarshal([]byte(line), &fields) == nil && fields["msg"] == message {
			out = append(out, fields)
		}
	}
	return out
}

func (p *process) kill() {
	_ = p.cmd.Process.Kill() // it may have ended
	p.ended <- <-p.ended
}

// stop asks the service to end, and ends it if it does not.
func (p *process) stop(within time.Duration) {
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended
	select {
	case err := <-p.ended:
		p.ended <- err
	case <-time.After(within):
		p.kill()
	}
}

// alive reports whether the process is still the one that was started.
func (p *process) alive() bool {
	select {
	case err := <-p.ended:
		p.ended <- err
		return false
	default:
		return true
	}
}

// rss returns the resident memory in bytes.
func (p *process) rss() int {
	raw, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	m := regexp.MustCompile(`VmRSS:\s+(\d+) kB`).FindSubmatch(raw)
	if m == nil {
		return 0
	}
	kB, _ := strconv.Atoi(string(m[1]))
	return kB << 10
}

// settle collects garbage in the service and returns its heap and goroutines.
func (p *process) settle(ctx context.Context) (heap, goroutines float64, err error) {
	for range 2 { // pools are emptied by the second
		if _, err := p.page(ctx, "/debug/pprof/heap?gc=1"); err != nil {
			return 0, 0, err
		}
	}
	metrics, err := p.page(ctx, "/metrics")
	if err != nil {
		return 0, 0, err
	}
	return metric(metrics, "go_memstats_heap_inuse_bytes"), metric(metrics, "go_goroutines"), nil
}

func (p *process) page(ctx context.Context, path string) (string, error) {
	return fleet.Page(ctx, p.admin, path)
}

func metric(page, name string) float64 {
	m := regexp.MustCompile(`(?m)^` + name + ` (\S+)$`).FindStringSubmatch(page)
	if m == nil {
		return 0
	}
	value, _ := strconv.ParseFloat(m[1], 64)
	return value
}
