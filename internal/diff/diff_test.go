package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/answers"
	"github.com/attribd/attribd/internal/diff"
)

// quote is a quotation of the words from 10 on.
func quote(words, more string) string {
	return fmt.Sprintf(`{"contents": [{"start": 10, "end": %d, "text": %q}], "confidence": 0.5%s}`, 10+len([]rune(words)), words, more)
}

func answer(id string, quotes ...string) string {
	return fmt.Sprintf(`{"documentId": %q, "engineVersion": "1", "quotes": [%s]}`, id, strings.Join(quotes, ","))
}

func files(old, after string) (*answers.Reader, *answers.Reader) {
	return answers.NewReader("old", strings.NewReader(old)), answers.NewReader("new", strings.NewReader(after))
}

// compare returns the documents of two files, and the error that ended it.
func compare(old, after string, options diff.Options) (out []*diff.Document, err error) {
	a, b := files(old, after)
	for d, err := range diff.Files(a, b, options) {
		if err != nil {
			return out, err
		}
		out = append(out, d)
	}
	return out, nil
}

var wide = diff.Options{Window: 1 << 20}

func TestParts(t *testing.T) {
	speaker := func(of string) string { return `, "speakers": [` + of + `]` }
	for name, test := range map[string]struct {
		old, after string
		parts      []string
	}{
		"nothing":            {quote("la digue", ""), quote("la digue", ""), nil},
		"confidence":         {quote("la digue", ""), strings.Replace(quote("la digue", ""), "0.5", "0.9", 1), nil},
		"ids":                {quote("la digue", `, "id": "q1"`), quote("la digue", `, "id": "q2"`), nil},
		"edges":              {quote("la digue", ""), quote("la digue fuit", ""), []string{"edges"}},
		"other words":        {quote("la digue", ""), quote("la digne", ""), []string{"edges"}},
		"kind":               {quote("la digue", `, "kind": "QUOTE_KIND_DIRECT"`), quote("la digue", `, "kind": "QUOTE_KIND_MIXED"`), []string{"kind"}},
		"no cue":             {quote("la digue", `, "cue": {"kind": "CUE_KIND_VERB", "lemma": "dire", "span": {"start": 1, "end": 4, "text": "dit"}}`), quote("la digue", ""), []string{"cue"}},
		"cue elsewhere":      {quote("la digue", `, "cue": {"kind": "CUE_KIND_VERB", "span": {"start": 1, "end": 4, "text": "dit"}}`), quote("la digue", `, "cue": {"kind": "CUE_KIND_VERB", "span": {"start": 2, "end": 5, "text": "dit"}}`), []string{"cue"}},
		"speaker":            {quote("la digue", speaker(`{"name": "Anne"}`)), quote("la digue", speaker(`{"name": "Yann"}`)), []string{"speaker"}},
		"entity":             {quote("la digue", speaker(`{"name": "Anne", "entityId": "e1"}`)), quote("la digue", speaker(`{"name": "Anne", "entityId": "e2"}`)), nil},
		"nobody":             {quote("la digue", speaker(`{"name": "Anne", "gender": "GENDER_FEMININE"}`)), quote("la digue", ""), []string{"speaker", "sort", "gender"}},
		"jointly":            {quote("la digue", speaker(`{"name": "Anne"}`)), quote("la digue", speaker(`{"name": "Anne"}, {"name": "Yann"}`)), []string{"speaker", "sort", "gender"}},
		"role":               {quote("la digue", speaker(`{"name": "Anne", "role": {"title": "maire"}}`)), quote("la digue", speaker(`{"name": "Anne"}`)), []string{"role"}},
		"mention":            {quote("la digue", speaker(`{"name": "Anne", "mention": {"start": 1, "end": 3, "text": "on"}}`)), quote("la digue", speaker(`{"name": "Anne"}`)), []string{"mention"}},
		"sort":               {quote("la digue", speaker(`{"name": "Anne", "kind": "SPEAKER_KIND_PERSON"}`)), quote("la digue", speaker(`{"name": "Anne", "kind": "SPEAKER_KIND_UNNAMED_PERSON"}`)), []string{"sort"}},
		"role of the second": {quote("la digue", speaker(`{"name": "A"}, {"name": "B", "role": {"title": "maire"}}`)), quote("la digue", speaker(`{"name": "A", "role": {"title": "maire"}}, {"name": "B"}`)), []string{"role"}},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := compare(answer("a", test.old), answer("a", test.after), wide)
			require.NoError(t, err)
			require.Len(t, found, 1)
			assert.Equal(t, len(test.parts) > 0, found[0].Differs())
			if len(test.parts) == 0 {
				assert.Equal(t, 1, found[0].Same)
				return
			}
			require.Len(t, found[0].Changes, 1)
			assert.Equal(t, test.parts, found[0].Changes[0].Parts)
		})
	}
}

func TestAddedAndGone(t *testing.T) {
	early := `{"contents": [{"start": 0, "end": 3, "text": "non"}]}`
	found, err := compare(answer("a", quote("la digue fuit encore", "")), answer("a", early, quote("la", "")), wide)
	require.NoError(t, err)
	require.Len(t, found[0].Changes, 3, "too little in common is another quotation")
	added, gone, other := found[0].Changes[0], found[0].Changes[1], found[0].Changes[2]
	assert.Nil(t, added.Old)
	assert.Equal(t, "non", added.New.GetContents()[0].GetText(), "in text order")
	assert.Nil(t, gone.New)
	assert.Nil(t, other.Old)
}

func ids(found []*diff.Document) []string {
	out := make([]string, len(found))
	for i, d := range found {
		out[i] = fmt.Sprintf("%s%d%d", d.ID, d.Old, d.New)
	}
	return out
}

// Answers find each other in whatever order they come, and what has no other is
// told as soon as it is known.
func TestJoin(t *testing.T) {
	failed := `{"id": "f", "error": {"reason": "TEXT_EMPTY"}}`
	for name, test := range map[string]struct {
		old, after string
		want       []string
	}{
		"nothing":         {"", "", []string{}},
		"in order":        {answer("a") + answer("b"), answer("a") + answer("b"), []string{"a22", "b22"}},
		"other order":     {answer("a") + answer("b") + answer("c"), answer("c") + answer("b") + answer("a"), []string{"b22", "c22", "a22"}},
		"only in old":     {answer("a") + answer("b"), answer("b"), []string{"b22", "a20"}},
		"only in new":     {answer("b"), answer("a") + answer("b"), []string{"a02", "b22"}},
		"nothing in new":  {answer("a") + answer("b"), "", []string{"a20", "b20"}},
		"fails now":       {answer("f"), failed, []string{"f21"}},
		"no longer fails": {failed, answer("f"), []string{"f12"}},
		"fails still":     {failed, failed, []string{"f11"}},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := compare(test.old, test.after, wide)
			require.NoError(t, err)
			assert.Equal(t, test.want, ids(found))
		})
	}
	found, err := compare(failed, failed, wide)
	require.NoError(t, err)
	assert.False(t, found[0].Differs())
	found, err = compare(failed, strings.Replace(failed, "TEXT_EMPTY", "OVERLOADED", 1), wide)
	require.NoError(t, err)
	assert.True(t, found[0].Differs())
}

func TestErrors(t *testing.T) {
	many, reversed := "", ""
	for i := range 100 {
		many, reversed = many+answer(fmt.Sprint("x", i)), answer(fmt.Sprint("x", i))+reversed
	}
	for name, test := range map[string]struct {
		old, after string
		window     int
		want       string
	}{
		"twice":       {answer("a") + answer("a"), answer("b") + answer("c"), 1 << 20, `old: two answers for "a"`},
		"no JSON":     {answer("a"), answer("a") + "{", 1 << 20, "new: value 2 is no JSON"},
		"no answer":   {answer("a", `{"id": 7}`), answer("a"), 1 << 20, "old: value 1 is no answer"},
		"other units": {answer("a"), strings.Replace(answer("a"), "{", `{"offsetEncoding": "OFFSET_ENCODING_UTF8",`, 1), 1 << 20, `document "a": offsets count in different units: take both answers with the same offset encoding`},
		"too far":     {many, reversed, 1 << 10, "over 0 MiB of answers wait"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := compare(test.old, test.after, diff.Options{Window: test.window})
			require.ErrorContains(t, err, test.want)
		})
	}
	found, err := compare(many, many, diff.Options{Window: 1 << 10})
	require.NoError(t, err, "in order, the window is never full")
	assert.Len(t, found, 100)
	_, err = compare(many, "", diff.Options{Window: 1 << 10})
	require.NoError(t, err, "what has no other at all need not wait")
}

// Whoever has seen enough may stop.
func TestStop(t *testing.T) {
	a, b := files(answer("a")+answer("b"), answer("a")+answer("b"))
	n := 0
	for _, err := range diff.Files(a, b, wide) {
		require.NoError(t, err)
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func TestSummary(t *testing.T) {
	s := diff.NewSummary()
	assert.False(t, s.Differs())
	old := answer("a", quote("la digue", "")) + answer("b", quote("x", "")) + `{"id": "c", "error": {}}` + answer("d")
	after := answer("a", quote("la digue fuit", "")) + answer("b", quote("x", "")) + answer("c") + strings.Replace(answer("e"), `"1"`, `"2"`, 1)
	found, err := compare(old, after, wide)
	require.NoError(t, err)
	for _, d := range found {
		s.Add(d)
	}
	assert.True(t, s.Differs())
	assert.Equal(t, diff.DocumentCounts{Same: 1, Changed: 2, OnlyOld: 1, OnlyNew: 1, FailedOld: 1}, s.Documents)
	assert.Equal(t, diff.QuoteCounts{Same: 1, Changed: 1}, s.Quotes)
	assert.Equal(t, 1, s.Parts["edges"])
	assert.Equal(t, "1", s.OldVersion)
	assert.Equal(t, "several", s.NewVersion)
}

// What could steer a terminal is not printed.
func TestTextIsClean(t *testing.T) {
	var out strings.Builder
	found, err := compare(answer("a"), strings.Replace(answer("a", quote("la digue", "")), "la digue", `la\u001b[2J\u202edigue`, 1), wide)
	require.NoError(t, err)
	require.NoError(t, diff.Text{Out: &out}.Document(found[0]))
	assert.NotContains(t, out.String(), "\x1b")
	assert.NotContains(t, out.String(), "\u202e")
	assert.Contains(t, out.String(), "+ 10-")
}
