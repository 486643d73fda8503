package bulk

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/ulikunitz/xz"
)

func put(t *testing.T, path, content string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
}

// pack packs as the end of the name says.
func pack(t *testing.T, name, content string) string {
	t.Helper()
	var out bytes.Buffer
	var w io.WriteCloser
	var err error
	switch filepath.Ext(name) {
	case ".gz":
		w = gzip.NewWriter(&out)
	case ".xz":
		w, err = xz.NewWriter(&out)
	case ".zst":
		w, err = zstd.NewWriter(&out)
	default:
		return content
	}
	require.NoError(t, err)
	_, err = io.WriteString(w, content)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.String()
}

// found lists what a source finds.
func found(s *source) (items []string, err error) {
	err = s.each(func(i *item) error {
		line := filepath.Base(i.file)
		if i.line > 0 {
			line += ":" + strconv.Itoa(i.line)
		}
		items = append(items, line+" "+string(i.raw))
		return nil
	})
	return items, err
}

func TestSource(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/b.txt", "B")
	put(t, dir+"/a/2.txt", "2")
	put(t, dir+"/a/10.txt", "10")
	put(t, dir+"/c.jsonl.gz", pack(t, "c.jsonl.gz", "c1\n \r\n\nc4"))
	put(t, dir+"/.hidden.txt", "no")
	put(t, dir+"/.git/d.txt", "no")
	put(t, dir+"/e.pdf", "no")
	put(t, dir+"/out.jsonl", "no")
	put(t, dir+"/z.md", "Z")
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(dir, link))
	output, err := os.Stat(dir + "/out.jsonl")
	require.NoError(t, err)

	want := []string{"10.txt 10", "2.txt 2", "b.txt B", "c.jsonl.gz:1 c1", "c.jsonl.gz:4 c4", "z.md Z"}
	for _, root := range []string{dir, link, dir + "/"} {
		for skip := range want {
			s := &source{paths: []string{root, dir + "/z.md"}, output: output, skip: int64(skip)}
			got, err := found(s)
			require.NoError(t, err)
			assert.Equal(t, want[skip:], got)
			assert.Equal(t, 2, s.passed)
			size, err := s.size()
			require.NoError(t, err)
			if skip == 0 {
				assert.Equal(t, size, s.read.Load())
			}
		}
	}
}

func TestSourceUnpacks(t *testing.T) {
	for _, end := range []string{"", ".gz", ".xz", ".zst"} {
		path := filepath.Join(t.TempDir(), "a.jsonl"+end)
		twice := pack(t, path, "1\n2\n") + pack(t, path, "3\n") // as cat makes
		put(t, path, twice)
		got, err := found(&source{paths: []string{path}})
		require.NoError(t, err, end)
		assert.Equal(t, []string{filepath.Base(path) + ":1 1", filepath.Base(path) + ":2 2", filepath.Base(path) + ":3 3"}, got)
	}
}

// An archive that ends too early gives what stands before.
func TestSourceTruncated(t *testing.T) {
	var content bytes.Buffer
	for i := range 200_000 {
		content.WriteString(strconv.Itoa(i*7919) + "\n")
	}
	for _, end := range []string{".gz", ".xz", ".zst"} {
		path := filepath.Join(t.TempDir(), "a.jsonl"+end)
		packed := pack(t, path, content.String())
		put(t, path, packed[:len(packed)*9/10])
		got, err := found(&source{paths: []string{path}})
		require.ErrorContains(t, err, "a.jsonl"+end+", line ")
		assert.Greater(t, len(got), 50_000, end)
	}
}

func TestSourceErrors(t *testing.T) {
	dir := t.TempDir()
	_, err := found(&source{paths: []string{dir + "/none"}})
	require.ErrorIs(t, err, os.ErrNotExist)

	put(t, dir+"/a.jsonl.zst", "not packed")
	_, err = found(&source{paths: []string{dir + "/a.jsonl.zst"}})
	require.ErrorContains(t, err, "a.jsonl.zst")

	put(t, dir+"/b.txt", "B")
	info, err := os.Stat(dir + "/b.txt")
	require.NoError(t, err)
	_, err = found(&source{paths: []string{dir + "/b.txt"}, output: info})
	require.ErrorContains(t, err, "input and output")

	stop := errors.New("stop")
	err = (&source{paths: []string{dir + "/b.txt", dir + "/none"}}).each(func(*item) error { return stop })
	require.ErrorIs(t, err, stop)
}
