package lexicon_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/lexicon"
)

// own writes lists into a directory.
func own(t *testing.T, lists map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range lists {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	return dir
}

func TestOwnLists(t *testing.T) {
	built, err := lexicon.Load()
	require.NoError(t, err)
	l, err := lexicon.LoadOver(own(t, map[string]string{
		"verbs.tsv":  "# ours\n\ntonitruer\tque,incise,colon\tmanner\t3\t-\r\naffirmer\tincise\tsay\t1\t-\n",
		"roles.tsv":  "barrageur\tbarrageuse\ttrade\tperson\nONG\t-\tsociety\tperson\n",
		"bodies.tsv": "Vallée vivante\tassociation\tf\ts\tname\n",
		"README.md":  "no list",
	}))
	require.NoError(t, err)

	verb, ok := l.Verb("tonitruer")
	require.True(t, ok)
	assert.Equal(t, "manner", verb.Class)
	verb, _ = l.Verb("affirmer")
	before, _ := built.Verb("affirmer")
	assert.NotEqual(t, before, verb, "the built-in row holds still")
	_, ok = l.Verb("déclarer")
	assert.True(t, ok)

	noun, n := l.Noun([]string{"barrageuse"})
	assert.Equal(t, 1, n)
	assert.True(t, noun.Role)
	noun, _ = l.Noun([]string{"ONG"})
	assert.Equal(t, lexicon.PersonNoun, noun.Kind, "the built-in list comes first still")
	name, ok := l.Name("Vallée vivante")
	require.True(t, ok)
	assert.Equal(t, lexicon.OrganizationName, name.Kind)

	assert.Empty(t, built.Digest())
	assert.Regexp(t, `^[0-9a-f]{8}$`, l.Digest())
	assert.Len(t, l.Own("verbs.tsv"), 2)
}

// The digest names what the lists say, not how.
func TestOwnDigest(t *testing.T) {
	digest := func(lists map[string]string) string {
		l, err := lexicon.LoadOver(own(t, lists))
		require.NoError(t, err)
		return l.Digest()
	}
	one := digest(map[string]string{"firstnames.tsv": "Zélie\tf\n"})
	assert.Equal(t, one, digest(map[string]string{"firstnames.tsv": "# ours\n\nZélie\tf"}))
	assert.NotEqual(t, one, digest(map[string]string{"firstnames.tsv": "Zélie\tx\n"}))
	assert.Empty(t, digest(map[string]string{"firstnames.tsv": "# none yet\n"}))
	assert.Empty(t, digest(nil))
}

func TestOwnErrors(t *testing.T) {
	tests := []struct {
		name, file, content, says string
	}{
		{"no such list", "verb.tsv", "", "verb.tsv: there is no list of this name"},
		{"read by tests alone", "left_out.tsv", "", "left_out.tsv: there is no list of this name"},
		{"fields", "verbs.tsv", "# ours\ntonitruer\tque\n", "verbs.tsv:2: 2 fields, want 5: lemma, frames"},
		{"frame", "verbs.tsv", "tonitruer\tquoi\tmanner\t3\t-\n", `verbs.tsv:1: `},
		{"class", "verbs.tsv", "\ntonitruer\tque\tnoise\t3\t-\n", `verbs.tsv:2: unknown class "noise"`},
		{"gender", "firstnames.tsv", "Zélie\tféminin\n", "firstnames.tsv:1: "},
		{"twice", "firstnames.tsv", "Zélie\tf\n# again\nZélie\tf\n", "firstnames.tsv:3: the same as in line 1"},
		{"normal form", "firstnames.tsv", "Ze\u0301lie\tf\n", "firstnames.tsv:1: not in Unicode normal form C"},
		{"apostrophe", "firstnames.tsv", "Zé’lie\tf\n", "firstnames.tsv:1: a typographic apostrophe"},
		{"space", "firstnames.tsv", "Zélie \tf\n", "firstnames.tsv:1: an empty field"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := lexicon.LoadOver(own(t, map[string]string{tt.file: tt.content}))
			require.ErrorContains(t, err, tt.says)
		})
	}
	_, err := lexicon.LoadOver(filepath.Join(t.TempDir(), "none"))
	require.ErrorIs(t, err, os.ErrNotExist)
}
