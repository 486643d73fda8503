package main

import (
	"context"
	"errors"
	"io"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/bench/texts"
)

const (
	conns     = 4
	callSize  = 4_000 // bytes of an article
	batchSize = 16
)

// requests are those that all calls send: articles of one size.
func requests(c *texts.Corpus) []*attribv1.AttributeRequest {
	const different = 64
	var out []*attribv1.AttributeRequest
	for i, text := range c.Near(callSize, different) {
		out = append(out, &attribv1.AttributeRequest{
			Document: &attribv1.Document{Id: strconv.Itoa(i), Text: text},
		})
	}
	return out
}

func dial(address string) (*grpc.ClientConn, error) {
	return grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()), grpc.WithDisableRetry())
}

// target is a server and the connections to it.
type target struct {
	process  *process
	conns    []*grpc.ClientConn
	requests []*attribv1.AttributeRequest
	next     atomic.Int64
	capacity map[string]float64 // articles a second, by the shape's name
}

func (t *target) connect(requests []*attribv1.AttributeRequest) error {
	t.requests, t.capacity = requests, map[string]float64{}
	for range conns {
		conn, err := dial(t.process.address)
		if err != nil {
			return err
		}
		t.conns = append(t.conns, conn)
	}
	return nil
}

func (t *target) stop() {
	for _, conn := range t.conns {
		_ = conn.Close()
	}
	t.process.stop()
}

func (t *target) client(i int) attribv1.AttributionServiceClient {
	return attribv1.NewAttributionServiceClient(t.conns[i%len(t.conns)])
}

func (t *target) request() *attribv1.AttributeRequest {
	return t.requests[int(t.next.Add(1))%len(t.requests)]
}

// work is what came of a load.
type work struct {
	articles  int64
	wall      time.Duration
	processor time.Duration // of server and client
}

func (w *work) rate() float64       { return float64(w.articles) / w.wall.Seconds() }
func (w *work) each() time.Duration { return w.processor / time.Duration(max(w.articles, 1)) }

// shape is a way to call. Its function calls as one client until a time, waits
// for what is under way then, and returns how many articles were answered.
type shape struct {
	name    string
	clients int
	judged  bool
	call    func(ctx context.Context, t *target, client int, until time.Time) (int64, error)
}

var shapes = []shape{
	{"Attribute", 16, true, one},
	{"BatchAttribute", 4, false, batch},
	{"StreamingAttribute", 8, false, stream},
}

// load has the clients of a shape call for a time.
func (t *target) load(ctx context.Context, s shape, lasts time.Duration) (*work, error) {
	var answered atomic.Int64
	var clients sync.WaitGroup
	errs := make([]error, s.clients)
	begin, before := time.Now(), processorTime(0)+t.process.spent()
	for i := range s.clients {
		clients.Go(func() {
			n, err := s.call(ctx, t, i, begin.Add(lasts))
			answered.Add(n)
			errs[i] = err
		})
	}
	clients.Wait()
	w := &work{answered.Load(), time.Since(begin), processorTime(0) + t.process.spent() - before}
	return w, errors.Join(errs...)
}

func one(ctx context.Context, t *target, client int, until time.Time) (answered int64, err error) {
	for ; time.Now().Before(until); answered++ {
		if _, err := t.client(client).Attribute(ctx, t.request()); err != nil {
			return answered, err
		}
	}
	return answered, nil
}

func batch(ctx context.Context, t *target, client int, until time.Time) (answered int64, err error) {
	for time.Now().Before(until) {
		req := &attribv1.BatchAttributeRequest{}
		for range batchSize {
			req.Requests = append(req.Requests, t.request())
		}
		resp, err := t.client(client).BatchAttribute(ctx, req)
		if err != nil {
			return answered, err
		}
		for _, result := range resp.GetResults() {
			if failure := result.GetError(); failure != nil {
				return answered, errors.New(failure.GetMessage())
			}
			answered++
		}
	}
	return answered, nil
}

// stream keeps some articles ahead of the answers.
func stream(ctx context.Context, t *target, client int, until time.Time) (answered int64, err error) {
	const ahead = 4
	s, err := t.client(client).StreamingAttribute(ctx)
	if err != nil {
		return 0, err
	}
	send := func() error {
		return s.Send(&attribv1.StreamingAttributeRequest{RequestId: "r", Request: t.request()})
	}
	for range ahead {
		if err := send(); err != nil {
			return 0, err
		}
	}
	for closed := false; ; answered++ {
		resp, err := s.Recv()
		switch {
		case errors.Is(err, io.EOF):
			return answered, nil
		case err != nil:
			return answered, err
		case resp.GetError() != nil:
			return answered, errors.New(resp.GetError().GetMessage())
		case time.Now().Before(until):
			err = send()
		case !closed:
			closed, err = true, s.CloseSend()
		}
		if err != nil {
			return answered, err
		}
	}
}
