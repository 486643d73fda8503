// Package text answers where something stands in the caller's text.
//
// The engine counts in UTF-8 bytes of the text exactly as it was received. A
// [Mapper] turns such offsets into the unit that a client counts in.
package text
