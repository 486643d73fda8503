package telemetry

import (
	"context"
	"net/http"
	"strings"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
)

// Metrics counts what it observes. It is a [server.Observer].
type Metrics struct {
	registry *prometheus.Registry

	calls      *prometheus.HistogramVec
	refusals   *prometheus.CounterVec
	documents  *prometheus.CounterVec
	quotes     *prometheus.CounterVec
	rules      *prometheus.CounterVec
	repairs    *prometheus.CounterVec
	characters prometheus.Histogram
	engine     prometheus.Histogram
	perKB      prometheus.Histogram
	panics     prometheus.Counter
	reloads    *prometheus.CounterVec
}

// Buckets, in seconds: an article takes milliseconds, a book a second.
var (
	callBuckets   = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}
	engineBuckets = []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5}
	perKBBuckets  = []float64{.0001, .0002, .0003, .0004, .0005, .0007, .001, .002, .005, .01}
	sizeBuckets   = []float64{250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 256_000, 512_000, 1_000_000}
)

// NewMetrics returns metrics of nothing yet. The gauges read controller.
func NewMetrics(controller *admission.Controller, engineVersion string) *Metrics {
	registry := prometheus.NewRegistry()
	f := factory{registry}
	m := &Metrics{
		registry:   registry,
		calls:      f.histograms("rpc_duration_seconds", "Time from a call's arrival to its end.", callBuckets, "method", "code"),
		refusals:   f.counters("rpc_refused_total", "Calls refused, by the reason that they were told.", "method", "reason"),
		documents:  f.counters("documents_total", "Documents attributed, by the reason of their error; answered ones have OK.", "outcome"),
		quotes:     f.counters("quotes_total", "Quotations found.", "kind"),
		rules:      f.counters("rule_matches_total", "Quotations found, by the rule that found them.", "rule"),
		repairs:    f.counters("mark_repairs_total", "Quotation marks read otherwise than they stand.", "reason"),
		characters: f.histogram("text_characters", "Characters of the documents.", sizeBuckets),
		engine:     f.histogram("engine_duration_seconds", "Time in the engine, a document.", engineBuckets),
		perKB:      f.histogram("engine_duration_seconds_per_kilobyte", "Time in the engine for 1,000 bytes of text, a document.", perKBBuckets),
		panics:     prometheus.NewCounter(f.counter("panics_total", "Panics of the engine.")),
		reloads:    f.counters("reloads_total", "Files read again since they changed.", "what", "outcome"),
	}
	registry.MustRegister(m.panics, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	f.gauges(controller)
	f.info(engineVersion)
	return m
}

// Handler serves the metrics over HTTP.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// Call counts a call.
func (m *Metrics) Call(_ context.Context, r *server.CallReport) {
	method := r.Method[strings.LastIndexByte(r.Method, '/')+1:]
	m.calls.WithLabelValues(method, codeName(r.Code)).Observe(r.Duration.Seconds())
	if r.Refused || r.Reason == server.Overloaded {
		m.refusals.WithLabelValues(method, string(r.Reason)).Inc()
	}
}

// Document counts a document and what was found in it.
func (m *Metrics) Document(_ context.Context, r *server.DocumentReport) {
	outcome := "OK"
	if r.Err != nil {
		outcome = string(r.Err.Reason)
	}
	m.documents.WithLabelValues(outcome).Inc()
	if r.Result == nil {
		return
	}
	m.characters.Observe(float64(r.Characters))
	m.engine.Observe(r.Engine.Seconds())
	if r.Bytes > 0 {
		m.perKB.Observe(r.Engine.Seconds() / float64(r.Bytes) * 1000)
	}
	m.found(r.Result)
}

func (m *Metrics) found(result *attrib.Result) {
	for i := range result.Quotes {
		quote := &result.Quotes[i]
		m.quotes.WithLabelValues(kindName(quote.Kind)).Inc()
		for _, match := range quote.Matches {
			m.rules.WithLabelValues(match.RuleID).Inc()
		}
		for _, repair := range quote.Repairs {
			m.repairs.WithLabelValues(repair.Reason).Inc()
		}
	}
}

// Panicked counts a panic.
func (m *Metrics) Panicked(context.Context) { m.panics.Inc() }

// Reloaded counts a file read again, well or not.
func (m *Metrics) Reloaded(what string, err error) {
	outcome := "ok"
	if err != nil {
		outcome = "error"
	}
	m.reloads.WithLabelValues(what, outcome).Inc()
}

func kindName(kind attrib.QuoteKind) string {
	switch kind {
	case attrib.Direct:
		return "direct"
	case attrib.Indirect:
		return "indirect"
	case attrib.Mixed:
		return "mixed"
	default:
		return "unknown"
	}
}
