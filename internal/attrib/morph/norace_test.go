//go:build !race

package morph_test

const raceEnabled = false
