package server

import (
	"context"
	"errors"
	"io"
	"sync"
	"time"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/admission"
)

// A Stream is the two directions of one StreamingAttribute call. Receive
// returns [io.EOF] after the last request. The service calls Receive from one
// goroutine and Send from another.
type Stream interface {
	Recv() (*attribv1.StreamingAttributeRequest, error)
	Send(*attribv1.StreamingAttributeResponse) error
}

// StreamingAttribute answers the requests of a stream as they are ready, each
// once. It reads a request only while fewer than its number of workers wait
// for their answers to be taken, so that a slow reader slows its own stream.
// A stream on which nothing moves for long, by its client's doing, is ended.
//
// It may return while a call of stream.Recv and one of stream.Send are under
// way; they must end when the stream does.
func (s *Service) StreamingAttribute(ctx context.Context, stream Stream) error {
	ctx, cancel := s.untilAbort(ctx)
	defer cancel()
	r := &streamRun{
		service: s,
		stream:  stream,
		slots:   make(chan struct{}, s.workers),
		answers: make(chan *attribv1.StreamingAttributeResponse, s.workers),
		read:    make(chan error, 1),
		outbox:  make(chan *attribv1.StreamingAttributeResponse),
		sent:    make(chan error, 1),
		moved:   time.Now(),
	}
	defer close(r.outbox)
	go r.readAll(ctx)
	go r.post()
	return r.answerAll(ctx)
}

// streamRun is one stream under way. A slot is taken before a request is read
// and given back once its answer is sent, so that answers never fills up.
type streamRun struct {
	service *Service
	stream  Stream
	slots   chan struct{}
	answers chan *attribv1.StreamingAttributeResponse
	read    chan error // why reading ended; one value
	outbox  chan *attribv1.StreamingAttributeResponse
	sent    chan error // what became of what was in outbox

	mu      sync.Mutex
	pending int       // requests read and not yet answered
	closed  bool      // what is read from now on is not answered
	sending bool      // an answer waits for the client to take it
	moved   time.Time // when the client last sent or took something
}

// readAll reads requests and starts a worker for each, until the stream ends.
func (r *streamRun) readAll(ctx context.Context) {
	for {
		select {
		case r.slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		req, err := r.stream.Recv()
		if err != nil {
			r.read <- err
			return
		}
		if !r.accept() {
			return
		}
		go func() { r.answers <- r.answer(ctx, req) }()
	}
}

// post sends what is in the outbox. It waits for the client in a goroutine of
// its own, so that a client which takes nothing can be given up.
func (r *streamRun) post() {
	for answer := range r.outbox {
		r.sent <- r.stream.Send(answer)
	}
}

// answerAll sends answers until the last request is answered, or the stream,
// the service or the call ends.
func (r *streamRun) answerAll(ctx context.Context) error {
	idle, life := r.clock(), after(r.service.StreamLife)
	defer idle.Stop()
	draining, read, answers := r.service.draining.raised(), (<-chan error)(r.read), r.answers
	end := errOpen
	for end == errOpen || r.left() > 0 { //nolint:errorlint // a sentinel of this function
		select {
		case answer := <-answers:
			answers = nil // one at a time
			r.offer()
			r.outbox <- answer
		case err := <-r.sent:
			if err != nil {
				return err
			}
			answers = r.answers
			r.taken()
			<-r.slots
		case err := <-read:
			read = nil
			if !errors.Is(err, io.EOF) {
				return err
			}
			end = nil
		case <-draining:
			draining, end = nil, r.close(end, shuttingDown())
		case <-life:
			end = r.close(end, lastedLong())
		case <-idle.C:
			if r.idle(idle) {
				return stalled(r.service.StreamIdle)
			}
		case <-ctx.Done():
			return contextError(ctx)
		}
	}
	return end
}

// errOpen says that requests may still come.
var errOpen = errors.New("stream open")

func (r *streamRun) answer(ctx context.Context, req *attribv1.StreamingAttributeRequest) *attribv1.StreamingAttributeResponse {
	out := &attribv1.StreamingAttributeResponse{RequestId: req.GetRequestId()}
	resp, err := r.service.attribute(ctx, admission.Stream, req.GetRequest())
	if err != nil {
		out.Result = &attribv1.StreamingAttributeResponse_Error{Error: err.Document()}
	} else {
		out.Result = &attribv1.StreamingAttributeResponse_Response{Response: resp}
	}
	return out
}
