package token

import (
	"hash/maphash"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/slab"
	"github.com/attribd/attribd/internal/attrib/text"
)

// spelling is what the letters of a token tell, wherever it stands.
type spelling struct {
	written string
	form    string // see Token.Form
	shape   Flag   // Capital and AllCaps
}

// slot is a place of the hash table.
type slot struct {
	hash   uint32
	number int32 // 0 for none
}

// vocabulary numbers the spellings that texts have shown, from 1, so that what a
// spelling tells is found once and not at each of its tokens. It is a cache: a
// spelling means the same in every vocabulary. Common words are met first, have low
// numbers and so lie close together.
type vocabulary struct {
	seed      maphash.Seed
	slots     []slot // by hash, twice as many as spellings or more, a power of two
	spellings slab.Table[spelling]
	arena     text.Arena           // so that no text outlives its call for a word of it
	signs     [utf8.RuneSelf]int32 // the numbers of those that are one byte, 0 where they are not known
}

// number returns the number of a word or sign as it stands in the text.
func (v *vocabulary) number(written string) int32 {
	if len(written) > 1 || written[0] >= utf8.RuneSelf {
		return v.find(written)
	}
	known := &v.signs[written[0]] // most signs
	if *known == 0 {
		*known = v.find(written)
	}
	return *known
}

// find returns a number by the hash of what has it.
func (v *vocabulary) find(written string) int32 {
	at := v.slot(written)
	if at.number == 0 {
		at.number = v.add(written, "")
	}
	return at.number
}

// teach gives a spelling a form that its letters do not show.
func (v *vocabulary) teach(written, form string) {
	if at := v.slot(written); at.number == 0 {
		at.number = v.add(written, form)
	}
}

// of returns what the spelling of a number tells.
func (v *vocabulary) of(number int32) *spelling { return v.spellings.At(int(number) - 1) }

// hash returns that of a spelling.
func (v *vocabulary) hash(written string) uint32 { return uint32(maphash.String(v.seed, written)) }

// likely returns the number that a word most likely has, 0 for none.
func (v *vocabulary) likely(word string) int32 {
	if len(v.slots) == 0 {
		return 0
	}
	hash := v.hash(word)
	if at := &v.slots[int(hash)&(len(v.slots)-1)]; at.hash == hash {
		return at.number
	}
	return 0
}

// recognise numbers the words that stand alone, where they are known. It asks for all of
// them in one go and then reads what they may be, so that the processor waits for many at
// once.
func (v *vocabulary) recognise(doc string, segments []segment) {
	for i := range segments {
		if s := &segments[i]; s.alone {
			s.number = v.likely(s.Of(doc))
		}
	}
	for i := range segments {
		if s := &segments[i]; s.number > 0 && v.of(s.number).written != s.Of(doc) {
			s.number = 0
		}
	}
}

// slot returns the place of a spelling, or a free one with its hash.
func (v *vocabulary) slot(written string) *slot {
	if 2*v.spellings.Len() >= len(v.slots) {
		v.rehash(max(2*len(v.slots), 1<<10))
	}
	hash := v.hash(written)
	at := v.probe(hash, written)
	at.hash = hash
	return at
}

// probe returns the place of a spelling, or a free one.
func (v *vocabulary) probe(hash uint32, written string) *slot {
	mask := uint32(len(v.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		at := &v.slots[i]
		if at.number == 0 || at.hash == hash && v.of(at.number).written == written {
			return at
		}
	}
}

// rehash gives the table another size, a power of two.
func (v *vocabulary) rehash(size int) {
	if v.slots == nil {
		v.seed = maphash.MakeSeed()
	}
	v.slots = make([]slot, size)
	for i := range v.spellings.Len() {
		written := v.spellings.At(i).written
		hash := v.hash(written)
		*v.probe(hash, written) = slot{hash: hash, number: int32(i + 1)}
	}
}

// forget drops all but the spellings that were met first.
func (v *vocabulary) forget(keep int) {
	if keep >= v.spellings.Len() {
		return
	}
	v.spellings.Cut(keep)
	clear(v.signs[:])
	size := 1 << 10
	for size <= 2*keep {
		size *= 2
	}
	v.rehash(size)
}

// add gives a spelling the next number. Its form is found if none is given.
func (v *vocabulary) add(written, taught string) int32 {
	s := spelling{written: v.arena.Keep(written), shape: shape(written)}
	switch {
	case taught != "":
		s.form = v.arena.Keep(taught)
	case text.Small(written):
		s.form = s.written
	default:
		lower, ok := appendLower(make([]byte, 0, wordRoom), written)
		if !ok {
			lower = []byte(form(written))
		}
		s.form = v.arena.Keep(string(lower))
	}
	last := v.spellings.Len()
	v.spellings.Grow(last + 1)
	*v.spellings.At(last) = s
	return int32(last + 1)
}
