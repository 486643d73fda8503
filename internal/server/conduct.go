package server

import (
	"context"
	"strconv"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
)

// pushback is the trailer that gRPC clients obey when they retry; they know
// nothing of RetryInfo.
const pushback = "grpc-retry-pushback-ms"

// conduct sees a call that arrived to its end: refuses it or runs handler,
// turns a panic into an error, sets the trailer and tells the observer. What
// handler came to goes through last, while the call still has its room.
func (g *GRPC) conduct(ctx context.Context, method string, trailer func(metadata.MD), handler func(context.Context) error, last func(error) error) error {
	c := callOf(ctx)
	if c == nil { // a transport without tap
		header, _ := metadata.FromIncomingContext(ctx)
		ctx = g.door.arrive(ctx, method, header)
		c = callOf(ctx)
	}
	defer func() { c.leave() }() // as it is then
	trailer(metadata.Pairs(requestIDHeader, c.id))
	err := g.run(ctx, c, handler)
	_, works := lanes[method]
	report := &CallReport{
		Method: method, Works: works, RequestID: c.id, Duration: time.Since(c.arrived), Refused: c.refusal != nil,
		Documents: int(c.documents.Load()), Characters: int(c.characters.Load()), Quotes: int(c.quotes.Load()),
	}
	if err != nil {
		fault := errorOf(err)
		report.Code, report.Reason = fault.Code, fault.Reason
		if fault.RetryAfter > 0 {
			trailer(metadata.Pairs(pushback, strconv.FormatInt(fault.RetryAfter.Milliseconds(), 10)))
		}
	}
	g.service.Observer.Call(ctx, report)
	return last(err)
}

// asItIs is the last of calls that end with what their handler came to.
func asItIs(err error) error { return err }

// run answers a call that was not refused, whatever its handler does.
func (g *GRPC) run(ctx context.Context, c *call, handler func(context.Context) error) (err error) {
	if c.refusal != nil {
		return c.refusal
	}
	defer func() {
		if cause := recover(); cause != nil {
			err = g.service.panicked(ctx, cause)
		}
	}()
	if g.before != nil {
		if err := g.before(ctx); err != nil {
			return err
		}
	}
	return handler(ctx)
}

func (g *GRPC) conductStream(srv any, stream grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	return g.conduct(stream.Context(), info.FullMethod, stream.SetTrailer, func(ctx context.Context) error {
		return handler(srv, &readableStream{ServerStream: stream, ctx: ctx})
	}, func(err error) error {
		g.reportLoad(info.FullMethod, stream.SetTrailer)
		return err
	})
}

// conductUnary is for health; our own unary methods are streams to grpc-go.
func (g *GRPC) conductUnary(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (resp any, err error) {
	trailer := func(md metadata.MD) { _ = grpc.SetTrailer(ctx, md) } // fails only outside of a call
	err = g.conduct(ctx, info.FullMethod, trailer, func(ctx context.Context) (err error) {
		resp, err = handler(ctx, req)
		return err
	}, asItIs)
	return resp, err
}

// unary makes a stream handler of a unary method: that one is called at the
// headers, so that a refusal does not wait for the message, and the time that
// the message takes counts. grpc-go calls no interceptor for it. The answer is
// sent when nothing but the status is left to send: were the process to end
// between the two, clients could not retry.
func (g *GRPC) unary(service string, method grpc.MethodDesc, most time.Duration) grpc.StreamHandler {
	name := "/" + service + "/" + method.MethodName
	return func(srv any, stream grpc.ServerStream) error {
		var resp any
		handler := func(ctx context.Context) (err error) {
			stream := &readableStream{ServerStream: stream, ctx: ctx}
			cancel := func() {}
			if most > 0 {
				ctx, cancel = context.WithTimeout(ctx, most)
			}
			defer cancel()
			resp, err = method.Handler(srv, ctx, func(req any) error { return g.receive(ctx, stream, req) }, nil)
			return err
		}
		return g.conduct(stream.Context(), name, stream.SetTrailer, handler, func(err error) error {
			g.reportLoad(name, stream.SetTrailer)
			if err != nil {
				return err
			}
			return stream.SendMsg(resp)
		})
	}
}

// quick is the time in which a message comes from a client that is there. One
// that takes longer must not take the room of others meanwhile.
const quick = 100 * time.Millisecond

// receive reads a message, or fails when ctx ends; the reading then ends with
// the stream.
func (g *GRPC) receive(ctx context.Context, stream grpc.ServerStream, req any) error {
	read := make(chan error, 1)
	go func() { read <- stream.RecvMsg(req) }()
	timer := time.NewTimer(quick)
	defer timer.Stop()
	c := callOf(ctx)
	late := timer.C
	if _, works := lanes[c.method]; !works {
		late = nil
	}
	slow := false
	for {
		select {
		case err := <-read:
			switch {
			case err != nil && ctx.Err() != nil:
				return contextError(ctx)
			case err != nil || !slow:
				return err
			}
			return asError(c.hurry(ctx, g.door.admission))
		case <-late:
			slow, late = true, nil
			if err := c.stroll(ctx, g.door.admission); err != nil {
				return err
			}
		case <-ctx.Done():
			return contextError(ctx)
		}
	}
}

// asError returns nil for no error, which a nil *Error in an error is not.
func asError(err *Error) error {
	if err == nil {
		return nil
	}
	return err
}

// describe returns a service's description with its unary methods as streams.
func (g *GRPC) describe(service *grpc.ServiceDesc, most time.Duration) *grpc.ServiceDesc {
	out := *service
	out.Methods = nil
	out.Streams = append([]grpc.StreamDesc{}, service.Streams...)
	for _, method := range service.Methods {
		out.Streams = append(out.Streams, grpc.StreamDesc{
			StreamName: method.MethodName, Handler: g.unary(service.ServiceName, method, most),
		})
	}
	return &out
}
