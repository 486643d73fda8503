package lexicon

// sieve tells at once of most words that they are in no list, which nearly all words
// of a text are: it looks at four of their letters. What it lets pass may still be in
// none.
type sieve [256]uint64

func (s *sieve) add(word string) {
	at, bit := grain(word)
	s[at] |= bit
}

// passes reports a word that may be in the list.
func passes[Word string | []byte](s *sieve, word Word) bool {
	at, bit := grain(word)
	return s[at]&bit != 0
}

// grain returns the place of a word in a sieve.
func grain[Word string | []byte](word Word) (at uint8, bit uint64) {
	hash := mixed(word)
	return uint8(hash >> 24), 1 << (hash >> 18 & 63)
}

// mixed is a hash of four letters of a word and its length.
func mixed[Word string | []byte](word Word) uint32 {
	n := len(word)
	if n == 0 {
		return 0
	}
	letters := uint32(word[0]) | uint32(word[(n-1)/3])<<8 | uint32(word[n/2])<<16 | uint32(word[n-1])<<24
	return (letters ^ uint32(n)<<12) * 0x9e3779b1 // Knuth's multiplicative hash: the upper bits are the good ones
}
