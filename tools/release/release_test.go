package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/tools/release/compile"
	"github.com/attribd/attribd/tools/release/source"
)

const root = "../.."

// elsewhere makes another checkout of the project as it stands.
func elsewhere(t *testing.T) string {
	t.Helper()
	tree, err := source.Read(t.Context(), root)
	require.NoError(t, err)
	dir := filepath.Join(t.TempDir(), "another place", "attribd")
	require.NoError(t, os.MkdirAll(filepath.Dir(dir), 0o755))
	require.NoError(t, tree.CopyTo(t.Context(), dir))
	return dir
}

// made runs a job into a directory of its own.
func made(t *testing.T, from, cache, what string) *job {
	t.Helper()
	j := &job{source: from, out: t.TempDir(), modified: true, cache: cache, systems: systems(), said: io.Discard}
	require.NoError(t, j.run(t.Context(), []string{what}))
	return j
}

// systems are those built for: in short, this machine's alone.
func systems() []compile.Target {
	if testing.Short() {
		return []compile.Target{{OS: "linux", Arch: runtime.GOARCH}}
	}
	return compile.Targets()
}

var anew = flag.Bool("anew", true, "compile everything anew for the second build, but not in short")

// cold returns an empty cache of what was compiled; none where nothing need be
// compiled anew.
func cold(t *testing.T) string {
	t.Helper()
	if testing.Short() || !*anew {
		return ""
	}
	return t.TempDir()
}

// digests returns the checksum of every file under dir.
func digests(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(name)] = fmt.Sprintf("%x", sha256.Sum256(raw))
		return err
	}))
	return out
}

// TestRelease is the row "release" of make operate: two builds, in two places, at
// two times and with nothing compiled before, give the same bytes.
func TestRelease(t *testing.T) {
	second := elsewhere(t)
	j := made(t, root, "", "release")
	t.Setenv("TZ", "Pacific/Chatham")
	t.Setenv("GOFLAGS", "-ldflags=-X=main.x=y")
	t.Setenv("CGO_CFLAGS", "-O1")
	again := made(t, second, cold(t), "release")
	once, twice := digests(t, j.out), digests(t, again.out)
	assert.Equal(t, once, twice)

	sums, err := os.ReadFile(filepath.Join(j.out, "SHA256SUMS"))
	require.NoError(t, err)
	listed := map[string]string{}
	for line := range strings.Lines(string(sums)) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		listed[name] = sum
	}
	maps.DeleteFunc(once, func(name, _ string) bool { return name == "SHA256SUMS" || strings.HasPrefix(name, "image/") })
	assert.Equal(t, once, listed)

	version := strings.TrimSuffix(strings.TrimPrefix(the(t, j.out, "attribd_*_image.tar"), "attribd_"), "_image.tar")
	for _, target := range systems() {
		contents(t, j, target, version)
		billed(t, j, target, version)
	}
	chart := entries(t, filepath.Join(j.out, "attribd-chart-"+version+".tgz"))
	assert.Contains(t, chart, "attribd/Chart.yaml")
	assert.Contains(t, chart, "attribd/templates/deployment.yaml")
	t.Logf("measured: %d files for %d systems, two builds identical", len(twice), len(systems()))
}

// the returns the one file that a pattern finds.
func the(t *testing.T, dir, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, pattern))
	require.NoError(t, err)
	require.Len(t, found, 1)
	return filepath.Base(found[0])
}

// contents looks into the archive for a system.
func contents(t *testing.T, j *job, target compile.Target, version string) {
	t.Helper()
	name := fmt.Sprintf("attribd_%s_%s_%s", version, target.OS, target.Arch)
	want := []string{target.Program(), "CHANGELOG.md", "LICENSE", "LICENSE.MPL-2.0", "NOTICE", "README.md",
		"THIRD_PARTY.txt", "attribution_grpc_service_config.json"}
	suffix := ".tar.gz"
	switch target.OS {
	case "windows":
		suffix = ".zip"
	case "linux":
		want = append(want, "systemd/attribd-admin.socket", "systemd/attribd-worker.service", "systemd/attribd.service", "systemd/attribd.socket", "systemd/attribd.sysusers")
	}
	found := entries(t, filepath.Join(j.out, name+suffix))
	for i := range want {
		want[i] = name + "/" + want[i]
	}
	assert.ElementsMatch(t, want, slices.Collect(maps.Keys(found)))
	program := found[name+"/"+target.Program()]
	assert.Equal(t, fs.FileMode(0o755), program.mode)
	assert.NotContains(t, string(program.body), os.TempDir()+"/", "the path of a checkout")
	magic := map[string]string{"linux": "\x7fELF", "darwin": "\xcf\xfa\xed\xfe", "windows": "MZ"}[target.OS]
	assert.True(t, bytes.HasPrefix(program.body, []byte(magic)), target)
}

// entry is a file of an archive.
type entry struct {
	mode fs.FileMode
	body []byte
}

// entries reads a .zip, a .tar.gz, a .tgz or a .tar.
func entries(t *testing.T, path string) map[string]entry {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	out := map[string]entry{}
	if filepath.Ext(path) == ".zip" {
		opened, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
		require.NoError(t, err)
		for _, file := range opened.File {
			body, err := file.Open()
			require.NoError(t, err)
			read, err := io.ReadAll(body)
			require.NoError(t, err)
			out[file.Name] = entry{file.Mode(), read}
		}
		return out
	}
	var plain io.Reader = bytes.NewReader(raw)
	if filepath.Ext(path) != ".tar" {
		plain, err = gzip.NewReader(plain)
		require.NoError(t, err)
	}
	return untarred(t, plain)
}

func untarred(t *testing.T, plain io.Reader) map[string]entry {
	t.Helper()
	raw, err := io.ReadAll(plain)
	require.NoError(t, err)
	require.True(t, bytes.HasSuffix(raw, make([]byte, 1024)), "its end is missing, which Go does not mind")
	out := map[string]entry{}
	opened := tar.NewReader(bytes.NewReader(raw))
	for {
		header, err := opened.Next()
		if err == io.EOF {
			return out
		}
		require.NoError(t, err)
		assert.Zero(t, header.Uid+header.Gid)
		if header.Typeflag == tar.TypeDir {
			continue
		}
		body, err := io.ReadAll(opened)
		require.NoError(t, err)
		out[header.Name] = entry{header.FileInfo().Mode().Perm(), body}
	}
}

// TestNotes shows that a release has its section of the changelog, with a date.
func TestNotes(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct{ changelog, tag, want, fault string }{
		{"# Changelog\n\n## [2.0.0] - 2026-11-21\n\nA.\n\n## [1.0.0]\n\nB.\n", "v2.0.0", "# attribd 2.0.0 - 2026-11-21\n\nA.\n", ""},
		{"## [2.0.0] - Unreleased\n\nA.\n", "", "# attribd 2.0.0 - Unreleased\n\nA.\n", ""},
		{"## [2.0.0] - Unreleased\n\nA.\n", "v2.0.0", "", "unreleased"},
		{"## [1.0.0]\n", "v2.0.0", "", "no section"},
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "CHANGELOG.md"), []byte(tt.changelog), 0o600))
		all := artifacts{}
		p := &parts{version: "2.0.0", tree: &source.Tree{Tag: tt.tag}, checkout: dir}
		err := p.notes(all)
		if tt.fault != "" {
			require.ErrorContains(t, err, tt.fault)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, tt.want, string(all["NOTES.md"]))
	}
}

// What differs from a commit is no release.
func TestModified(t *testing.T) {
	dir := elsewhere(t)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "stray"), nil, 0o600))
	j := &job{source: dir, out: t.TempDir(), systems: systems(), said: io.Discard}
	require.ErrorContains(t, j.run(t.Context(), []string{"image"}), "not committed")
}
