package morph

import (
	"encoding/binary"
	"fmt"
)

// AppendTables appends the tables for the given sets of readings and frequent
// forms, commonest first, to dst. It is the inverse of what [Open] does and
// serves the generator. Equal arguments give equal bytes.
func AppendTables(dst []byte, sets [][]Reading, frequent []Frequent) ([]byte, error) {
	suffixes, readings := newNumbering[string](), newNumbering[Reading]()
	total := 0
	for _, set := range sets {
		total += len(set)
		for _, r := range set {
			readings.number(r)
			suffixes.number(r.add)
		}
	}
	dst = append(dst, magic...)
	dst = binary.AppendUvarint(dst, uint64(len(suffixes.items)))
	for _, s := range suffixes.items {
		dst = appendString(dst, s)
	}
	dst = binary.AppendUvarint(dst, uint64(len(readings.items)))
	for _, r := range readings.items {
		dst = appendReading(dst, r, suffixes.number(r.add))
	}
	dst = binary.AppendUvarint(dst, uint64(total))
	dst = binary.AppendUvarint(dst, uint64(len(sets)))
	for _, set := range sets {
		dst = binary.AppendUvarint(dst, uint64(len(set)))
		for _, r := range set {
			dst = binary.AppendUvarint(dst, readings.number(r))
		}
	}
	return appendFrequent(dst, frequent, len(sets))
}

func appendReading(dst []byte, r Reading, suffix uint64) []byte {
	for _, n := range [...]uint64{
		uint64(r.POS), uint64(r.Mood), uint64(r.Tense), uint64(r.Persons),
		uint64(r.Number), uint64(r.Gender), uint64(r.Verb), uint64(r.Traits),
	} {
		dst = binary.AppendUvarint(dst, n)
	}
	return binary.AppendUvarint(append(dst, r.cut), suffix)
}

func appendFrequent(dst []byte, frequent []Frequent, sets int) ([]byte, error) {
	if len(frequent) > 0xffff {
		return nil, fmt.Errorf("morph: %d frequent forms, at most 65535", len(frequent))
	}
	dst = binary.AppendUvarint(dst, uint64(len(frequent)))
	for _, f := range frequent {
		if f.Set < 0 || f.Set >= sets {
			return nil, fmt.Errorf("morph: %q has set %d of %d", f.Form, f.Set, sets)
		}
		dst = binary.AppendUvarint(appendString(dst, f.Form), uint64(f.Set))
	}
	return dst, nil
}

func appendString(dst []byte, s string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}

// numbering gives each distinct item a number, in order of first appearance.
type numbering[T comparable] struct {
	items   []T
	numbers map[T]uint64
}

func newNumbering[T comparable]() *numbering[T] {
	return &numbering[T]{numbers: map[T]uint64{}}
}

func (n *numbering[T]) number(item T) uint64 {
	i, ok := n.numbers[item]
	if !ok {
		i = uint64(len(n.items))
		n.numbers[item] = i
		n.items = append(n.items, item)
	}
	return i
}
