// Package xds is an xDS control plane for tests: it serves the resources of
// deploy/xds to gRPC clients, with endpoints that come and go.
//
// It is a module of its own so that attribd need not know Envoy's protocols: the
// service is an ordinary gRPC server to xDS, and clients alone speak it.
package xds
