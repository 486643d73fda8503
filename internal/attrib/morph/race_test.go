//go:build race

package morph_test

const raceEnabled = true
