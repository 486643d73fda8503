package worker

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"google.golang.org/grpc/codes"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/article"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/worker/alone"
)

// ackTime is how long the queue has to confirm an answer or acknowledgement
// before it is asked again.
const ackTime = 5 * time.Second

// handle sees a delivery to its end. No article is begun once stopping ends;
// work ends when what was begun is given up, too.
func (w *Worker) handle(stopping, work context.Context, d Delivery) {
	begin := time.Now()
	if d.Attempt() == 1 {
		w.careful.Store(false)
	}
	w.Observer.Taken(d)
	alive := w.keep(work, d)
	outcome := w.outcome(stopping, work, d)
	alive()
	took := time.Since(begin)
	w.Observer.Done(outcome, took)
	w.Log.DebugContext(work, "article", "place", d.Place(), "attempt", d.Attempt(), "outcome", string(outcome), "duration", took)
}

// outcome answers a delivery, or gives it back.
func (w *Worker) outcome(stopping, work context.Context, d Delivery) Outcome {
	doc, failure := article.Read(article.Source{Data: d.Data(), ContentType: d.ContentType(), Names: []string{d.ID(), d.Place()}})
	var response *attribv1.AttributeResponse
	if failure == nil && d.Attempt() > w.MaxDeliver {
		failure = gaveUp(d.Attempt() - 1)
	}
	if failure == nil {
		select {
		case w.turns <- struct{}{}:
		case <-stopping.Done():
			return w.giveBack(work, d, 0)
		}
		response, failure = w.run(work, d, doc)
		<-w.turns
	}
	switch {
	case work.Err() != nil:
		return w.giveBack(work, d, 0)
	case failure != nil && mayPass(failure) && d.Attempt() < w.MaxDeliver:
		return w.giveBack(work, d, w.AckWait)
	}
	return w.answer(work, d, doc.GetId(), response, failure)
}

// mayPass reports a failure that may be the machine's and not the article's: it
// is slow, or short of memory.
func mayPass(failure *server.Error) bool {
	return failure.Code == codes.DeadlineExceeded || failure.Reason == GivenUp
}

// run calls the engine. Its panics are the service's; what else panics fails
// the article and nothing more, too.
func (w *Worker) run(ctx context.Context, d Delivery, doc *attribv1.Document) (response *attribv1.AttributeResponse, failure *server.Error) {
	defer func() {
		if cause := recover(); cause != nil {
			w.panicked(ctx, cause)
			response, failure = nil, article.Failure(nil)
		}
	}()
	if doc.GetLanguageCode() == "" {
		doc.LanguageCode = w.Language
	}
	attribute := w.attribute
	if w.Alone != nil && d.Attempt() >= suspect {
		attribute = w.quarantine(d)
		w.lone.Lock() // they may take much memory
		defer w.lone.Unlock()
	}
	ctx, cancel := context.WithTimeout(ctx, w.MaxTime)
	defer cancel()
	response, err := attribute(ctx, &attribv1.AttributeRequest{
		Document:       doc,
		OffsetEncoding: w.Encoding,
		Config:         &attribv1.AttributeConfig{ExplanationsEnabled: w.Explanation},
	})
	switch {
	case errors.Is(err, alone.ErrDied):
		return nil, gaveUp(d.Attempt())
	case err != nil:
		return nil, article.Failure(err)
	}
	return response, nil
}

// suspect is the attempt from which on an article is thought to kill: whoever
// had it is gone for the second time.
const suspect = 3

// quarantine returns what calls the engine in a process of its own, if there can
// be one.
func (w *Worker) quarantine(d Delivery) Attribute {
	return func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
		response, err := w.Alone(ctx, req)
		w.Log.WarnContext(ctx, "attributed in a process of its own", "place", d.Place(), "attempt", d.Attempt(), "died", errors.Is(err, alone.ErrDied))
		if errors.Is(err, alone.ErrNoProcess) {
			return w.attribute(ctx, req)
		}
		return response, err
	}
}

// answer gives the queue the answer until it is kept, and acknowledges.
func (w *Worker) answer(work context.Context, d Delivery, id string, response *attribv1.AttributeResponse, failure *server.Error) Outcome {
	text := w.write(work, id, response, failure)
	first, err := w.put(work, id, text)
	if errors.Is(err, ErrTooLarge) {
		failure = tooLarge(len(text), err)
		first, err = w.put(work, id, w.write(work, id, nil, failure))
	}
	if err != nil { // the worker stops, and somebody else may have better luck
		return w.giveBack(work, d, 0)
	}
	w.acknowledge(work, d)
	switch {
	case !first:
		return Known
	case failure != nil:
		w.Log.WarnContext(work, "answered with an error", "place", d.Place(), "reason", string(failure.Reason))
		return Failed
	default:
		return Answered
	}
}

// write writes an answer; whatever comes in the way of that is an answer, too.
func (w *Worker) write(ctx context.Context, id string, response *attribv1.AttributeResponse, failure *server.Error) (text []byte) {
	defer func() {
		if cause := recover(); cause != nil {
			w.panicked(ctx, cause)
			text, _ = article.Line(id, nil, article.Failure(nil)) // strings alone
		}
	}()
	text, err := article.Line(id, response, failure)
	if err != nil {
		panic(err)
	}
	return text
}

// panicked logs where a panic came from, but not its value, which may hold text.
func (w *Worker) panicked(ctx context.Context, cause any) {
	w.Log.ErrorContext(ctx, "the worker panicked", "type", fmt.Sprintf("%T", cause), "stack", string(debug.Stack()))
}

// put gives an answer to the queue until it is kept, too large, or work ends.
func (w *Worker) put(work context.Context, id string, text []byte) (first bool, err error) {
	for pause := newPause(); ; pause.wait(work) {
		ctx, cancel := context.WithTimeout(work, ackTime)
		first, err = w.queue.Answer(ctx, id, text)
		cancel()
		if err == nil || errors.Is(err, ErrTooLarge) {
			return first, err
		}
		if work.Err() != nil {
			return false, work.Err()
		}
		w.failed(work, "answer", err)
	}
}

// acknowledge tells the queue that an article is answered. Where it does not
// hear, the article comes again and its answer is known.
func (w *Worker) acknowledge(work context.Context, d Delivery) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(work), ackTime)
	defer cancel()
	if err := d.Ack(ctx); err != nil {
		w.failed(work, "acknowledge", err)
	}
}

func (w *Worker) giveBack(work context.Context, d Delivery, after time.Duration) Outcome {
	if err := d.Return(after); err != nil {
		w.failed(work, "return", err)
	}
	return Returned
}
