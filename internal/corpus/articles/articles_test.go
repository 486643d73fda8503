package articles_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/ulikunitz/xz"

	"github.com/attribd/attribd/internal/corpus/articles"
)

const two = `{"id": "a", "text": "Un.", "source": "x"}` + "\n" + `{"id": "b", "text": "Deux."}` + "\n"

func write(t *testing.T, name string, content []byte) string {
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, content, 0o600))
	return path
}

func all(path string) (seen []string, err error) {
	err = articles.Each(path, func(id, text string) error {
		seen = append(seen, id+" "+text)
		return nil
	})
	return seen, err
}

func TestEach(t *testing.T) {
	var packed bytes.Buffer
	w, err := xz.NewWriter(&packed)
	require.NoError(t, err)
	_, err = w.Write([]byte(two))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	for name, content := range map[string][]byte{"news.jsonl": []byte(two), "news.jsonl.xz": packed.Bytes()} {
		seen, err := all(write(t, name, content))
		require.NoError(t, err, name)
		assert.Equal(t, []string{"a Un.", "b Deux."}, seen, name)
	}
}

func TestEachReportsErrors(t *testing.T) {
	_, err := all(write(t, "news.jsonl", []byte(`{"id": "a"}`+"\n{")))
	require.ErrorContains(t, err, "news.jsonl:2: ")
	_, err = all(write(t, "news.jsonl.xz", []byte(two)))
	require.ErrorContains(t, err, "news.jsonl.xz: ")
	_, err = all(filepath.Join(t.TempDir(), "none"))
	require.ErrorIs(t, err, os.ErrNotExist)

	stop := errors.New("stop")
	calls := 0
	err = articles.Each(write(t, "news.jsonl", []byte(two)), func(string, string) error { calls++; return stop })
	require.ErrorIs(t, err, stop)
	assert.Equal(t, 1, calls)
}
