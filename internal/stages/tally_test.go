package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/text"
)

func TestRowThatSawNothingIsShort(t *testing.T) {
	r := row{name: "empty", tally: &tally{}}
	assert.True(t, r.short(), "even where the bar is nought")
	assert.Contains(t, r.String(), "SHORT")
}

func TestRowAtItsBar(t *testing.T) {
	r := row{name: "marks", bar: 0.75, tally: &tally{}, note: "a note"}
	for i := range 4 {
		r.tally.see(i > 0, "the first")
	}
	assert.False(t, r.short(), "at its bar")
	assert.Equal(t, "marks                    0.750   bar 0.750  ok     of 4      a note", r.String())
	assert.Equal(t, []string{"the first"}, r.tally.wrong)
	r.tally.see(false, "the last")
	assert.True(t, r.short(), "below it")
}

func TestCompareCountsWhatIsMissedAndWhatIsInvented(t *testing.T) {
	const doc = "un deux trois quatre"
	gold := []text.Span{{Start: 0, End: 2}, {Start: 3, End: 7}, {Start: 8, End: 20}}
	found := []text.Span{{Start: 0, End: 2}, {Start: 3, End: 7}, {Start: 8, End: 13}, {Start: 14, End: 20}}
	var ours tally
	compare(&ours, doc, gold, found)
	assert.Equal(t, tally{right: 2, gold: 3, found: 4, wrong: []string{"[trois quatre]"}}, ours)
	assert.InDelta(t, 2*2.0/(3+4), ours.f1(), 1e-9)
}

func TestStrict(t *testing.T) {
	const doc = "« Été 2024 », a-t-il dit, « ici. »" // 7 letters and digits, 3 more
	at := func(part string) text.Span {
		i := strings.Index(doc, part)
		require.GreaterOrEqual(t, i, 0, part)
		return text.Span{Start: i, End: i + len(part)}
	}
	for _, test := range []struct {
		name  string
		want  []text.Span
		found text.Span
		right bool
	}{
		{"the same", []text.Span{at("Été 2024")}, at("Été 2024"), true},
		{"marks and spaces do not count", []text.Span{at("Été 2024")}, at("« Été 2024 »,"), true},
		{"six of seven", []text.Span{at("Été 2024")}, at("té 2024"), true},
		{"five of seven", []text.Span{at("Été 2024")}, at("Été 20"), false},
		{"seven of eight", []text.Span{at("Été 2024")}, at("Été 2024 », a"), true},
		{"seven of nine", []text.Span{at("Été 2024")}, at("Été 2024 », a-t"), false},
		{"a piece is missed", []text.Span{at("Été 2024"), at("ici.")}, at("Été 2024"), false},
		{"what stands between pieces is too much", []text.Span{at("Été 2024"), at("ici.")}, at("Été 2024 », a-t-il dit, « ici"), false},
		{"elsewhere", []text.Span{at("Été 2024")}, at("ici"), false},
		{"no letters at all", []text.Span{at("»,")}, at("»,"), false},
	} {
		assert.Equal(t, test.right, strict(doc, test.want, test.found), test.name)
	}
}

func TestBaselineNote(t *testing.T) {
	end, comma := &tally{}, &tally{}
	end.see(true, "")
	end.see(false, "")
	comma.see(false, "")
	assert.Equal(t, "sentence end 0.500, first comma 0.000", baselines(end, comma))
}
