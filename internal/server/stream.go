package server

import (
	"context"
	"errors"
	"io"
	"sync"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
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
//
// It may return while a call of stream.Recv is under way; that call must end
// when the stream does.
func (s *Service) StreamingAttribute(ctx context.Context, stream Stream) error {
	ctx, cancel := s.untilAbort(ctx)
	defer cancel()
	r := &streamRun{
		service: s,
		stream:  stream,
		slots:   make(chan struct{}, s.workers),
		answers: make(chan *attribv1.StreamingAttributeResponse, s.workers),
		read:    make(chan error, 1),
	}
	go r.readAll(ctx)
	return r.sendAll(ctx)
}

// streamRun is one stream under way. A slot is taken before a request is read
// and given back once its answer is sent, so that answers never fills up.
type streamRun struct {
	service *Service
	stream  Stream
	slots   chan struct{}
	answers chan *attribv1.StreamingAttributeResponse
	read    chan error // why reading ended; one value

	mu      sync.Mutex
	pending int  // requests read and not yet answered
	closed  bool // what is read from now on is not answered
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

// accept counts a request that was read, unless the stream is closed.
func (r *streamRun) accept() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return false
	}
	r.pending++
	return true
}

// close refuses further requests.
func (r *streamRun) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
}

// settle counts an answer that was sent and reports how many are left.
func (r *streamRun) settle(sent int) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.pending -= sent
	return r.pending
}

// sendAll sends answers until the last request is answered, or the stream, the
// service or the call ends.
func (r *streamRun) sendAll(ctx context.Context) error {
	draining, read := r.service.draining.raised(), (<-chan error)(r.read)
	end := errOpen
	for end == errOpen || r.settle(0) > 0 { //nolint:errorlint // a sentinel of this function
		select {
		case answer := <-r.answers:
			if err := r.stream.Send(answer); err != nil {
				return err
			}
			r.settle(1)
			<-r.slots
		case err := <-read:
			read = nil
			if !errors.Is(err, io.EOF) {
				return err
			}
			end = nil
		case <-draining:
			draining = nil
			if end != nil {
				r.close()
				end = shuttingDown()
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
	resp, err := r.service.attribute(ctx, req.GetRequest())
	if err != nil {
		out.Result = &attribv1.StreamingAttributeResponse_Error{Error: err.document()}
	} else {
		out.Result = &attribv1.StreamingAttributeResponse_Response{Response: resp}
	}
	return out
}
