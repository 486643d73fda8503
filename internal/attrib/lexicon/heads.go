package lexicon

// opening is what is known of the phrases that begin like a word. A free place has none.
type opening[T any] struct {
	word string
	family
	alone *T // what is known of the word by itself, or nil
}

// itself returns what is known of the word by itself, as [phrases.prefix] does.
func (o *opening[T]) itself() (value T, taken int) {
	if o.alone == nil {
		return value, 0
	}
	return *o.alone, 1
}

// heads finds them, and what most lookups ask for with them. It is a hash table of its
// own: four letters tell words of a list apart well enough, and the place that they give
// is all that is read. Its zero value is empty.
type heads[T any] struct {
	places []opening[T] // a power of two, at least twice as many as are taken
	taken  int
	some   sieve
}

// find returns what begins like a word, or nil. Nearly all words of a text head nothing.
func (h *heads[T]) find(word string) *opening[T] {
	if !passes(&h.some, word) {
		return nil
	}
	if at := h.place(word); at.longest > 0 {
		return at
	}
	return nil
}

// add returns what begins like a word, which may be nothing so far.
func (h *heads[T]) add(word string) *opening[T] {
	if 2*h.taken >= len(h.places) {
		before := h.places
		h.places = make([]opening[T], max(2*len(before), 16))
		for i := range before {
			if before[i].longest > 0 {
				*h.place(before[i].word) = before[i]
			}
		}
	}
	at := h.place(word)
	if at.longest == 0 {
		at.word = word
		h.taken++
		h.some.add(word)
	}
	return at
}

// place returns that of a word, or a free one.
func (h *heads[T]) place(word string) *opening[T] {
	mask := uint32(len(h.places) - 1)
	for i := mixed(word) >> 8 & mask; ; i = (i + 1) & mask {
		if at := &h.places[i]; at.longest == 0 || at.word == word {
			return at
		}
	}
}
