// Package text answers where something stands in the caller's text.
//
// The engine counts in UTF-8 bytes. It reads a [Plain] text, which is the
// caller's without what no reader was to see, and its answer is counted in the
// text exactly as it was received. A [Mapper] turns such offsets into the unit
// that a client counts in.
package text
