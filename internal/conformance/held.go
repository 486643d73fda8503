package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/attribd/attribd/internal/conformance/scripted"
)

const (
	heldBytes  = 64 << 10               // of an article, so that few fit into buffers
	heldMost   = 32 + 24                // articles: the window, and what pipes and readers hold
	heldFor    = 700 * time.Millisecond // without one taken: the client waits
	heldStarts = 60 * time.Second       // until it takes the first
)

// checkHeld gives a bulk client articles that are never answered, and sees that
// it stops reading them.
func (s *suite) checkHeld(ctx context.Context, l language) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	in, taken := articles(ctx)
	cmd := exec.CommandContext(ctx, "bash", "-euo", "pipefail", "-c", l.bulk) //nolint:gosec // that is what it is for
	cmd.Dir, cmd.Env = l.dir(), s.environment()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	pipe, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	copied := make(chan struct{})
	go func() {
		_, _ = io.Copy(pipe, in) // until it is killed
		close(copied)
	}()
	most := settled(taken)
	cancel()
	<-copied
	_ = cmd.Wait() // killed
	if most == 0 || most > heldMost {
		return fmt.Errorf("%d articles of %d bytes are read and none is answered; at most %d may wait", most, heldBytes, heldMost)
	}
	return nil
}

// articles returns an endless file of articles, and how many of them were read.
func articles(ctx context.Context) (io.Reader, *atomic.Int64) {
	text := scripted.Waiting + strings.Repeat(" Le pont est fermé.", heldBytes/20)
	taken := &atomic.Int64{}
	return &lines{ctx: ctx, text: text, taken: taken}, taken
}

// lines makes a line of JSON for each read.
type lines struct {
	ctx   context.Context //nolint:containedctx // ends the file
	text  string
	taken *atomic.Int64
	rest  []byte
}

func (l *lines) Read(p []byte) (int, error) {
	if l.ctx.Err() != nil {
		return 0, io.EOF
	}
	if len(l.rest) == 0 {
		n := l.taken.Add(1)
		var line bytes.Buffer
		if err := json.NewEncoder(&line).Encode(map[string]string{"id": "a" + strconv.FormatInt(n, 10), "text": l.text}); err != nil {
			return 0, err
		}
		l.rest = line.Bytes()
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// settled waits until a count stands still, and returns it.
func settled(count *atomic.Int64) int {
	last, since, began := int64(0), time.Now(), time.Now()
	for {
		time.Sleep(20 * time.Millisecond)
		now := count.Load()
		switch {
		case now != last:
			last, since = now, time.Now()
		case now > 2 && time.Since(since) > heldFor:
			return int(now)
		case time.Since(began) > heldStarts:
			return int(now)
		}
		if now > 10*heldMost {
			return int(now)
		}
	}
}
