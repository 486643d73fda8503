package fleet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Replica is one process of attribd. Its methods are not safe for concurrent
// use, those of several replicas are.
type Replica struct {
	Address string // HOST:PORT of gRPC
	Admin   string // HOST:PORT of --admin-listen

	binary, log string
	args        []string
	cmd         *exec.Cmd
	ended       chan struct{} // closed when the process has ended
	err         error         // why, then
}

// patience is how long a replica may take to start.
const patience = 20 * time.Second

// Start starts the process, again where it has ended, and waits until it serves.
func (r *Replica) Start(ctx context.Context) error {
	log, err := os.OpenFile(r.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	r.cmd = exec.Command(r.binary, r.args...) //nolint:gosec,noctx // the binary to run; it is stopped by signals
	r.cmd.Stderr = log
	if err := r.cmd.Start(); err != nil {
		return err
	}
	r.ended = make(chan struct{})
	go func(cmd *exec.Cmd, ended chan<- struct{}) {
		r.err = cmd.Wait()
		close(ended)
	}(r.cmd, r.ended)
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for r.healthy(ctx) != nil {
		select {
		case <-r.ended:
			return fmt.Errorf("%s ended: %w\n%s", r.Address, r.err, r.logged())
		case <-ctx.Done():
			r.Kill()
			return fmt.Errorf("%s does not serve: %w\n%s", r.Address, ctx.Err(), r.logged())
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}

// Kill ends the process at once, as the kernel would.
func (r *Replica) Kill() {
	_ = r.cmd.Process.Kill() // it may have ended
	<-r.ended
}

// Stop sends SIGTERM and waits until the process has ended, which it must within
// a time and well.
func (r *Replica) Stop(within time.Duration) error {
	_ = r.cmd.Process.Signal(syscall.SIGTERM) // it may have ended
	select {
	case <-r.ended:
		return r.err
	case <-time.After(within):
		r.Kill()
		return fmt.Errorf("%s did not end within %s", r.Address, within)
	}
}

// Documents returns how many documents the process has answered since it started.
func (r *Replica) Documents(ctx context.Context) (int, error) {
	page, err := r.page(ctx, "/metrics")
	if err != nil {
		return 0, err
	}
	m := regexp.MustCompile(`(?m)^attribd_documents_total\{outcome="OK"\} (\S+)$`).FindStringSubmatch(page)
	if m == nil {
		return 0, nil // none yet
	}
	n, err := strconv.ParseFloat(m[1], 64)
	return int(n), err
}

func (r *Replica) healthy(ctx context.Context) error {
	_, err := r.page(ctx, "/healthz")
	return err
}

func (r *Replica) page(ctx context.Context, path string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	return Page(ctx, r.Admin, path)
}

// Page returns a page of the admin port of a process: HOST:PORT and /PATH.
func Page(ctx context.Context, admin, path string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+admin+path, nil)
	if err != nil {
		return "", err
	}
	req.Close = true
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	body, err := io.ReadAll(resp.Body)
	if resp.StatusCode != http.StatusOK {
		err = errors.Join(err, errors.New(resp.Status))
	}
	return string(body), errors.Join(err, resp.Body.Close())
}

// logged returns the last lines of the log.
func (r *Replica) logged() string {
	raw, _ := os.ReadFile(r.log) // nothing yet is nothing
	lines := strings.SplitAfter(string(raw), "\n")
	return strings.Join(lines[max(0, len(lines)-20):], "")
}
