package text

import "unicode/utf8"

// Unit is what an offset counts.
type Unit uint8

// The units that clients count in.
const (
	Bytes      Unit = iota // UTF-8 bytes: Go, Rust, C++
	UTF16                  // UTF-16 code units: Java, JavaScript, C#
	CodePoints             // Unicode code points: Python, W3C annotations
)

// stride is the distance in bytes between two checkpoints of a Mapper. An answer asks for
// two offsets a span, each of which counts half of it.
const stride = 64

// Mapper converts byte offsets of one document into another unit.
//
// It is immutable and safe for concurrent use.
type Mapper struct {
	doc         string
	unit        Unit
	identity    bool
	checkpoints []int32 // units before byte i*stride, rounded down to a rune's start
}

// NewMapper returns a mapper for doc, which must be valid UTF-8.
func NewMapper(doc string, unit Unit) *Mapper {
	m := &Mapper{doc: doc, unit: unit, identity: unit == Bytes || ascii(doc)}
	if m.identity {
		return m
	}
	m.checkpoints = make([]int32, 0, len(doc)/stride+1)
	for at, before, count := 0, 0, 0; at < len(doc); at += stride {
		start := runeStart(doc, at)
		count += units(doc[before:start], unit)
		m.checkpoints = append(m.checkpoints, int32(count))
		before = start
	}
	return m
}

// Offset returns the number of units before the byte offset, which must be the
// start of a character or the end of the document.
func (m *Mapper) Offset(offset int) int {
	if m.identity {
		return offset
	}
	k := min(offset/stride, len(m.checkpoints)-1)
	if k < 0 {
		return 0
	}
	start := min(runeStart(m.doc, k*stride), offset)
	return int(m.checkpoints[k]) + units(m.doc[start:offset], m.unit)
}

// runeStart returns the first start of a character at or after offset.
func runeStart(doc string, offset int) int {
	for offset < len(doc) && !utf8.RuneStart(doc[offset]) {
		offset++
	}
	return offset
}

// units returns how many units a text has.
func units(s string, unit Unit) int {
	count := utf8.RuneCountInString(s)
	if unit == UTF16 {
		for i := range len(s) {
			if s[i] >= 0xF0 { // it begins a character of two units
				count++
			}
		}
	}
	return count
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
