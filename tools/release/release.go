package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/attribd/attribd/tools/release/archive"
	"github.com/attribd/attribd/tools/release/bill"
	"github.com/attribd/attribd/tools/release/compile"
	"github.com/attribd/attribd/tools/release/image"
)

// artifacts are files of a release, by name.
type artifacts map[string][]byte

// release builds everything into the output directory.
func (j *job) release(ctx context.Context) error {
	return j.put(ctx, j.systems, func(p *parts, all artifacts) error {
		if err := j.image(p, all); err != nil {
			return err
		}
		for _, made := range p.programs {
			if err := p.archive(&made, all); err != nil {
				return err
			}
		}
		if err := p.chart(all); err != nil {
			return err
		}
		if err := p.notes(all); err != nil {
			return err
		}
		all["SHA256SUMS"] = sums(all)
		return nil
	})
}

// onlyImage builds the image alone.
func (j *job) onlyImage(ctx context.Context) error {
	linux := slices.DeleteFunc(slices.Clone(j.systems), func(t compile.Target) bool { return t.OS != "linux" })
	return j.put(ctx, linux, j.image)
}

// put builds for systems, has artifacts made of that, and writes them.
func (j *job) put(ctx context.Context, systems []compile.Target, gather func(*parts, artifacts) error) error {
	dir, err := os.MkdirTemp("", "release")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }() // in the directory for such
	p, err := j.build(ctx, systems, dir)
	if err != nil {
		return err
	}
	all := artifacts{}
	if err := gather(p, all); err != nil {
		return err
	}
	return j.write(all)
}

// write writes artifacts into the output directory, and says which.
func (j *job) write(all artifacts) error {
	if err := os.MkdirAll(j.out, 0o755); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		path := filepath.Join(j.out, name)
		if err := os.WriteFile(path, all[name], 0o644); err != nil {
			return err
		}
		fmt.Fprintf(j.said, "%9d  %s\n", len(all[name]), path)
	}
	return nil
}

// archive puts a program, what goes with it and its bill among the artifacts.
func (p *parts) archive(made *program, all artifacts) error {
	name := fmt.Sprintf("attribd_%s_%s_%s", p.version, made.OS, made.Arch)
	files, err := p.legal(made.bill)
	if err != nil {
		return err
	}
	files = append(files, archive.File{Name: made.Program(), Mode: 0o755, Body: made.binary})
	beside, err := p.beside(made.OS)
	if err != nil {
		return err
	}
	files = under(name, append(files, beside...))
	if made.OS == "windows" {
		all[name+".zip"], err = archive.Zip(files, p.tree.Time)
	} else {
		all[name+".tar.gz"], err = archive.TarGz(files, p.tree.Time)
	}
	if err != nil {
		return err
	}
	all[name+".cdx.json"], err = made.bill.CycloneDX(bill.Product{
		Name: "attribd", Path: module, Version: p.version, Revision: p.tree.Revision, Time: p.tree.Time,
	})
	return err
}

// image writes the layout of the image, and puts it among the artifacts as one
// file.
func (j *job) image(p *parts, all artifacts) error {
	var systems []image.System
	for _, made := range p.programs {
		if made.OS != "linux" {
			continue
		}
		legal, err := p.legal(made.bill)
		if err != nil {
			return err
		}
		systems = append(systems, image.System{
			OS: made.OS, Arch: made.Arch, Binary: made.binary, Legal: under("usr/share/doc/attribd", legal),
		})
	}
	if len(systems) == 0 {
		return nil
	}
	index, err := image.Index(image.Meta{
		Version: p.version, Revision: p.tree.Revision, Source: "https://" + module, Time: p.tree.Time,
	}, systems)
	if err != nil {
		return err
	}
	if err := image.WriteLayout(index, j.layout(), p.version); err != nil {
		return err
	}
	name := fmt.Sprintf("attribd_%s_image.tar", p.version)
	all[name], err = image.Archive(j.layout(), "attribd", p.version, systems[0].Arch, p.tree.Time)
	return err
}

// layout is where the image lies.
func (j *job) layout() string { return filepath.Join(j.out, "image") }

// sums are the checksums of all artifacts, as sha256sum --check reads them.
func sums(all artifacts) []byte {
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&out, "%x  %s\n", sha256.Sum256(all[name]), name)
	}
	return []byte(out.String())
}
