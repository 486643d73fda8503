package bulk

import (
	"context"
	"errors"
	"io"
	"sync"
	"time"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// Options say what to answer, and where to.
type Options struct {
	Paths     []string // directories, archives, articles
	Jobs      int      // documents at once, at least 1
	Attribute Attribute
	Request   func(id, text string) *attribv1.AttributeRequest // what to ask about a document

	Out    io.Writer // where answers go, unless Output names a file
	Output string    // a file, that must be new or empty but to resume
	Resume bool      // go on where the file ends

	Progress *Progress // is told what is done; nil: nobody
}

// Bounds of what is held at once.
const (
	window = 16       // documents for each of those at work
	room   = 32 << 20 // bytes of them, or one document
)

// run is one run.
type run struct {
	Options

	source source
	output *output
}

// task is a document under way.
type task struct {
	item   *item
	line   []byte
	failed bool
	err    error
	done   chan struct{} // closed when the others are set
}

// Run answers all documents, in their order. A document that fails is a line
// with its error and no error of the run. When ctx ends or an archive cannot be
// read, what is answered up to there is written.
func Run(ctx context.Context, o *Options) (err error) {
	r := &run{Options: *o}
	r.source.paths = r.Paths
	if r.Progress == nil {
		r.Progress = &Progress{}
	}
	if r.output, err = open(o); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.output.close()) }()
	r.source.output, r.source.skip = r.output.info, r.output.counted
	total, err := r.source.size()
	if err != nil {
		return err
	}
	r.Progress.start(total, &r.source.read, r.output.counted)
	if err := r.pipe(ctx); err != nil {
		return err
	}
	r.Progress.passed.Store(int64(r.source.passed))
	if r.source.skip > 0 || r.output.left > 0 {
		return r.output.other() // it has more than all answers
	}
	return nil
}

// pipe has one goroutine read, some answer, and this one write.
func (r *run) pipe(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	queue := make(chan *task, window*r.Jobs)
	todo := make(chan *task)
	freed := make(chan int, cap(queue)+4) // as many as may be under way, so that nobody waits to tell
	var failed error                      // to read
	var others sync.WaitGroup
	others.Go(func() {
		defer close(queue)
		defer close(todo)
		failed = r.source.each(r.feed(ctx, queue, todo, freed))
	})
	for range r.Jobs {
		others.Go(func() {
			for t := range todo {
				t.line, t.failed, t.err = r.answer(ctx, t.item)
				close(t.done)
			}
		})
	}
	err := r.write(ctx, queue, freed)
	cancel(err)
	others.Wait()
	if err != nil {
		return err
	}
	return failed
}

// feed returns a function that takes a document in when there is room for it.
func (r *run) feed(ctx context.Context, queue, todo chan<- *task, freed <-chan int) func(*item) error {
	used := 0
	return func(i *item) error {
		for used > 0 && used+len(i.raw) > room {
			select {
			case n := <-freed:
				used -= n
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		for range len(freed) {
			used -= <-freed
		}
		used += len(i.raw)
		t := &task{item: i, done: make(chan struct{})}
		for _, to := range []chan<- *task{queue, todo} {
			select {
			case to <- t:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		return nil
	}
}

// write writes what is answered, in the order of the queue.
func (r *run) write(ctx context.Context, queue <-chan *task, freed chan<- int) error {
	flushed := time.Now()
	for t := range queue {
		select {
		case <-t.done:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		if t.err != nil {
			return t.err
		}
		if err := r.output.write(t.line); err != nil {
			return err
		}
		r.Progress.add(t)
		freed <- len(t.item.raw)
		if time.Since(flushed) > time.Second {
			if err := r.output.flush(); err != nil {
				return err
			}
			flushed = time.Now()
		}
	}
	return nil
}
