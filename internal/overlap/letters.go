package overlap

import (
	"slices"
	"unicode"
)

// Letters are the places of the letters and digits of a content in its document,
// ascending, each once. Two can be compared if they count in the same unit.
type Letters []int

// Piece is a part of a content: where it begins, and its words.
type Piece struct {
	At    int
	Words string
}

// Width tells how many units of an offset a character takes.
type Width func(rune) int

// CodePoints is the width of characters where offsets count code points.
func CodePoints(rune) int { return 1 }

// Of returns the letters of a content.
func Of(pieces []Piece, width Width) Letters {
	var out Letters
	for _, p := range pieces {
		at := p.At
		for _, r := range p.Words {
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				out = append(out, at)
			}
			at += width(r)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// OfUnion returns the share of the letters of a and b that both have: 1 where
// they are the same, 0 where they have none in common.
func OfUnion(a, b Letters) float64 {
	both := common(a, b)
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// OfFirst returns the share of the letters of a that b has too, however many
// more b has.
func OfFirst(a, b Letters) float64 {
	both := common(a, b)
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a))
}

// common counts the letters that are in both.
func common(a, b Letters) int {
	if len(a) == 0 || len(b) == 0 || a[len(a)-1] < b[0] || b[len(b)-1] < a[0] {
		return 0
	}
	both := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			both++
			i++
			k++
		}
	}
	return both
}
