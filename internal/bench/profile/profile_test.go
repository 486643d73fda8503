package profile_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/bench/profile"
)

func TestTime(t *testing.T) {
	shares, err := profile.Time(attributing(t, 3000))
	require.NoError(t, err)
	total := 0.
	for stage, share := range shares {
		if stage != profile.Line && stage != profile.Runtime {
			assert.DirExists(t, "../../attrib/"+stage)
		}
		total += share
	}
	assert.InDelta(t, 1, total, .001)
	assert.Greater(t, len(shares), 5)
	assert.Less(t, shares[profile.Runtime], .9) // with the race detector, much of it
}

func TestAllocations(t *testing.T) {
	of := func(articles int) (objects, bytes int64) {
		counts, err := profile.Allocations(attributing(t, articles))
		require.NoError(t, err)
		for stage, count := range counts {
			if stage != profile.Runtime {
				objects, bytes = objects+count.Objects, bytes+count.Bytes
			}
		}
		return objects, bytes
	}
	few, fewBytes := of(10)
	many, manyBytes := of(400)
	assert.Positive(t, few)
	assert.Greater(t, fewBytes, few)
	assert.Greater(t, many, few) // not forty times as many: memory is used again
	assert.Greater(t, manyBytes, fewBytes)
}

// attributing returns a function that attributes an article so many times.
func attributing(t *testing.T, times int) func() error {
	t.Helper()
	engine, err := attrib.New()
	require.NoError(t, err)
	raw, err := os.ReadFile("../../../examples/barrage.txt")
	require.NoError(t, err)
	return func() error {
		for range times {
			if _, err := engine.Attribute(t.Context(), string(raw)); err != nil {
				return err
			}
		}
		return nil
	}
}
