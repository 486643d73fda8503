// Package archive writes files into archives whose bytes hang on their names,
// contents and one time alone.
package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// File is an entry of an archive.
type File struct {
	Name string // with slashes
	Mode int64  // 0o644, 0o755
	Body []byte
}

// TarGz writes files, by name and with their directories, into a gzipped tar.
func TarGz(files []File, at time.Time) ([]byte, error) {
	plain, err := Tar(files, at)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	zipped, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := zipped.Write(plain); err != nil {
		return nil, err
	}
	if err := zipped.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Tar writes files, by name and with their directories, into a tar. All belong
// to root, who is nobody in particular when they are taken out.
func Tar(files []File, at time.Time) ([]byte, error) {
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	made := map[string]bool{}
	for _, f := range sorted(files) {
		for _, dir := range parents(f.Name) {
			if made[dir] {
				continue
			}
			made[dir] = true
			header := tar.Header{Typeflag: tar.TypeDir, Name: dir, Mode: 0o755, ModTime: at, Format: tar.FormatUSTAR}
			if err := w.WriteHeader(&header); err != nil {
				return nil, fmt.Errorf("%s: %w", dir, err)
			}
		}
		header := tar.Header{Typeflag: tar.TypeReg, Name: f.Name, Mode: f.Mode, Size: int64(len(f.Body)), ModTime: at, Format: tar.FormatUSTAR}
		if err := w.WriteHeader(&header); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if _, err := w.Write(f.Body); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Zip writes files, by name, into a zip.
func Zip(files []File, at time.Time) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range sorted(files) {
		header := &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: at}
		header.SetMode(fs.FileMode(f.Mode))
		entry, err := w.CreateHeader(header)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if _, err := io.Copy(entry, bytes.NewReader(f.Body)); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	err := w.Close()
	return out.Bytes(), err
}

func sorted(files []File) []File {
	return slices.SortedFunc(slices.Values(files), func(a, b File) int { return strings.Compare(a.Name, b.Name) })
}

// parents returns the directories over a name, outermost first: "a/", "a/b/".
func parents(name string) []string {
	var out []string
	for i, r := range name {
		if r == '/' {
			out = append(out, name[:i+1])
		}
	}
	return out
}
