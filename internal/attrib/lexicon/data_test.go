package lexicon

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// lists gives, for each file, how many of its first columns make a row unique
// and how few rows it may have.
var lists = map[string]struct{ key, rows int }{
	"abbreviations.tsv":    {1, 200},
	"acronyms.tsv":         {1, 400},
	"bodies.tsv":           {1, 300},
	"body_words.tsv":       {2, 150},
	"calendar.tsv":         {1, 150},
	"civilities.tsv":       {1, 100},
	"conformity.tsv":       {1, 150},
	"cue_adverbs.tsv":      {1, 300},
	"documents.tsv":        {1, 200},
	"firstnames.tsv":       {1, 1500},
	"groups.tsv":           {1, 120},
	"left_out.tsv":         {1, 70},
	"media.tsv":            {1, 400},
	"not_reporting.tsv":    {1, 120},
	"noun_cues.tsv":        {1, 150},
	"organisations.tsv":    {1, 300},
	"particles.tsv":        {1, 80},
	"persons.tsv":          {2, 150},
	"places.tsv":           {2, 800},
	"preposition_cues.tsv": {1, 40},
	"role_prefixes.tsv":    {1, 80},
	"roles.tsv":            {2, 600},
	"sources.tsv":          {1, 50},
	"verbs.tsv":            {1, 380},
	"works.tsv":            {1, 60},
	"wrappers.tsv":         {2, 40},
}

func TestListsAreTidy(t *testing.T) {
	files, err := fs.Glob(embedded, "data/*.tsv")
	require.NoError(t, err)
	require.Len(t, files, len(lists))
	for _, path := range files {
		name := strings.TrimPrefix(path, "data/")
		t.Run(name, func(t *testing.T) {
			want, ok := lists[name]
			require.True(t, ok, "no expectations")
			raw, err := fs.ReadFile(embedded, path)
			require.NoError(t, err)
			text := string(raw)
			assert.True(t, norm.NFC.IsNormalString(text), "not in normal form C")
			assert.False(t, strings.ContainsAny(text, "’\u00a0\u202f\r"), "a typographic apostrophe or space")
			assert.True(t, strings.HasSuffix(text, "\n"))
			checkRows(t, strings.Split(strings.TrimSuffix(text, "\n"), "\n"), want.key, want.rows)
		})
	}
}

func checkRows(t *testing.T, lines []string, key, least int) {
	require.GreaterOrEqual(t, len(lines)-2, least)
	assert.Contains(t, lines[0], "; written for attribd, ")
	columns := strings.Split(strings.TrimPrefix(lines[1], "# columns: "), "\t")
	seen := map[string]bool{}
	before := ""
	for i, line := range lines[2:] {
		fields := strings.Split(line, "\t")
		require.Len(t, fields, len(columns), "line %d", i+3)
		for _, f := range fields {
			assert.NotEmpty(t, f, "line %d: write - for nothing", i+3)
			assert.Equal(t, strings.TrimSpace(f), f, "line %d", i+3)
		}
		id := strings.Join(fields[:key], "\t")
		assert.False(t, seen[id], "line %d: %q is there twice", i+3, id)
		assert.GreaterOrEqual(t, fields[0], before, "line %d: out of order", i+3)
		seen[id], before = true, fields[0]
	}
}

func TestLoadNamesFileAndLine(t *testing.T) {
	const header = "# a list\n# columns: form\tkind\n"
	for _, tc := range []struct{ content, want string }{
		{"", "abbreviations.tsv: no rows"},
		{"# a list\n# columns: form\nM.\n", `abbreviations.tsv:2: got`},
		{header + "M.\n", "abbreviations.tsv:3: 1 fields, want 2"},
		{header + "p.\tx\na.\tx\n", `abbreviations.tsv:4: "a." is out of order`},
		{header + "p.\tx\np.\tx\n", `abbreviations.tsv:4: "p." is there twice`},
		{header + "p\tx\n", `abbreviations.tsv:3: "p" ends in no period`},
	} {
		fsys := fstest.MapFS{"data/abbreviations.tsv": {Data: []byte(tc.content)}}
		err := new(Lexicon).loadAbbreviations(fsys)
		assert.ErrorContains(t, err, tc.want)
	}
}

func TestLoadRejectsUnknownValues(t *testing.T) {
	const header = "# a list\n# columns: lemma\tframes\tclass\tstrength\tnotes\n"
	for _, tc := range []struct{ row, want string }{
		{"dire\tquoi\tsay\t3\t-", `verbs.tsv:3: unknown frame "quoi"`},
		{"dire\tque\tsaid\t3\t-", `verbs.tsv:3: unknown class "said"`},
		{"dire\tque\tsay\t4\t-", `verbs.tsv:3: unknown strength "4"`},
		{"dire\tque\tsay\t3\tloud", `verbs.tsv:3: unknown note "loud"`},
	} {
		fsys := fstest.MapFS{"data/verbs.tsv": {Data: []byte(header + tc.row + "\n")}}
		assert.ErrorContains(t, new(Lexicon).loadVerbs(fsys), tc.want)
	}
}
