// Package server is the service around the engine.
//
// [Service] has one method for each RPC of attrib.v1. They know no transport:
// each checks its request, calls the engine, and builds the response or an
// [Error] with its reason. [GRPC] serves them over grpc-go, with health and
// reflection beside them, and stops gracefully; [GRPC.Conduct] does for the calls of another
// transport what it does for its own.
//
// Article text never enters a log or an error.
package server
