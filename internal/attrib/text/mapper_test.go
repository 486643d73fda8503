package text_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/attribd/attribd/internal/attrib/text"
)

func TestMapper(t *testing.T) {
	const doc = "a\r\né e\u0301 🎙«\u202f!"
	tests := []struct {
		at                       string // what stands at the offset
		bytes, utf16, codePoints int
	}{
		{"a", 0, 0, 0},
		{"é", 3, 3, 3},
		{"e\u0301", 6, 5, 5},
		{"\u0301", 7, 6, 6},
		{"🎙", 10, 8, 8},
		{"«", 14, 10, 9},
		{"\u202f", 16, 11, 10},
		{"!", 19, 12, 11},
		{"", 20, 13, 12},
	}
	for _, tt := range tests {
		t.Run(tt.at, func(t *testing.T) {
			require.True(t, strings.HasPrefix(doc[tt.bytes:], tt.at))
			assert.Equal(t, tt.bytes, text.NewMapper(doc, text.Bytes).Offset(tt.bytes))
			assert.Equal(t, tt.utf16, text.NewMapper(doc, text.UTF16).Offset(tt.bytes))
			assert.Equal(t, tt.codePoints, text.NewMapper(doc, text.CodePoints).Offset(tt.bytes))
		})
	}
}

// The mapper agrees with counting from the start, at every character of texts
// long enough to have several checkpoints.
func TestMapperCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom([]string{"a", "é", "«\u202f", "🎙", "e\u0301", "\r\n"})
		doc := strings.Join(rapid.SliceOfN(unit, 200, 800).Draw(t, "doc"), "")
		bytes := text.NewMapper(doc, text.Bytes)
		units, points := text.NewMapper(doc, text.UTF16), text.NewMapper(doc, text.CodePoints)
		wantUnits, wantPoints := 0, 0
		for at, r := range doc + "." { // the sign added stands at the end of doc
			require.Equal(t, at, bytes.Offset(at))
			require.Equal(t, wantUnits, units.Offset(at))
			require.Equal(t, wantPoints, points.Offset(at))
			wantUnits += utf16.RuneLen(r)
			wantPoints++
		}
	})
}

func TestSpan(t *testing.T) {
	span := text.Span{Start: 2, End: 5}
	assert.Equal(t, "cde", span.Of("abcdefg"))
	assert.False(t, span.Empty())
	assert.True(t, text.Span{Start: 2, End: 2}.Empty())
	tests := []struct {
		other              text.Span
		contains, overlaps bool
		cover              text.Span
	}{
		{text.Span{Start: 2, End: 5}, true, true, text.Span{Start: 2, End: 5}},
		{text.Span{Start: 3, End: 4}, true, true, text.Span{Start: 2, End: 5}},
		{text.Span{Start: 4, End: 6}, false, true, text.Span{Start: 2, End: 6}},
		{text.Span{Start: 5, End: 6}, false, false, text.Span{Start: 2, End: 6}},
		{text.Span{Start: 0, End: 2}, false, false, text.Span{Start: 0, End: 5}},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.contains, span.Contains(tt.other), "%v", tt.other)
		assert.Equal(t, tt.overlaps, span.Overlaps(tt.other), "%v", tt.other)
		assert.Equal(t, tt.overlaps, tt.other.Overlaps(span), "%v", tt.other)
		assert.Equal(t, tt.cover, span.Cover(tt.other), "%v", tt.other)
	}
}
