// Package bill answers what is in a binary: the modules that it was linked
// from, as the binary itself says, with their checksums and licences.
package bill

import (
	"context"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// Bill is what one binary is made of.
type Bill struct {
	SHA256  string // of the binary, hexadecimal
	Go      string // version of Go, without "go"
	OS      string
	Arch    string
	Modules []Module // those that it depends on, and Go's own library, by path
}

// Module is one that is linked in.
type Module struct {
	Path, Version string
	Sum           string   // as in go.sum: "h1:" and base64; empty for Go's own
	Licences      []string // SPDX identifiers, sorted
	Texts         []Text   // of licences and notices, by name
}

// Text is a file that must go with the binary.
type Text struct{ Name, Body string }

// standard is the path that stands for Go's own library.
const standard = "std"

// Read reads a binary. The modules are looked up from the checkout in dir, from
// which it was built.
func Read(ctx context.Context, binary, dir string) (*Bill, error) {
	raw, err := os.ReadFile(binary)
	if err != nil {
		return nil, err
	}
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(binary), err)
	}
	sum := sha256.Sum256(raw)
	b := &Bill{SHA256: hex.EncodeToString(sum[:]), Go: strings.TrimPrefix(info.GoVersion, "go")}
	for _, s := range info.Settings {
		switch s.Key {
		case "GOOS":
			b.OS = s.Value
		case "GOARCH":
			b.Arch = s.Value
		}
	}
	b.Modules = append(b.Modules, Module{Path: standard, Version: b.Go})
	for _, dep := range info.Deps {
		if dep.Replace != nil {
			return nil, fmt.Errorf("%s is replaced, and nobody could build this anew", dep.Path)
		}
		b.Modules = append(b.Modules, Module{Path: dep.Path, Version: dep.Version, Sum: dep.Sum})
	}
	slices.SortFunc(b.Modules, func(x, y Module) int { return strings.Compare(x.Path, y.Path) })
	return b, b.license(ctx, dir)
}

// license finds the licences of all modules.
func (b *Bill) license(ctx context.Context, dir string) error {
	where, err := directories(ctx, dir, b.Modules)
	if err != nil {
		return err
	}
	for i := range b.Modules {
		m := &b.Modules[i]
		if err := m.read(where[m.Path]); err != nil {
			return err
		}
		if len(m.Licences) == 0 {
			return fmt.Errorf("%s@%s: no licence that we know", m.Path, m.Version)
		}
	}
	return nil
}

// directories asks go where the sources of modules lie.
func directories(ctx context.Context, dir string, modules []Module) (map[string]string, error) {
	args := []string{"list", "-mod=readonly", "-m", "-f", "{{.Path}}\t{{.Dir}}"}
	for _, m := range modules {
		if m.Path != standard {
			args = append(args, m.Path)
		}
	}
	out := map[string]string{}
	said, err := goTool(ctx, dir, args...)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(said) {
		path, where, _ := strings.Cut(strings.TrimSpace(line), "\t")
		out[path] = where
	}
	root, err := goTool(ctx, dir, "env", "GOROOT")
	out[standard] = strings.TrimSpace(root)
	return out, err
}

func goTool(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	var faults strings.Builder
	cmd.Stderr = &faults
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, faults.String())
	}
	return string(out), nil
}

// read finds the texts in a module's root and what licences they are.
func (m *Module) read(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("%s@%s: %w", m.Path, m.Version, err)
	}
	for _, entry := range entries {
		if entry.IsDir() || !legal(entry.Name()) {
			continue
		}
		raw, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			return err
		}
		m.Texts = append(m.Texts, Text{Name: entry.Name(), Body: string(raw)})
		if !slices.Contains(licences, stem(entry.Name())) {
			continue
		}
		for _, match := range licensecheck.Scan(raw).Match {
			if !match.IsURL && !slices.Contains(m.Licences, match.ID) {
				m.Licences = append(m.Licences, match.ID)
			}
		}
	}
	slices.Sort(m.Licences)
	return nil
}

// licences and notices are what the files that must go with a binary are called.
var (
	licences = []string{"LICENSE", "LICENCE", "COPYING"}
	notices  = []string{"NOTICE", "PATENTS", "AUTHORS"}
)

func legal(name string) bool {
	return slices.Contains(licences, stem(name)) || slices.Contains(notices, stem(name))
}

// stem is LICENSE of LICENSE, License.txt and LICENSE-MIT.
func stem(name string) string {
	out, _, _ := strings.Cut(strings.ToUpper(name), ".")
	out, _, _ = strings.Cut(out, "-")
	return out
}

// Notices puts the texts of several binaries' modules into one, each once.
func Notices(bills ...*Bill) string {
	modules := map[string]Module{}
	for _, b := range bills {
		for _, m := range b.Modules {
			modules[m.Path] = m
		}
	}
	var out strings.Builder
	out.WriteString("The attribd binary contains these modules, under these licences.\n")
	for _, m := range slices.SortedFunc(maps.Values(modules), func(x, y Module) int { return strings.Compare(x.Path, y.Path) }) {
		for _, text := range m.Texts {
			fmt.Fprintf(&out, "\n%s\n%s %s, %s\n\n%s", strings.Repeat("=", 80), m.Path, m.Version, text.Name, strings.ReplaceAll(text.Body, "\r\n", "\n"))
		}
	}
	return out.String()
}
