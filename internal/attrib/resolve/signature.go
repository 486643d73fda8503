package resolve

import "math/bits"

// signature tells at once of most words that they are not near each other: which letters
// a word has, and how many bytes. Those of many names lie side by side.
type signature struct {
	letters uint32
	length  int32
}

func signatureOf(word string) signature {
	s := signature{length: int32(len(word))}
	for _, c := range word {
		s.letters |= 1 << (c & 31)
	}
	return s
}

// near reports words that may be [near]: each edit takes a letter, puts one, or both.
func (s signature) near(other signature) bool {
	edits := 1 + int(min(s.length, other.length))/8
	return bits.OnesCount32(s.letters^other.letters) <= 2*edits
}
