// Package render writes an answer for people and for programs: a picture of
// each quotation, and the contract's JSON.
package render
