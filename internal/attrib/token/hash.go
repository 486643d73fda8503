package token

import (
	"hash/maphash"
	"math/bits"
)

// hasher hashes spellings, most of which are short: two reads and a multiplication, as
// wyhash does it, cost a fifth of what [maphash.String] does. Its seeds are secret, so
// that no text can be written whose words collide.
type hasher struct {
	left, right uint64
	long        maphash.Seed
}

func newHasher() hasher {
	seed := maphash.MakeSeed()
	return hasher{left: maphash.String(seed, "left"), right: maphash.String(seed, "right"), long: seed}
}

// of returns the hash of a spelling.
func (h *hasher) of(s string) uint32 {
	var a, b uint64 // all bytes of s, some perhaps in both
	switch n := len(s); {
	case n > 16:
		return uint32(maphash.String(h.long, s))
	case n >= 8:
		a, b = eight(s), eight(s[n-8:])
	case n >= 4:
		a, b = four(s), four(s[n-4:])
	case n > 0:
		a = uint64(s[0])<<16 | uint64(s[n/2])<<8 | uint64(s[n-1])
	}
	high, low := bits.Mul64(a^h.left, b^h.right^uint64(len(s)))
	return uint32(high ^ low)
}

// eight returns the first eight bytes as a number: the compiler makes it one read.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// four returns the first four bytes as a number.
func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
