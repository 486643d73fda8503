package server

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"sync"
	"time"

	"github.com/attribd/attribd/internal/admission"
)

// requestIDHeader carries a request's id: from the client where it has one, and
// back to it in the trailer. In the header it would keep clients from retrying.
const requestIDHeader = "x-request-id"

// attemptsHeader is how gRPC clients tell that they try again.
const attemptsHeader = "grpc-previous-rpc-attempts"

// call is what is known of a call from its arrival on.
type call struct {
	tally

	method  string
	id      string
	arrived time.Time
	refusal *Error // decided at arrival; nil: to be answered
	leave   func() // gives its room back; may be called more than once
}

type callKey struct{}

// callOf returns the call that ctx belongs to, or nil.
func callOf(ctx context.Context) *call {
	c, _ := ctx.Value(callKey{}).(*call)
	return c
}

// RequestID returns the id of the call that ctx belongs to, or "".
func RequestID(ctx context.Context) string {
	if c := callOf(ctx); c != nil {
		return c.id
	}
	return ""
}

// enter takes room for a call until it leaves or its context ends: a call may
// end before it reaches a handler. Some room is for those who come back.
func (c *call) enter(ctx context.Context, controller *admission.Controller, lane admission.Lane, back bool) *Error {
	enter := controller.Enter
	if back {
		enter = controller.Return
	}
	if !enter(lane) {
		return overloaded(controller.Retry(lane))
	}
	leave := sync.OnceFunc(func() { controller.Leave(lane) })
	forget := context.AfterFunc(ctx, leave)
	c.leave = func() {
		forget()
		leave()
	}
	return nil
}

// stroll lets a call whose message is slow to come make room for others.
func (c *call) stroll(ctx context.Context, controller *admission.Controller) *Error {
	c.leave()
	return c.enter(ctx, controller, admission.Slow, false)
}

// hurry takes room again for a call whose message has come at last.
func (c *call) hurry(ctx context.Context, controller *admission.Controller) *Error {
	c.leave()
	return c.enter(ctx, controller, lanes[c.method], true)
}

// requestID returns the client's id for a request, if it looks like one, or a
// new one.
func requestID(given []string) string {
	if len(given) == 1 && plainID(given[0]) {
		return given[0]
	}
	var id [8]byte
	_, _ = rand.Read(id[:]) // never fails
	return hex.EncodeToString(id[:])
}

// plainID reports an id that can stand in any log.
func plainID(id string) bool {
	if id == "" || len(id) > 128 {
		return false
	}
	for _, c := range []byte(id) {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.' && c != ':' {
			return false
		}
	}
	return true
}

// Refused reports whether the call that ctx belongs to was refused at arrival.
func Refused(ctx context.Context) bool {
	c := callOf(ctx)
	return c != nil && c.refusal != nil
}
