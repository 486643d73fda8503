package main

import (
	"context"
	"sync"
	"time"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// open calls at a rate, however many calls are under way: as the world does.
func open(ctx context.Context, p *process, c conns, req *attribv1.AttributeRequest, rate float64, lasts time.Duration) *load {
	const most = 20_000 // under way; beyond, the generator is what is slow
	l := &load{}
	var calls sync.WaitGroup
	room := make(chan struct{}, most)
	begin, before := time.Now(), p.usage()
	for i := 0; time.Since(begin) < lasts && ctx.Err() == nil; i++ {
		due := begin.Add(time.Duration(float64(i) / rate * float64(time.Second)))
		if wait := time.Until(due); wait > 0 {
			time.Sleep(wait)
		}
		l.offered++
		select {
		case room <- struct{}{}:
		default:
			l.unoffered++
			continue
		}
		calls.Go(func() {
			ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
			defer cancel()
			trailer, err := ask(ctx, c.client(i), req)
			l.note(due, trailer, err)
			<-room
		})
	}
	l.elapsed, l.core = time.Since(begin), p.usage().since(before)
	calls.Wait()
	return l
}

// closed calls with so many clients, each of which waits for its answer. Whether one
// that was refused comes back as told is up to its connection.
func closed(ctx context.Context, p *process, c conns, req *attribv1.AttributeRequest, clients int, lasts time.Duration) *load {
	l := &load{}
	var calls sync.WaitGroup
	begin, before := time.Now(), p.usage()
	for i := range clients {
		calls.Go(func() {
			for time.Since(begin) < lasts && ctx.Err() == nil {
				due := time.Now()
				trailer, err := ask(ctx, c.client(i), req)
				if time.Since(begin) < lasts { // the others came when clients left
					l.note(due, trailer, err)
				}
			}
		})
	}
	time.Sleep(lasts)
	l.elapsed, l.core = time.Since(begin), p.usage().since(before)
	calls.Wait()
	l.offered = len(l.times) + l.refused + l.failed
	return l
}
