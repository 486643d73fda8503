package diff

import (
	"cmp"
	"errors"
	"slices"
	"unicode/utf16"
	"unicode/utf8"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/overlap"
)

// least is the share of the letters of two quotations that makes them the same.
const least = 0.3

// Change is what became of a quotation. Old is nil where it is new, New where it
// is gone.
type Change struct {
	Old, New *attribv1.Quote
	Parts    []string // that differ, where both are there
}

var errUnits = errors.New("offsets count in different units: take both answers with the same offset encoding")

// compare returns what changed, in text order, and how many quotations did not.
func compare(old, after *attribv1.AttributeResponse) (changes []Change, same int, err error) {
	if unit(old) != unit(after) {
		return nil, 0, errUnits
	}
	were, are := old.GetQuotes(), after.GetQuotes()
	pairs := overlap.Best(letters(were, unit(old)), letters(are, unit(old)), least)
	for i, k := range pairs {
		if k == overlap.None {
			changes = append(changes, Change{Old: were[i]})
			continue
		}
		if differ := differing(were[i], are[k]); len(differ) > 0 {
			changes = append(changes, Change{were[i], are[k], differ})
		} else {
			same++
		}
	}
	for k, i := range overlap.Turned(pairs, len(are)) {
		if i == overlap.None {
			changes = append(changes, Change{New: are[k]})
		}
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return cmp.Compare(a.start(), b.start()) })
	return changes, same, nil
}

// differing names the parts that differ.
func differing(old, after *attribv1.Quote) []string {
	var out []string
	for i := range parts {
		if parts[i].of(old) != parts[i].of(after) {
			out = append(out, parts[i].name)
		}
	}
	return out
}

// quote returns the new quotation, or the old one where there is none.
func (c *Change) quote() *attribv1.Quote {
	if c.New != nil {
		return c.New
	}
	return c.Old
}

func (c *Change) start() int32 {
	if contents := c.quote().GetContents(); len(contents) > 0 {
		return contents[0].GetStart()
	}
	return 0
}

func letters(quotes []*attribv1.Quote, unit attribv1.OffsetEncoding) []overlap.Letters {
	width := overlap.Width(overlap.CodePoints)
	switch unit {
	case attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8:
		width = utf8.RuneLen
	case attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16:
		width = utf16.RuneLen
	}
	out := make([]overlap.Letters, len(quotes))
	for i, q := range quotes {
		var pieces []overlap.Piece
		for _, c := range q.GetContents() {
			pieces = append(pieces, overlap.Piece{At: int(c.GetStart()), Words: c.GetText()})
		}
		out[i] = overlap.Of(pieces, width)
	}
	return out
}

// unit returns what offsets count.
func unit(resp *attribv1.AttributeResponse) attribv1.OffsetEncoding {
	if e := resp.GetOffsetEncoding(); e != attribv1.OffsetEncoding_OFFSET_ENCODING_UNSPECIFIED {
		return e
	}
	return attribv1.OffsetEncoding_OFFSET_ENCODING_UTF32
}
