package bulk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/server"
)

// maxFile is how many bytes of an article in a file of its own are read: enough
// to see that it is too long.
const maxFile = utf8.UTFMax*server.MaxTextCharacters + 1

// item is a document as it was found.
type item struct {
	file string // its path
	line int    // in an archive, from 1; 0: it is all of the file
	raw  []byte
	cut  bool  // raw is the beginning only
	err  error // why the file could not be read
}

// source finds the documents of directories, archives and files. They come in
// the order of the paths, those of a directory in the order of their names.
type source struct {
	paths  []string
	output os.FileInfo  // is no input, wherever it lies; nil: none
	skip   int64        // documents not to look at
	read   atomic.Int64 // bytes of files so far
	passed int          // files of directories that are no documents
}

// IsBulk reports whether a path names more than one document: a directory, or
// an archive by its name.
func IsBulk(path string) bool {
	info, err := os.Stat(path)
	return isArchive(path) || err == nil && info.IsDir()
}

func isArchive(path string) bool {
	return slices.ContainsFunc([]string{".jsonl", ".jsonl.gz", ".jsonl.xz", ".jsonl.zst"}, func(suffix string) bool {
		return strings.HasSuffix(path, suffix)
	})
}

// files calls see for every file to read. A directory has its articles in .txt
// and archives; hidden files are passed over.
func (s *source) files(see func(path string, size int64) error) error {
	s.passed = 0
	for _, path := range s.paths {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return err
		case s.output != nil && os.SameFile(info, s.output):
			return fmt.Errorf("%s is input and output", path)
		case info.IsDir():
			err = s.directory(path, see)
		default:
			err = see(path, info.Size())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *source) directory(root string, see func(path string, size int64) error) error {
	root += string(filepath.Separator) // it may be a link
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == root:
			return nil
		case entry.IsDir() && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case entry.IsDir() || strings.HasPrefix(entry.Name(), "."):
			return nil
		case !isArchive(path) && filepath.Ext(path) != ".txt":
			s.passed++
			return nil
		}
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() || s.output != nil && os.SameFile(info, s.output) {
			return err
		}
		return see(path, info.Size())
	})
}

// size returns the bytes of all files.
func (s *source) size() (total int64, err error) {
	err = s.files(func(_ string, size int64) error {
		total += size
		return nil
	})
	return total, err
}

// each calls see for every document, and owns nothing of it afterwards. It ends
// with see's first error, or with that of a directory or archive that cannot be
// read; an article that cannot is an item.
func (s *source) each(see func(*item) error) error {
	return s.files(func(path string, _ int64) error {
		if isArchive(path) {
			return s.archive(path, see)
		}
		if s.skip > 0 {
			s.skip--
			return nil
		}
		return see(s.article(path))
	})
}

// article reads a file that is one document.
func (s *source) article(path string) *item {
	i := &item{file: path}
	file, err := os.Open(path)
	if err != nil {
		i.err = err
		return i
	}
	defer file.Close()
	i.raw, i.err = io.ReadAll(io.LimitReader(&counter{file, &s.read}, maxFile))
	i.cut = len(i.raw) == maxFile
	return i
}

// archive reads a file of one document a line. Lines that are blank are none.
func (s *source) archive(path string, see func(*item) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	in, done, err := Unpack(path, &counter{file, &s.read})
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	defer done()
	lines := newLines(in, maxLine)
	for number := 1; ; number++ {
		line, cut, err := lines.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%s, line %d: %w", path, number, err)
		case blank(line):
			continue
		case s.skip > 0:
			s.skip--
			continue
		}
		if err := see(&item{file: path, line: number, raw: slices.Clone(line), cut: cut}); err != nil {
			return err
		}
	}
}

func blank(line []byte) bool {
	return !slices.ContainsFunc(line, func(b byte) bool { return b != ' ' && b != '\t' && b != '\r' })
}
