package admission

import (
	"math/rand/v2"
	"sync"
	"time"
)

const (
	window   = 250 * time.Millisecond // over which refusals are compared with answers
	minRetry = 100 * time.Millisecond // about what the queue takes to empty
	maxRetry = 5 * time.Second
)

// meter compares the calls refused with those answered.
type meter struct {
	mu           sync.Mutex
	begin        time.Time // of the window
	no, yes      int       // refused and answered in it
	overcrowding float64   // refusals an answer, in the window before
}

func (m *meter) refused(now time.Time)  { m.count(now, 1, 0) }
func (m *meter) answered(now time.Time) { m.count(now, 0, 1) }

func (m *meter) count(now time.Time, no, yes int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if now.Sub(m.begin) > window {
		m.overcrowding = float64(m.no) / float64(max(m.yes, 1))
		m.begin, m.no, m.yes = now, 0, 0
	}
	m.no += no
	m.yes += yes
}

// delay returns when to come back, between half and one and a half of what the
// crowd asks for.
func (m *meter) delay() time.Duration {
	m.mu.Lock()
	crowd := m.overcrowding
	m.mu.Unlock()
	mean := min(time.Duration(float64(minRetry)*(1+crowd)), maxRetry)
	return (mean/2 + rand.N(mean)).Truncate(time.Millisecond) //nolint:gosec // no secret, only a spread
}
