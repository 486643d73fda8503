package slab

// least is how many elements the first block has room for.
const least = 64

// Slab hands out slices of one block. Its zero value is ready; it serves one
// goroutine at a time.
type Slab[T any] struct {
	block []T
}

// Make returns an empty slice with room for capacity elements, which is good until
// the next [Slab.Reset]. Appended to beyond that, it moves out of the slab.
func (s *Slab[T]) Make(capacity int) []T {
	from := len(s.block)
	if cap(s.block)-from < capacity { // slices of the full block keep it as long as they need it
		s.block, from = make([]T, 0, max(2*cap(s.block), capacity, least)), 0
	}
	s.block = s.block[:from+capacity]
	return s.block[from:from:len(s.block)]
}

// Grow makes room for capacity more elements.
func (s *Slab[T]) Grow(capacity int) {
	if cap(s.block)-len(s.block) < capacity {
		s.block = make([]T, 0, capacity)
	}
}

// Of returns a slice of the given elements, as [Slab.Make] does.
func (s *Slab[T]) Of(elements ...T) []T {
	return append(s.Make(len(elements)), elements...)
}

// Reset takes all slices back.
func (s *Slab[T]) Reset() { s.block = s.block[:0] }
