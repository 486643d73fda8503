package server

import (
	"context"
	"sync/atomic"
	"time"

	"google.golang.org/grpc/codes"

	"github.com/attribd/attribd/internal/attrib"
)

// Observer is told what the service does. Its methods are called concurrently,
// must not block, and must not keep or show text of an article.
type Observer interface {
	// Document is told of every document, answered or not.
	Document(ctx context.Context, report *DocumentReport)
	// Call is told of a call that ended, refused ones too.
	Call(ctx context.Context, report *CallReport)
	// Panicked is told that the engine panicked.
	Panicked(ctx context.Context)
}

// DocumentReport says how the attribution of one document went.
type DocumentReport struct {
	Characters int // code points
	Bytes      int
	Engine     time.Duration  // in the engine alone
	Result     *attrib.Result // nil where there is none
	Err        *Error         // nil: answered
}

// CallReport says how a call went.
type CallReport struct {
	Method    string // "/attrib.v1.AttributionService/Attribute"
	RequestID string
	Code      codes.Code
	Reason    Reason // of the error, if it is one of the contract
	Duration  time.Duration
	Refused   bool // before it was read
	Works     bool // its method attributes documents
	// What its documents came to.
	Documents, Characters, Quotes int
}

// nobody observes.
type nobody struct{}

func (nobody) Document(context.Context, *DocumentReport) {}
func (nobody) Call(context.Context, *CallReport)         {}
func (nobody) Panicked(context.Context)                  {}

// tally counts what the documents of a call came to.
type tally struct {
	documents, characters, quotes atomic.Int64
}

func (t *tally) count(report *DocumentReport) {
	t.documents.Add(1)
	t.characters.Add(int64(report.Characters))
	if report.Result != nil {
		t.quotes.Add(int64(len(report.Result.Quotes)))
	}
}

// tallyOf returns the tally of the call that ctx belongs to, or one that nobody
// reads.
func tallyOf(ctx context.Context) *tally {
	if c := callOf(ctx); c != nil {
		return &c.tally
	}
	return new(tally)
}
