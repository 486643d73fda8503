package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/attribd/attribd/tools/release/archive"
	"github.com/attribd/attribd/tools/release/bill"
	"github.com/attribd/attribd/tools/release/compile"
	"github.com/attribd/attribd/tools/release/source"
)

// module is what the service's go.mod calls itself.
const module = "github.com/attribd/attribd"

// parts are what releases and images are put together from.
type parts struct {
	tree     *source.Tree
	checkout string // of the tree, made for this
	version  string
	programs []program
}

// program is attribd for one system.
type program struct {
	compile.Target

	binary []byte
	bill   *bill.Bill
}

// build compiles the service for each target, from a checkout made for this under
// dir.
func (j *job) build(ctx context.Context, targets []compile.Target, dir string) (*parts, error) {
	tree, err := source.Read(ctx, j.source)
	if err != nil {
		return nil, err
	}
	if tree.Modified && !j.modified {
		return nil, errors.New("there are changes that are not committed: commit them, or see -modified")
	}
	p := &parts{tree: tree, checkout: filepath.Join(dir, "checkout")}
	if err := tree.CopyTo(ctx, p.checkout); err != nil {
		return nil, err
	}
	if p.version, err = j.version(ctx, p.checkout, dir); err != nil {
		return nil, err
	}
	if tree.Tag != "" && tree.Tag != "v"+p.version {
		return nil, fmt.Errorf("the tag is %s, but the engine calls itself %s", tree.Tag, p.version)
	}
	for _, target := range targets {
		made, err := j.program(ctx, p.checkout, target, filepath.Join(dir, target.OS+"-"+target.Arch))
		if err != nil {
			return nil, err
		}
		p.programs = append(p.programs, *made)
	}
	return p, nil
}

// version asks a binary for this machine.
func (j *job) version(ctx context.Context, checkout, dir string) (string, error) {
	here := compile.Target{OS: runtime.GOOS, Arch: runtime.GOARCH}
	binary := filepath.Join(dir, here.Program())
	if err := compile.Build(ctx, checkout, here, binary, j.cache); err != nil {
		return "", err
	}
	version, _, err := compile.Version(ctx, binary)
	return version, err
}

func (j *job) program(ctx context.Context, checkout string, target compile.Target, out string) (*program, error) {
	if err := compile.Build(ctx, checkout, target, out, j.cache); err != nil {
		return nil, err
	}
	binary, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	made, err := bill.Read(ctx, out, checkout)
	if err != nil {
		return nil, err
	}
	return &program{Target: target, binary: binary, bill: made}, nil
}

// legal are the files that go wherever a program goes.
func (p *parts) legal(b *bill.Bill) ([]archive.File, error) {
	files := []archive.File{{Name: "THIRD_PARTY.txt", Mode: 0o644, Body: []byte(bill.Notices(b))}}
	for _, name := range []string{"LICENSE", "NOTICE", "internal/attrib/morph/data/LICENSE.MPL-2.0"} {
		body, err := os.ReadFile(filepath.Join(p.checkout, name))
		if err != nil {
			return nil, err
		}
		files = append(files, archive.File{Name: filepath.Base(name), Mode: 0o644, Body: body})
	}
	return files, nil
}

// under puts files into a directory.
func under(dir string, files []archive.File) []archive.File {
	out := make([]archive.File, len(files))
	for i, f := range files {
		f.Name = strings.TrimSuffix(dir, "/") + "/" + f.Name
		out[i] = f
	}
	return out
}
