package overlap

import (
	"cmp"
	"slices"
)

// None is the index of a content that has no other.
const None = -1

// tie is one of each list that can be the same.
type tie struct {
	share    float64
	from, to int
}

// Best ties the contents of a to those of b that share at least least of their
// union with them, one to one, the best first; of equals those that come first.
// It returns the index in b, or [None], for each of a.
func Best(a, b []Letters, least float64) []int {
	var ties []tie
	for i := range a {
		for k := range b {
			if share := OfUnion(a[i], b[k]); share > 0 && share >= least {
				ties = append(ties, tie{share, i, k})
			}
		}
	}
	slices.SortFunc(ties, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.share, x.share), cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to))
	})
	out, taken := alone(len(a)), make([]bool, len(b))
	for _, t := range ties {
		if out[t.from] == None && !taken[t.to] {
			out[t.from], taken[t.to] = t.to, true
		}
	}
	return out
}

// InTurn lets each content of a, in its turn, take the free one of b that covers
// most of it, if that is more than least. It returns what Best does.
func InTurn(a, b []Letters, least float64) []int {
	out, taken := alone(len(a)), make([]bool, len(b))
	for i := range a {
		most := least
		for k := range b {
			if share := OfFirst(a[i], b[k]); !taken[k] && share > most {
				out[i], most = k, share
			}
		}
		if out[i] != None {
			taken[out[i]] = true
		}
	}
	return out
}

// Turned returns the pairs of [Best] or [InTurn] the other way round: the index
// in a, or [None], for each of the n of b.
func Turned(pairs []int, n int) []int {
	out := alone(n)
	for i, k := range pairs {
		if k != None {
			out[k] = i
		}
	}
	return out
}

func alone(n int) []int {
	return slices.Repeat([]int{None}, n)
}
