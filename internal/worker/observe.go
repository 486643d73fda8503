package worker

import "time"

// Outcome is what became of a delivery.
type Outcome string

// The outcomes.
const (
	Answered Outcome = "answered" // with quotations
	Failed   Outcome = "failed"   // answered with an error
	Known    Outcome = "known"    // there was an answer already
	Returned Outcome = "returned" // given back to the queue, without an answer
)

// Observer is told what a worker does. Its methods are called concurrently and
// must not block.
type Observer interface {
	// Taken is told of every delivery that begins.
	Taken(d Delivery)
	// Done is told how it ended, and how long it took since.
	Done(outcome Outcome, took time.Duration)
	// QueueFailed is told of a call of the queue that failed and will be made
	// again: "fetch", "answer", "acknowledge", "return" or "keep".
	QueueFailed(call string)
}

// nobody observes.
type nobody struct{}

func (nobody) Taken(Delivery)              {}
func (nobody) Done(Outcome, time.Duration) {}
func (nobody) QueueFailed(string)          {}
