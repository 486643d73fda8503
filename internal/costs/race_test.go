//go:build race

package main

// tolerance is wide: the race detector drops memory that would be used again.
const tolerance = .5
