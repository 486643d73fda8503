package telemetry

import (
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/attribd/attribd/internal/worker"
)

// Worker counts what a worker does, beside the documents of [Metrics]. It is a
// [worker.Observer].
type Worker struct {
	articles    *prometheus.CounterVec
	failures    *prometheus.CounterVec
	duration    prometheus.Histogram
	redelivered prometheus.Counter
	reconnects  prometheus.Counter
	held        atomic.Int64
	behind      atomic.Uint64
}

// articleBuckets are those of calls, and of articles that wait for their queue.
var articleBuckets = []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 300}

// Worker adds metrics of a worker; connected tells whether it reaches its queue.
// It is called once.
func (m *Metrics) Worker(connected func() bool) *Worker {
	f := factory{m.registry}
	w := &Worker{
		articles:    f.counters("worker_articles_total", "Articles taken from the queue, by what became of them.", "outcome"),
		failures:    f.counters("worker_queue_failures_total", "Calls of the queue that failed and were made again.", "call"),
		duration:    f.histogram("worker_article_duration_seconds", "Time from an article's arrival to its acknowledgement.", articleBuckets),
		redelivered: prometheus.NewCounter(f.counter("worker_redelivered_total", "Articles that the queue had given out before.")),
		reconnects:  prometheus.NewCounter(f.counter("worker_reconnects_total", "Connections to the queue that were lost and made again.")),
	}
	m.registry.MustRegister(w.redelivered, w.reconnects)
	gauge := func(name, help string, value func() float64) {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: namespace, Name: name, Help: help}, value))
	}
	gauge("worker_held", "Articles held: in the engine, before it or behind it.", func() float64 { return float64(w.held.Load()) })
	gauge("worker_behind", "Articles that waited in the queue when the last one was taken from it.", func() float64 { return float64(w.behind.Load()) })
	gauge("worker_connected", "1 while the queue is reached.", func() float64 {
		if connected() {
			return 1
		}
		return 0
	})
	return w
}

// Taken counts an article.
func (w *Worker) Taken(d worker.Delivery) {
	w.held.Add(1)
	w.behind.Store(d.Behind())
	if d.Attempt() > 1 {
		w.redelivered.Inc()
	}
}

// Done counts what became of it.
func (w *Worker) Done(outcome worker.Outcome, took time.Duration) {
	w.held.Add(-1)
	w.articles.WithLabelValues(string(outcome)).Inc()
	w.duration.Observe(took.Seconds())
}

// QueueFailed counts a call that failed.
func (w *Worker) QueueFailed(call string) { w.failures.WithLabelValues(call).Inc() }

// Reconnected counts a connection.
func (w *Worker) Reconnected() { w.reconnects.Inc() }
