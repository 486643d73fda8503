// Package answers reads the answers that an engine gave for many documents, from
// what attribd writes as JSON.
package answers
