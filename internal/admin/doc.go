// Package admin answers those who run the service, on a listener of its own:
// /metrics, /healthz, /debug/pprof/ over HTTP, health and channelz over gRPC.
//
// It has no TLS and asks for no token: listen where only they can reach it.
package admin
