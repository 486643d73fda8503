package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"

	"google.golang.org/grpc"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
)

// hostile sends a thousand inputs that mean no good, a few at a time, and looks
// whether each ends well and soon, and whether memory returns.
func hostile(ctx context.Context, s *soak) ([]row, error) {
	p, err := s.start(ctx, anyCore, "hostile", "--max-call-time", "3s", "--stream-idle-timeout", "1s", "--max-wait", "3s", "--max-waiting", "2000")
	if err != nil {
		return nil, err
	}
	defer p.stop(30 * time.Second)
	t := &target{address: p.address}
	if t.conn, err = dial(p.address, grpc.WithDisableRetry()); err != nil {
		return nil, err
	}
	defer t.conn.Close()
	if err := settled(ctx, t); err != nil {
		return nil, err
	}
	more := 40e6 // of heap: what is made once
	if !s.short {
		_ = s.attackAll(ctx, t, plan(true)) // it is made now
		time.Sleep(patience)
		more = 5e6
	}
	heap, goroutines, err := p.settle(ctx)
	if err != nil {
		return nil, err
	}
	results := s.attackAll(ctx, t, plan(s.short))
	if err := settled(ctx, t); err != nil {
		return nil, fmt.Errorf("the service answers no more: %w", err)
	}
	time.Sleep(patience / 2) // what was given up ends
	heapAfter, goroutinesAfter, err := p.settle(ctx)
	if err != nil {
		return nil, err
	}
	grown := heapAfter - heap
	return []row{results, {
		Name: "hostile", What: "the process lives, its memory returns",
		Value: fmt.Sprintf("alive %t, heap %.0f MB then %.0f MB, goroutines %.0f then %.0f", p.alive(), heap/1e6, heapAfter/1e6, goroutines, goroutinesAfter),
		Bar:   fmt.Sprintf("alive, < %.0f MB more, < 10 goroutines more", more/1e6), OK: p.alive() && grown < more && goroutinesAfter < goroutines+10,
	}}, nil
}

// settled makes a few good calls and asks for health.
func settled(ctx context.Context, t *target) error {
	for range 10 {
		if answer, _ := invoke(ctx, t, message("« Oui », a dit la préfète.")); answer != "OK" {
			return errors.New("a good call ended with " + answer)
		}
	}
	_, err := healthv1.NewHealthClient(t.conn).Check(ctx, &healthv1.HealthCheckRequest{})
	return err
}

// attackAll makes the attacks, mixed, and sums up.
func (s *soak) attackAll(ctx context.Context, t *target, todo []*attack) row {
	var mu sync.Mutex
	wrong := map[string]int{}
	slowest := time.Duration(0)
	next := make(chan *attack)
	var all sync.WaitGroup
	for range 12 {
		all.Go(func() {
			for a := range next {
				took, fault := a.try(ctx, t)
				mu.Lock()
				slowest = max(slowest, took)
				if fault != "" {
					wrong[a.name+": "+fault]++
				}
				mu.Unlock()
			}
		})
	}
	for _, a := range todo {
		next <- a
	}
	close(next)
	all.Wait()
	out := row{
		Name: "hostile", What: fmt.Sprintf("%d sorts of hostile input", len(attacks)),
		Value: fmt.Sprintf("%d inputs, slowest %s", len(todo), slowest.Round(10*time.Millisecond)),
		Bar:   "the right code within " + patience.String(), OK: len(wrong) == 0,
	}
	for fault, times := range wrong {
		fmt.Fprintf(os.Stderr, "hostile: %d times %s\n", times, fault)
		out.Value += fmt.Sprintf(", %d × %s", times, fault)
	}
	return out
}

// try makes one attack and says how long it took and what was wrong with how it
// ended, or "".
func (a *attack) try(ctx context.Context, t *target) (took time.Duration, fault string) {
	if a.name == costly {
		t.costly.Lock()
		defer t.costly.Unlock()
	}
	ctx, cancel := context.WithTimeout(ctx, 2*patience)
	defer cancel()
	begin := time.Now()
	answer, err := a.do(ctx, t)
	took = time.Since(begin)
	switch {
	case err != nil:
		return took, err.Error()
	case !slices.Contains(a.right, answer):
		return took, "ended with " + answer
	case took > patience:
		return took, "took longer"
	default:
		return took, ""
	}
}

// plan mixes the attacks evenly, a thousand or one of each.
func plan(short bool) []*attack {
	type turn struct {
		attack *attack
		at     float64
	}
	var turns []turn
	for i := range attacks {
		a := &attacks[i]
		times := a.share
		if short {
			times = 1
		}
		for n := range times {
			turns = append(turns, turn{a, (float64(n) + .5) / float64(times)})
		}
	}
	slices.SortStableFunc(turns, func(x, y turn) int { return cmp.Compare(x.at, y.at) })
	var out []*attack
	for _, t := range turns {
		out = append(out, t.attack)
	}
	return out
}
