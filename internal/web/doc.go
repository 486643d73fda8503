// Package web serves attribd over HTTP to those who have no gRPC: JSON, gRPC-Web
// and Connect by the handlers of connectrpc.com/connect, and a page at "/" that
// uses them.
//
// Calls go through [server.GRPC.Conduct], so that tokens, limits, refusals,
// errors and what is counted are those of the gRPC port.
package web
