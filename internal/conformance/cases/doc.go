// Package cases reads and asks the conformance suite, testdata/conformance: one
// file a case, with requests in proto-JSON and the answers that every client
// must see.
package cases
