package tag

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/slab"
	"github.com/attribd/attribd/internal/attrib/text"
)

// Memory is what [Tagger.TagWith] uses again from text to text. Its zero value is
// ready; it serves one goroutine at a time, and one [token.Memory].
type Memory struct {
	search   search
	words    []Word
	profiles slab.Table[profile] // by number of spelling
	entries  slab.Table[entry]   // likewise
	choices  []choice            // of the profiles with many
	lemmas   []string            // of some entries, with room for those of others
	arena    text.Arena
}

// Swap exchanges all but what is known of spellings with another memory.
func (m *Memory) Swap(other *Memory) {
	m.search, other.search = other.search, m.search
	m.words, other.words = other.words, m.words
}

// Forget drops what is known of the spellings that the [token.Memory] dropped.
func (m *Memory) Forget(keep int) {
	keep++
	m.profiles.Cut(keep)
	m.entries.Cut(keep)
	m.repack()
}

// repack lets go of the choices that no profile has.
func (m *Memory) repack() {
	all := m.choices
	m.choices = nil
	for i := range m.profiles.Len() {
		p := m.profiles.At(i)
		if int(p.choices) <= len(p.few) {
			continue
		}
		from := p.many
		p.many = int32(len(m.choices))
		m.choices = append(m.choices, all[from:from+int32(p.choices)]...)
	}
}

// reset makes room for the words of a text.
func (m *Memory) reset(words int) {
	m.words = slices.Grow(m.words[:0], words)[:words]
	clear(m.words)
}

// carve returns n items of a chunk, with a chunk of its own if that is too short.
func carve[T any](chunk *[]T, n int) []T {
	const length = 512
	if n == 0 {
		return nil
	}
	if cap(*chunk)-len(*chunk) < n {
		*chunk = make([]T, 0, max(length, n))
	}
	at := len(*chunk)
	*chunk = (*chunk)[:at+n]
	return (*chunk)[at : at+n : at+n]
}
