package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// sigterm stops services under load, with a Watch, an idle stream and a busy one
// open, and counts what was accepted and not answered.
func sigterm(ctx context.Context, s *soak) ([]row, error) {
	const deadline = 5 * time.Second
	rounds := 20
	if s.short {
		rounds = 2
	}
	var slowest time.Duration
	answered, lost := 0, 0
	var why error
	for i := range rounds {
		r, err := s.stopOnce(ctx, "sigterm"+strconv.Itoa(i), deadline)
		if err != nil {
			return nil, err
		}
		slowest = max(slowest, r.took)
		answered += r.answered
		if r.why != nil {
			lost, why = lost+1, r.why
		}
	}
	value := fmt.Sprintf("%d rounds, %d calls answered, slowest exit %s", rounds, answered, slowest.Round(time.Millisecond))
	if why != nil {
		value += fmt.Sprintf(", %d rounds wrong: %v", lost, why)
	}
	return []row{{
		Name: "sigterm", What: "SIGTERM under load, a Watch, an idle and a busy stream open", Value: value,
		Bar: "every accepted call answered, exit 0 within " + deadline.String(), OK: why == nil && slowest < deadline,
	}}, nil
}

// stopped is what came of one round.
type stopped struct {
	took     time.Duration
	answered int
	why      error // what was wrong
}

func (s *soak) stopOnce(ctx context.Context, name string, deadline time.Duration) (*stopped, error) {
	p, err := s.start(ctx, anyCore, name, "--drain-timeout", deadline.String(), "--max-streams", "8")
	if err != nil {
		return nil, err
	}
	req, err := s.article(4000)
	if err != nil {
		return nil, err
	}
	c, err := dialMany(p.address, 8, grpc.WithDisableRetry())
	if err != nil {
		return nil, err
	}
	defer c.close()
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := holdUp(ctx, c, req); err != nil {
		return nil, err
	}
	var all sync.WaitGroup
	var unary, failed, streamed atomic.Int64
	for i := range 12 {
		all.Go(func() { hammer(ctx, c.client(i), req, &unary, &failed) })
	}
	ended := make(chan error, 1)
	all.Go(func() { ended <- busy(ctx, c.client(2), req, &streamed) })
	time.Sleep(500 * time.Millisecond)
	begin := time.Now()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return nil, err
	}
	exit := <-p.ended
	r := &stopped{took: time.Since(begin)}
	all.Wait()
	r.answered = int(unary.Load() + streamed.Load())
	r.why = errors.Join(exit, p.account(int(unary.Load()), int(streamed.Load())), <-ended)
	if n := failed.Load(); n > 0 {
		r.why = errors.Join(r.why, fmt.Errorf("%d calls failed otherwise than as not accepted", n))
	}
	return r, nil
}

// holdUp opens a Watch and a stream that is idle after an answer.
func holdUp(ctx context.Context, c conns, req *attribv1.AttributeRequest) error {
	if _, err := healthv1.NewHealthClient(c[0]).Watch(ctx, &healthv1.HealthCheckRequest{}); err != nil {
		return err
	}
	idle, err := c.client(1).StreamingAttribute(ctx)
	if err != nil {
		return err
	}
	if err := idle.Send(&attribv1.StreamingAttributeRequest{RequestId: "one", Request: req}); err != nil {
		return err
	}
	_, err = idle.Recv()
	return err
}

// hammer calls until the service is gone.
func hammer(ctx context.Context, client attribv1.AttributionServiceClient, req *attribv1.AttributeRequest, answered, failed *atomic.Int64) {
	for {
		_, err := client.Attribute(ctx, req)
		switch status.Code(err) {
		case codes.OK:
			answered.Add(1)
		case codes.ResourceExhausted:
		case codes.Unavailable: // not accepted: the accounts will tell
			return
		default:
			failed.Add(1)
			return
		}
	}
}

// busy keeps a stream busy until it is ended, which must be in good order.
func busy(ctx context.Context, client attribv1.AttributionServiceClient, req *attribv1.AttributeRequest, answered *atomic.Int64) error {
	stream, err := client.StreamingAttribute(ctx)
	if err != nil {
		return err
	}
	go func() {
		for i := 0; ; i++ {
			if stream.Send(&attribv1.StreamingAttributeRequest{RequestId: strconv.Itoa(i), Request: req}) != nil {
				return
			}
		}
	}()
	for {
		_, err := stream.Recv()
		switch {
		case err == nil:
			answered.Add(1)
		case errors.Is(err, io.EOF) || status.Code(err) != codes.Unavailable || reasonOf(err) != "SHUTTING_DOWN":
			return fmt.Errorf("the busy stream ended with %w", err)
		default:
			return nil
		}
	}
}

// account compares what the service says it answered with what arrived.
func (p *process) account(unary, streamed int) error {
	last := p.lines("stopped")
	if len(last) != 1 {
		return errors.New("the log does not end well")
	}
	if accepted, answered := last[0]["accepted"], last[0]["answered"]; accepted != answered {
		return fmt.Errorf("%v calls accepted, %v answered", accepted, answered)
	}
	said := map[string]int{}
	for _, call := range p.lines("call") {
		if call["code"] == "OK" || call["reason"] == "SHUTTING_DOWN" {
			documents, _ := call["documents"].(float64)
			said[fmt.Sprint(call["method"])] += int(documents)
		}
	}
	const service = "attrib.v1.AttributionService/"
	if n := said[service+"Attribute"]; n != unary {
		return fmt.Errorf("%d unary calls answered, %d answers arrived", n, unary)
	}
	if n := said[service+"StreamingAttribute"] - 1; n != streamed { // one was the idle stream's
		return fmt.Errorf("%d messages of the stream answered, %d answers arrived", n, streamed)
	}
	return nil
}
