package tag_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/attribd/attribd/internal/attrib/tag"
)

// rows returns the columns of a table's lines behind its two comments.
func rows(t *testing.T, table string, columns int) [][]string {
	t.Helper()
	require.True(t, strings.HasSuffix(table, "\n"))
	lines := strings.Split(strings.TrimSuffix(table, "\n"), "\n")
	require.Greater(t, len(lines), 2)
	assert.Contains(t, lines[0], "# ")
	assert.Contains(t, lines[1], "# columns: ")
	var out [][]string
	for i, line := range lines[2:] {
		fields := strings.Split(line, "\t")
		require.Len(t, fields, columns, "line %d", i+3)
		out = append(out, fields)
	}
	return out
}

func TestTablesAreTidy(t *testing.T) {
	for name, table := range map[string]struct {
		text    string
		columns int
	}{
		"closed.tsv":      {tag.ClosedTSV, 2},
		"transitions.tsv": {tag.TransitionsTSV, 3},
	} {
		t.Run(name, func(t *testing.T) {
			assert.True(t, norm.NFC.IsNormalString(table.text), "not in normal form C")
			assert.False(t, strings.ContainsAny(table.text, "’\u00a0\u202f\r"), "a typographic apostrophe or space")
			before := ""
			for _, row := range rows(t, table.text, table.columns) {
				assert.Greater(t, row[0], before, "out of order, or there twice")
				before = row[0]
				for _, field := range row {
					assert.Equal(t, strings.Join(strings.Fields(field), " "), field, "spaces in the row of %q", row[0])
				}
				checkReadings(t, row)
			}
		})
	}
}

// checkReadings looks for a tag that a row has twice: the first would be lost.
func checkReadings(t *testing.T, row []string) {
	t.Helper()
	seen := map[string]bool{}
	for field := range strings.FieldsSeq(row[len(row)-1]) {
		name, _, _ := strings.Cut(field, "/")
		name, _, _ = strings.Cut(name, ":")
		assert.False(t, seen[name], "%q has %q twice", row[0], name)
		seen[name] = true
	}
}

// Words of the table are looked up in lower case; "A" alone stands for "À".
func TestClosedWordsAreLowerCase(t *testing.T) {
	for _, row := range rows(t, tag.ClosedTSV, 2) {
		if row[0] != "A" {
			assert.Equal(t, strings.ToLower(row[0]), row[0])
		}
	}
}

// A tag without a row of its own would cost nothing before any other.
func TestEveryTagHasTransitions(t *testing.T) {
	listed := map[string]bool{}
	for _, row := range rows(t, tag.TransitionsTSV, 3) {
		listed[row[0]] = true
	}
	for each := tag.Punct; each <= tag.Numeral; each++ {
		assert.True(t, listed[each.String()], each.String())
	}
	assert.True(t, listed["start"], "start")
	assert.Len(t, listed, int(tag.Numeral)+2)
}

func TestTagsHaveTheirNames(t *testing.T) {
	seen := map[string]bool{}
	for each := tag.Punct; each <= tag.Numeral; each++ {
		name := each.String()
		assert.NotEmpty(t, name)
		assert.False(t, seen[name], name)
		seen[name] = true
		got, ok := tag.ParseTag(name)
		assert.True(t, ok, name)
		assert.Equal(t, each, got)
	}
	_, ok := tag.ParseTag("verb")
	assert.False(t, ok)
}

func TestBrokenTables(t *testing.T) {
	for _, test := range []struct {
		what, table string
		check       func(string) error
		message     string
	}{
		{"a word without readings", "# words\nle\n", tag.CheckClosed, "line 2: want 2 columns, have 1"},
		{"a column too many", "le\tdet\tdet\n", tag.CheckClosed, "line 1: want 2 columns, have 3"},
		{"an unknown tag", "# words\n# columns\nle\tdet\nla\tarticle\n", tag.CheckClosed, `line 4: unknown part of speech "article"`},
		{"unknown features", "le\tdet/mx\n", tag.CheckClosed, `line 1: unknown features "mx"`},
		{"a cost that is none", "le\tdet:low/m\n", tag.CheckClosed, `line 1: strconv.ParseFloat: parsing "low": invalid syntax`},
		{"an empty line", "le\tdet\n\nla\tdet\n", tag.CheckClosed, "line 2: want 2 columns, have 1"},
		{"a tag without costs", "# costs\ndet\t6\n", tag.CheckTransitions, "line 2: want 3 columns, have 2"},
		{"an unknown tag on the left", "noun\t2\tadj\narticle\t6\tnoun\n", tag.CheckTransitions, `line 2: unknown part of speech "article"`},
		{"an unknown tag on the right", "det\t6\tnoun:0 thing:1\n", tag.CheckTransitions, `line 1: unknown part of speech "thing"`},
		{"a default cost that is none", "det\tsix\tnoun\n", tag.CheckTransitions, `line 1: strconv.ParseFloat: parsing "six": invalid syntax`},
	} {
		t.Run(test.what, func(t *testing.T) {
			assert.EqualError(t, test.check(test.table), test.message)
		})
	}
	require.NoError(t, tag.CheckClosed("# words\nle\tdet:0.5/ms obj\n"))
	require.NoError(t, tag.CheckTransitions("# costs\ndet\t6\tnoun adj:0.2\n"))
}
