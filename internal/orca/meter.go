package orca

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	"google.golang.org/grpc/codes"

	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/server"
)

const (
	span = 5 * time.Second        // that a report is about
	step = 250 * time.Millisecond // between reports that differ
)

// Meter observes the service and reports how busy it was over the last seconds.
// It is a [server.Observer] and a [server.LoadReporter], and has no goroutine:
// where nobody asks, nothing is measured.
type Meter struct {
	admission        *admission.Controller
	answered, failed atomic.Int64 // documents

	mu     sync.Mutex
	marks  []mark // oldest first, one at least
	report *orcapb.OrcaLoadReport
}

// mark is what had been counted at a time.
type mark struct {
	at               time.Time
	work, cpu        time.Duration
	answered, failed int64
}

// NewMeter returns a meter of the documents that controller lets in.
func NewMeter(controller *admission.Controller) *Meter {
	m := &Meter{admission: controller}
	m.marks = []mark{m.now()}
	return m
}

func (m *Meter) now() mark {
	return mark{
		at: time.Now(), work: m.admission.Work(), cpu: cpuTime(),
		answered: m.answered.Load(), failed: m.failed.Load(),
	}
}

// Report returns the load of the last seconds, or nil in the first moments. The
// report is shared and must not be changed. A report stands for a quarter of a
// second, so that asking with every call costs little.
func (m *Meter) Report() *orcapb.OrcaLoadReport {
	m.mu.Lock()
	defer m.mu.Unlock()
	if time.Since(m.marks[len(m.marks)-1].at) < step {
		return m.report
	}
	now := m.now()
	for len(m.marks) > 1 && now.at.Sub(m.marks[0].at) > span {
		m.marks = append(m.marks[:0], m.marks[1:]...)
	}
	m.report = m.between(&m.marks[0], &now)
	m.marks = append(m.marks, now)
	return m.report
}

// between reports the time between two marks.
func (m *Meter) between(from, to *mark) *orcapb.OrcaLoadReport {
	took := to.at.Sub(from.at).Seconds()
	return &orcapb.OrcaLoadReport{
		ApplicationUtilization: (to.work - from.work).Seconds() / took / float64(m.admission.Limits().Running),
		CpuUtilization:         (to.cpu - from.cpu).Seconds() / took / float64(runtime.GOMAXPROCS(0)),
		RpsFractional:          float64(to.answered-from.answered) / took,
		Eps:                    float64(to.failed-from.failed) / took,
	}
}

// Document counts a document.
func (m *Meter) Document(_ context.Context, r *server.DocumentReport) {
	switch {
	case r.Err == nil:
		m.answered.Add(1)
	case ours(r.Err.Code):
		m.failed.Add(1)
	}
}

// Call counts a call that was refused before it had a document.
func (m *Meter) Call(_ context.Context, r *server.CallReport) {
	if r.Works && r.Documents == 0 && r.Reason == server.Overloaded {
		m.failed.Add(1)
	}
}

// Panicked counts nothing: the document is counted.
func (*Meter) Panicked(context.Context) {}

// ours reports a code that another replica might not have answered with.
func ours(code codes.Code) bool {
	switch code {
	case codes.ResourceExhausted, codes.Unavailable, codes.Internal, codes.Unknown, codes.DeadlineExceeded:
		return true
	default:
		return false
	}
}
