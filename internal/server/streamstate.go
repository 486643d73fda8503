package server

import (
	"fmt"
	"time"

	"google.golang.org/grpc/codes"
)

// accept counts a request that was read, unless the stream is closed.
func (r *streamRun) accept() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return false
	}
	r.pending++
	r.moved = time.Now()
	return true
}

// close refuses further requests, unless the client has closed the stream
// already, and returns how the stream will end.
func (r *streamRun) close(end, because error) error {
	if end != errOpen { //nolint:errorlint // a sentinel of answerAll
		return end
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	return because
}

// offer notes that the client has an answer to take.
func (r *streamRun) offer() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sending, r.moved = true, time.Now()
}

// taken notes that it took one.
func (r *streamRun) taken() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sending, r.moved = false, time.Now()
	r.pending--
}

// left returns how many requests wait for their answers.
func (r *streamRun) left() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.pending
}

// clock returns a timer for the stream's idle time.
func (r *streamRun) clock() *time.Timer {
	if r.service.StreamIdle <= 0 {
		timer := time.NewTimer(time.Hour)
		timer.Stop()
		return timer
	}
	return time.NewTimer(r.service.StreamIdle)
}

// idle reports whether the client has moved nothing for too long, and sets the
// clock again if not. While the service works on what it read, it is the client
// that waits.
func (r *streamRun) idle(clock *time.Timer) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	most := r.service.StreamIdle
	working := r.pending > 0 && !r.sending
	if working {
		r.moved = time.Now()
	}
	rest := most - time.Since(r.moved)
	if rest <= 0 {
		return true
	}
	clock.Reset(rest)
	return false
}

// after is a channel that is ready after d, or never where d is 0.
func after(d time.Duration) <-chan time.Time {
	if d <= 0 {
		return nil
	}
	return time.After(d)
}

func stalled(idle time.Duration) *Error {
	return &Error{
		Code: codes.DeadlineExceeded, Reason: CallTooLong,
		Message: fmt.Sprintf("nothing was sent or taken on the stream for %s", idle),
	}
}

func lastedLong() *Error {
	return &Error{
		Code: codes.Unavailable, Reason: ShuttingDown,
		Message: "the stream has lasted as long as one may; send what was not answered on another",
	}
}
