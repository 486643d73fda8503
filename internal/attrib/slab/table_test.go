package slab_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/slab"
)

func TestItemsStayWhereTheyAre(t *testing.T) {
	var table slab.Table[int]
	assert.Zero(t, table.Len())
	table.Grow(1)
	first := table.At(0)
	for i := range 5000 {
		table.Grow(i + 1)
		*table.At(i) = i
	}
	assert.Equal(t, 5000, table.Len())
	assert.Same(t, first, table.At(0))
	for i := range 5000 {
		assert.Equal(t, i, *table.At(i))
	}
	table.Grow(3)
	assert.Equal(t, 5000, table.Len(), "it does not shrink")
}

func TestCutItemsComeBackAsZeros(t *testing.T) {
	for _, keep := range []int{0, 1, 511, 512, 513, 1500} {
		var table slab.Table[int]
		table.Grow(1500)
		for i := range 1500 {
			*table.At(i) = i + 1
		}
		table.Cut(keep)
		assert.Equal(t, keep, table.Len())
		table.Cut(keep + 7)
		assert.Equal(t, keep, table.Len(), "it does not grow")
		table.Grow(1500)
		for i := range 1500 {
			want := i + 1
			if i >= keep {
				want = 0
			}
			assert.Equal(t, want, *table.At(i), keep)
		}
	}
}
