package slab

// perBlock is how many items of a table lie side by side.
const perBlock = 512

// Table is a list that grows at its end. It grows by blocks, so that nothing is copied
// and its items stay where they are. Its zero value is empty; it serves one goroutine at
// a time.
type Table[T any] struct {
	blocks []*[perBlock]T
	length int
}

// Len returns how many items there are.
func (t *Table[T]) Len() int { return t.length }

// At returns an item.
func (t *Table[T]) At(i int) *T { return &t.blocks[uint(i)/perBlock][uint(i)%perBlock] }

// Grow makes the table at least so long. New items are zero.
func (t *Table[T]) Grow(length int) {
	for len(t.blocks)*perBlock < length {
		t.blocks = append(t.blocks, new([perBlock]T))
	}
	t.length = max(t.length, length)
}

// Cut drops all but the first items, if there are more.
func (t *Table[T]) Cut(length int) {
	if length >= t.length {
		return
	}
	blocks := (length + perBlock - 1) / perBlock
	clear(t.blocks[blocks:])
	t.blocks = t.blocks[:blocks]
	if kept := length % perBlock; kept > 0 {
		clear(t.blocks[blocks-1][kept:])
	}
	t.length = length
}
