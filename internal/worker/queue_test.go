package worker_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/attribd/attribd/internal/worker"
)

// memory is a queue in memory. It gives an article again when it is given back.
type memory struct {
	most  int                     // bytes of an answer
	fails func(call string) error // of each call; nil: none fails

	mu      sync.Mutex
	waiting []*item
	came    chan struct{}
	fetched []int // how many were asked for
	answers map[string]string
	acked   []string
}

func newMemory(articles ...*item) *memory {
	m := &memory{most: 1 << 20, came: make(chan struct{}, 1), answers: map[string]string{}}
	m.add(articles...)
	return m
}

// add puts articles into the queue.
func (m *memory) add(articles ...*item) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, a := range articles {
		if a.queue == nil {
			a.queue = m
		}
		a.attempt++
		m.waiting = append(m.waiting, a)
	}
	select {
	case m.came <- struct{}{}:
	default:
	}
}

func (m *memory) fault(call string) error {
	if m.fails == nil {
		return nil
	}
	return m.fails(call)
}

func (m *memory) Fetch(ctx context.Context, most int, take func(worker.Delivery)) error {
	if err := m.fault("fetch"); err != nil {
		return err
	}
	m.mu.Lock()
	m.fetched = append(m.fetched, most)
	m.mu.Unlock()
	end := time.After(5 * time.Second)
	for most > 0 {
		m.mu.Lock()
		var next *item
		if len(m.waiting) > 0 {
			next, m.waiting = m.waiting[0], m.waiting[1:]
		}
		m.mu.Unlock()
		if next != nil {
			most--
			take(next)
			continue
		}
		select {
		case <-ctx.Done():
			return nil
		case <-end:
			return nil
		case <-m.came:
		}
	}
	return nil
}

func (m *memory) Answer(_ context.Context, id string, answer []byte) (bool, error) {
	if err := m.fault("answer"); err != nil {
		return false, err
	}
	if len(answer) > m.most {
		return false, fmt.Errorf("%w: %d bytes", worker.ErrTooLarge, m.most)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, there := m.answers[id]; there {
		return false, nil
	}
	m.answers[id] = string(answer)
	return true, nil
}

// item is an article in it.
type item struct {
	data, contentType, id string

	queue   *memory
	attempt int
	working int
	back    []time.Duration // when it was to come again, each time
}

func (i *item) Data() []byte        { return []byte(i.data) }
func (i *item) ContentType() string { return i.contentType }
func (i *item) ID() string          { return i.id }
func (i *item) Place() string       { return "TEST/1" }
func (i *item) Behind() uint64      { return 7 }

func (i *item) Attempt() int {
	i.queue.mu.Lock()
	defer i.queue.mu.Unlock()
	return i.attempt
}

func (i *item) Working() error {
	i.queue.mu.Lock()
	defer i.queue.mu.Unlock()
	i.working++
	return i.queue.fault("keep")
}

func (i *item) Ack(context.Context) error {
	if err := i.queue.fault("acknowledge"); err != nil {
		return err
	}
	i.queue.mu.Lock()
	defer i.queue.mu.Unlock()
	i.queue.acked = append(i.queue.acked, i.data)
	return nil
}

func (i *item) Return(after time.Duration) error {
	i.queue.mu.Lock()
	i.back = append(i.back, after)
	i.queue.mu.Unlock()
	if err := i.queue.fault("return"); err != nil {
		return err
	}
	time.AfterFunc(after, func() { i.queue.add(i) })
	return nil
}

var errAway = errors.New("the queue is away")
