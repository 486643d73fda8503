package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const dataDir = "../data"

func TestEmbeddedFilesAreUpToDate(t *testing.T) {
	files, err := build(dataDir)
	require.NoError(t, err)
	require.Len(t, files, 2)
	for _, f := range files {
		got, err := os.ReadFile(filepath.Join(dataDir, f.name))
		require.NoError(t, err)
		assert.Len(t, got, len(f.content), f.name)
		assert.Equal(t, string(f.content), string(got), "%s differs: run make lexicon", f.name)
	}
}

func TestCompare(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o644))
	assert.NoError(t, compare(path, []byte("old")))
	require.ErrorContains(t, compare(path, []byte("new")), "make lexicon")
	assert.Error(t, compare(path+"x", nil))
}

// TestSupplement: the reader of rows sees to order, NFC and fields; here is what
// it does not.
func TestSupplement(t *testing.T) {
	content, err := os.ReadFile(filepath.Join(dataDir, "supplement.tsv"))
	require.NoError(t, err)
	assert.Contains(t, string(content), "# Written by hand")
	upstream, err := readSource(filepath.Join(dataDir, reducedName))
	require.NoError(t, err)
	seen := map[row]bool{}
	for _, r := range upstream {
		seen[row{form: r.form, lemma: r.lemma, tags: r.tags}] = true
	}
	rows, err := parseRows(strings.NewReader(string(content)))
	require.NoError(t, err)
	for _, r := range rows {
		assert.False(t, seen[r], "%s %s is listed already", r.form, r.tags)
		assert.False(t, strings.HasPrefix(r.lemma, " "), r.form)
		seen[r] = true
	}
}

func TestParseRowsRefuses(t *testing.T) {
	for name, source := range map[string]string{
		"order":      "b\t\t:W\na\t\t:W\n",
		"fields":     "a\t:W\n",
		"empty form": "\t\t:W\n",
		"NFD":        "e\u0301te\t\t:W\n",
		"apostrophe": "l’\t\t:W\n",
		"rank":       "a\t\t:W\tx\n",
		"long cut":   "a\t2b\t:W\n",
	} {
		_, err := parseRows(strings.NewReader(source))
		assert.Error(t, err, name)
	}
}

func TestLemmaEdits(t *testing.T) {
	for _, tt := range []struct{ form, lemma, edit string }{
		{"note", "note", ""},
		{"note", "noter", "0r"},
		{"notes", "note", "1"},
		{"déclarées", "déclarer", "3er"},
		{"yeux", "œil", "4œil"},
		{"été", "être", "3être"},
	} {
		assert.Equal(t, tt.edit, lemmaEdit(tt.form, tt.lemma), tt.form)
		got, err := applyEdit(tt.form, tt.edit)
		require.NoError(t, err)
		assert.Equal(t, tt.lemma, got)
	}
	got, err := applyEdit("A", "à")
	require.NoError(t, err)
	assert.Equal(t, "à", got, "a lemma in full")
}

func TestUpstreamRows(t *testing.T) {
	rows, err := upstreamRows([]byte(strings.Join([]string{
		"# comment", "",
		"notes\tnote\t:N:f:p/*",
		"l’\tl’\t:G:D:e:s/*",
		"aimè\taimer\t:V1_it_q__a:Ip:1ś/*",
		"note\tnote\t:N:f:s/*",
		"note\tnoter\t:V1_it____a:E:2s;é/*",
		"notes\tnote\t:N:f:p/M",
		"t’il\tt’il\t:F/*",
		"H₂O\tH₂O\t:N:m:i/*",
	}, "\n")))
	require.NoError(t, err)
	assert.Equal(t, []row{
		{"l'", "l'", ":G:D:e:s", 2},
		{"note", "note", ":N:f:s", 3},
		{"note", "noter", ":V1_it____a:E:2s", 0},
		{"notes", "note", ":N:f:p", 1},
	}, rows)
}

func TestReduceChecksTheSum(t *testing.T) {
	dir := t.TempDir()
	lex := filepath.Join(dir, "French.lex")
	require.NoError(t, os.WriteFile(lex, []byte("de\tde\t:G:R/*\n"), 0o644))
	assert.ErrorContains(t, reduce(lex, filepath.Join(dir, "out")), "sha256")
}

func TestParseTags(t *testing.T) {
	for _, tt := range []struct {
		form, lemma, tags string
		want              []string
	}{
		{"note", "noter", ":V1_it____a:Ip:Sp:1s:3s", []string{"verb indicative present 1s,3s", "verb subjunctive present 1s,3s"}},
		{"dit", "dire", ":V3__tnq__a:Q:A:m:s", []string{"verb past participle masculine singular adjectival"}},
		{"lyonnaise", "lyonnais", ":N:A:f:s#G", []string{"noun feminine singular demonym", "adjective feminine singular demonym"}},
		{"elle", "elle", ":G:Os:Oo:O3:f:s", []string{"pronoun 3s feminine singular personal,subject,object"}},
		{"le", "le", ":G:Oo:Ov:m:s", []string{"pronoun 3s masculine singular personal,object,proclitic"}},
		{"y", "y", ":G:Oo:Ov:Ow", []string{"pronoun object,proclitic,adverbial"}},
		{"ne", "ne", ":G:X:Ov", []string{"adverb proclitic,negative"}},
		{"plus", "plus", ":G:W:X", []string{"adverb negative"}},
		{"que", "que", ":G:Cs:Ot:Or", []string{"conjunction subordinating", "pronoun relative,interrogative"}},
		{"au", "au", ":G:R:D:m:s", []string{"preposition masculine singular article,contracted"}},
		{"afin", "afin", ":G:ÉRv:ÉC", []string{"preposition before verb,element", "conjunction element"}},
		{"Moscou", "Moscou", ":MP:e:i#C", []string{"place epicene invariable town"}},
		{"ONU", "ONU", ":N:f:i", []string{"acronym feminine invariable"}},
		{"Seine", "Seine", ":N:f:i", []string{"proper name feminine invariable"}},
		{"km", "m", ":N:m:i;S", []string{"symbol masculine invariable"}},
		{"b", "b", ":N:m:i", []string{"symbol masculine invariable"}},
		{"vert", "vert", ":N:A:m:s;C", []string{"noun masculine singular colour", "adjective masculine singular colour"}},
		{"docteur", "docteur", ":N:T:m:s", []string{"noun masculine singular", "title masculine singular"}},
	} {
		got, err := parseTags(row{form: tt.form, lemma: tt.lemma, tags: tt.tags})
		require.NoError(t, err, tt.tags)
		var names []string
		for _, r := range got {
			names = append(names, r.String())
		}
		assert.Equal(t, tt.want, names, tt.tags)
	}
}

func TestParseTagsRefuses(t *testing.T) {
	for _, tags := range []string{
		"", "N", ":N:?", ":N:m:s#?", ":N#", ":m:s", ":V1_it____a", ":V1_it____a:Ip:9s", ":V1_?t____a:Y",
	} {
		_, err := parseTags(row{form: "f", lemma: "f", tags: tags})
		assert.Error(t, err, tags)
	}
}
