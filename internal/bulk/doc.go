// Package bulk attributes archives: documents in, one line of JSON each out, in
// the same order. Its memory does not grow with the archive, a document that
// fails stands in its line as an error, and a run that was killed goes on where
// it was.
package bulk
