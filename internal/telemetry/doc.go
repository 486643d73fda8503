// Package telemetry answers what the service is doing: in metrics for
// Prometheus, in one log line a call, and in traces over OTLP.
//
// None of them holds text of an article: only counts, times, codes, and names
// that attribd gave.
package telemetry
