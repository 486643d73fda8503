package lexicon

import "github.com/attribd/attribd/internal/attrib/text"

// family is what is known at once of the phrases that begin alike.
type family struct {
	longest int       // words in the longest
	inside  [2]uint64 // how words behind the first begin, in bits
}

// add adds the words of a phrase.
func (f *family) add(words []string) {
	f.longest = max(f.longest, len(words))
	for _, w := range words[1:] {
		at, bit := start(w)
		f.inside[at] |= bit
	}
}

// goesOn reports a word that may stand behind the first in a phrase of the family.
func (f *family) goesOn(word string) bool {
	if word == "" || !steady(word) {
		return true
	}
	at, bit := start(word)
	return f.inside[at]&bit != 0
}

// steady reports a word whose first two bytes surely fold to themselves.
func steady(word string) bool {
	if len(word) > 2 && word[1] == 0xc3 {
		return text.Small(word[:3])
	}
	return text.Small(word[:min(len(word), 2)])
}

// start returns the place of the first two bytes of a word among those of a family.
func start(word string) (at uint8, bit uint64) {
	next := byte(' ')
	if len(word) > 1 {
		next = word[1]
	}
	mixed := (uint32(word[0]) | uint32(next)<<8) * 0x9e3779b1
	return uint8(mixed >> 31), 1 << (mixed >> 25 & 63)
}
