//go:build !race

package main

// tolerance is what counts may differ by for nothing.
const tolerance = slack
