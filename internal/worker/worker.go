package worker

import (
	"cmp"
	"context"
	"log/slog"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// heldEach is how many articles are held for each one in the engine, so that
// the engine need not wait for the queue.
const heldEach = 4

// Options say how a worker works.
type Options struct {
	Jobs        int           // articles in the engine at once; 0: as many as there are CPUs
	AckWait     time.Duration // after which the queue gives up a worker that says nothing
	MaxDeliver  int           // deliveries of an article, after which it is answered with an error
	MaxTime     time.Duration // in the engine, of one article
	Drain       time.Duration // that articles in the engine have to finish when the worker stops
	Encoding    attribv1.OffsetEncoding
	Language    string // of articles that do not say
	Explanation bool
	Alone       Attribute    // in a process of its own, for articles that others may have died of; nil: there is none
	Log         *slog.Logger // never told text of an article; nil: nowhere
	Observer    Observer     // nil: nobody
}

// Attribute answers one request. Its errors are those of the service; it is
// called by as many goroutines at once as there are jobs.
type Attribute func(context.Context, *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error)

// Worker takes articles from a queue and answers them.
type Worker struct {
	Options

	queue     Queue
	attribute Attribute
	slots     chan struct{} // one for each article held
	turns     chan struct{} // one for each article in the engine
	careful   atomic.Bool
	held      sync.WaitGroup
	lone      sync.Mutex // held by the one article in a process of its own
}

// New returns a worker that has not begun.
func New(queue Queue, attribute Attribute, options Options) *Worker {
	options.Jobs = cmp.Or(options.Jobs, runtime.GOMAXPROCS(0))
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	if options.Observer == nil {
		options.Observer = nobody{}
	}
	w := &Worker{
		Options:   options,
		queue:     queue,
		attribute: attribute,
		slots:     make(chan struct{}, heldEach*options.Jobs),
		turns:     make(chan struct{}, options.Jobs),
	}
	w.careful.Store(true)
	return w
}

// Run answers articles until ctx ends. Then it finishes those in the engine
// within the time that it has to drain, and gives the others back. It returns
// whether all of those were finished.
func (w *Worker) Run(ctx context.Context) (drained bool) {
	work, abandon := context.WithCancel(context.WithoutCancel(ctx))
	defer abandon()
	for pause := newPause(); ctx.Err() == nil; {
		room := w.reserve(ctx)
		taken := 0
		err := w.queue.Fetch(ctx, room, func(d Delivery) {
			taken++
			w.held.Go(func() {
				defer w.release(1)
				w.handle(ctx, work, d)
			})
		})
		w.release(room - taken)
		if err != nil && ctx.Err() == nil {
			w.failed(ctx, "fetch", err)
			pause.wait(ctx)
		} else {
			pause.reset()
		}
	}
	return w.drain(abandon)
}

// reserve waits until articles may be fetched, and returns how many: as long as
// the worker is careful one, when it holds no other.
//
// It begins carefully, since the worker before it may have died of an article.
// One that has been given out before then comes alone, and takes no others with
// it, which would come to be blamed.
func (w *Worker) reserve(ctx context.Context) int {
	if w.careful.Load() {
		w.held.Wait()
	}
	least, most := w.Jobs, cap(w.slots)
	if w.careful.Load() {
		least, most = 1, 1
	}
	room := 0
	for ; room < least; room++ {
		select {
		case w.slots <- struct{}{}:
		case <-ctx.Done():
			return room
		}
	}
	for ; room < most; room++ {
		select {
		case w.slots <- struct{}{}:
		default:
			return room
		}
	}
	return room
}

func (w *Worker) release(n int) {
	for range n {
		<-w.slots
	}
}

// drain waits for the articles held, for so long as is allowed.
func (w *Worker) drain(abandon func()) bool {
	done := make(chan struct{})
	go func() {
		w.held.Wait()
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(w.Drain):
	}
	abandon()
	<-done
	return false
}

// failed tells of a call of the queue that will be made again.
func (w *Worker) failed(ctx context.Context, call string, err error) {
	w.Observer.QueueFailed(call)
	w.Log.WarnContext(ctx, "the queue fails", "call", call, "error", err.Error())
}
