package main

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc"

	"github.com/attribd/attribd/internal/fleet"
)

// blow is what befalls a replica under load; it serves again afterwards.
type blow func(context.Context, *fleet.Replica) error

// restart stops a replica as a new version would have it, and starts it.
func restart(ctx context.Context, r *fleet.Replica) error {
	if err := r.Stop(20 * time.Second); err != nil {
		return err
	}
	return r.Start(ctx)
}

// killing is what rows call it.
const killing = "kill -9 of one after the other under load"

// kill ends a replica as a lost machine would, and starts it a while later.
func kill(ctx context.Context, r *fleet.Replica) error {
	r.Kill()
	time.Sleep(2 * time.Second)
	return r.Start(ctx)
}

// survive deals blows to one replica after the other under load. No call may
// fail, and each replica must have calls again before the next blow.
func (w way) survive(ctx context.Context, o *operate, f *fleet.Fleet, conn *grpc.ClientConn, what string, b blow) row {
	rounds := 2
	struck := f.Replicas
	if o.short {
		rounds, struck = 1, struck[:1]
	}
	r := row{Name: w.row, What: w.what + ": " + what, Bar: "0 failed"}
	traffic, err := fleet.Call(ctx, conn, fleet.Load{Callers: 8, Pause: 10 * time.Millisecond})
	if err != nil {
		r.Value = err.Error()
		return r
	}
	for range rounds {
		for _, replica := range struck {
			time.Sleep(500 * time.Millisecond)
			if err = b(ctx, replica); err == nil {
				err = settled(ctx, f, conn)
			}
			if err != nil {
				break
			}
		}
	}
	traffic.Stop()
	failed, why := traffic.Failed()
	r.Value = fmt.Sprintf("%d of %d failed, %d times", failed, failed+traffic.Answered(), rounds*len(struck))
	if why != nil {
		r.Value += ": " + why.Error()
	}
	if err != nil {
		r.Value += "; " + err.Error()
	}
	r.OK = failed == 0 && err == nil && traffic.Answered() > 0
	return r
}
