package telemetry

import (
	"github.com/prometheus/client_golang/prometheus"
	"google.golang.org/grpc/codes"

	"github.com/attribd/attribd/internal/admission"
)

const namespace = "attribd"

// factory makes metrics of the registry.
type factory struct{ registry *prometheus.Registry }

func (f factory) counters(name, help string, labels ...string) *prometheus.CounterVec {
	c := prometheus.NewCounterVec(f.counter(name, help), labels)
	f.registry.MustRegister(c)
	return c
}

func (factory) counter(name, help string) prometheus.CounterOpts {
	return prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help}
}

func (f factory) histograms(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
	h := prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: namespace, Name: name, Help: help, Buckets: buckets}, labels)
	f.registry.MustRegister(h)
	return h
}

func (f factory) histogram(name, help string, buckets []float64) prometheus.Histogram {
	h := prometheus.NewHistogram(prometheus.HistogramOpts{Namespace: namespace, Name: name, Help: help, Buckets: buckets})
	f.registry.MustRegister(h)
	return h
}

// gauges show what is under way, and what may be.
func (f factory) gauges(c *admission.Controller) {
	gauge := func(name, help string, labels prometheus.Labels, value func() float64) {
		f.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Namespace: namespace, Name: name, Help: help, ConstLabels: labels,
		}, value))
	}
	limits := c.Limits()
	gauge("documents_running", "Documents being attributed.", nil, func() float64 { return float64(c.Running()) })
	gauge("documents_running_limit", "Most documents attributed at once.", nil, func() float64 { return float64(limits.Running) })
	for lane, most := range map[admission.Lane]int{
		admission.Single: limits.Running + limits.Waiting,
		admission.Batch:  limits.Running + limits.Waiting,
		admission.Slow:   limits.Running + limits.Waiting,
		admission.Stream: limits.Streams,
	} {
		labels := prometheus.Labels{"lane": lane.String()}
		gauge("calls_inside", "Calls at work or waiting.", labels, func() float64 { return float64(c.Inside(lane)) })
		gauge("calls_inside_limit", "Most calls at work or waiting.", labels, func() float64 { return float64(most) })
	}
}

// info says which engine answers.
func (f factory) info(version string) {
	f.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Namespace: namespace, Name: "engine_info", Help: "1, with the engine's version.",
		ConstLabels: prometheus.Labels{"version": version},
	}, func() float64 { return 1 }))
}

// codeName writes a code as gRPC's specification does.
func codeName(code codes.Code) string {
	if int(code) < len(codeNames) {
		return codeNames[code]
	}
	return "UNKNOWN"
}

var codeNames = [...]string{
	"OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
	"PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED",
	"INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
}
