// Package wire holds the contract to its bytes: its test keeps, for every
// message, one that has all its fields, as JSON and as protobuf sends it.
package wire
