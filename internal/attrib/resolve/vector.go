package resolve

import (
	"math"
	"math/bits"
)

// vector holds the clues of an antecedent, of which few hold.
type vector struct {
	held      [(clues + 63) / 64]uint64 // in bits
	sentences float64                   // the size of perSentence
	mentions  float64                   // that of often; all others have size 1
}

// set adds a clue if it holds.
func (v *vector) set(c clue, holds bool) {
	var bit uint64
	if holds {
		bit = 1 << (c % 64)
	}
	v.held[c/64] |= bit
}

// add adds clues that hold.
func (v *vector) add(held ...clue) {
	for _, c := range held {
		v.set(c, true)
	}
}

// away adds how many sentences ago the antecedent was met, or comes.
func (v *vector) away(sentences int) {
	v.sentences = float64(sentences)
	v.set(perSentence, sentences != 0)
}

// named adds how many mentions the antecedent has.
func (v *vector) named(mentions int) {
	v.mentions = logarithm(1 + mentions)
	v.set(often, mentions > 0)
}

// has reports a clue that holds.
func (v *vector) has(c clue) bool { return v.held[c/64]>>(c%64)&1 != 0 }

// all yields the clues that hold, in their order, with their sizes.
func (v *vector) all(yield func(clue, float64) bool) {
	for word, held := range v.held {
		for ; held != 0; held &= held - 1 {
			c, size := clue(64*word+bits.TrailingZeros64(held)), 1.0
			switch c {
			case perSentence:
				size = v.sentences
			case often:
				size = v.mentions
			}
			if !yield(c, size) {
				return
			}
		}
	}
}

// logarithms are those of small numbers, which most are.
var logarithms = func() (of [64]float64) {
	for n := range of {
		of[n] = math.Log(float64(n))
	}
	return of
}()

// logarithm returns that of a number.
func logarithm(n int) float64 {
	if n < len(logarithms) {
		return logarithms[n]
	}
	return math.Log(float64(n))
}
