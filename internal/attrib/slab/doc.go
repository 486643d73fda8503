// Package slab answers where short slices live that a stage makes by the
// thousand: side by side in one block, which is used again when all of them are
// done with.
package slab
