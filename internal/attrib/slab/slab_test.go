package slab_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/slab"
)

// Slices keep apart, whatever is appended to them and however the slab grows.
func TestSlicesKeepApart(t *testing.T) {
	var s slab.Slab[int]
	var all [][]int
	for i := range 1000 {
		all = append(all, append(s.Make(i%7), i, i, i))
	}
	for i, each := range all {
		assert.Equal(t, []int{i, i, i}, each)
	}
}

func TestResetUsesItsBlockAgain(t *testing.T) {
	var s slab.Slab[int]
	first := s.Of(1, 2, 3)
	s.Reset()
	second := s.Of(4, 5)
	assert.Equal(t, []int{4, 5}, second)
	assert.Equal(t, []int{4, 5, 3}, first, "it was taken back")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		s.Reset()
		for range 10 {
			_ = s.Of(1, 2, 3)
		}
	}))
}
