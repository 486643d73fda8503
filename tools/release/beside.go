package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/attribd/attribd/tools/release/archive"
)

// beside returns what lies beside the program in the archive for a system: how to
// call it, what changed, and on Linux the units of systemd.
func (p *parts) beside(system string) ([]archive.File, error) {
	from := map[string]string{
		"README.md":                            "README.md",
		"CHANGELOG.md":                         "CHANGELOG.md",
		"attribution_grpc_service_config.json": "proto/attrib/v1/attribution_grpc_service_config.json",
	}
	if system == "linux" {
		for _, pattern := range []string{"*.service", "*.socket", "*.sysusers"} {
			units, err := filepath.Glob(filepath.Join(p.checkout, "deploy/systemd", pattern))
			if err != nil {
				return nil, err
			}
			for _, unit := range units {
				from["systemd/"+filepath.Base(unit)] = "deploy/systemd/" + filepath.Base(unit)
			}
		}
	}
	var files []archive.File
	for _, name := range slices.Sorted(maps.Keys(from)) {
		body, err := os.ReadFile(filepath.Join(p.checkout, from[name]))
		if err != nil {
			return nil, err
		}
		files = append(files, archive.File{Name: name, Mode: 0o644, Body: body})
	}
	return files, nil
}

// chart puts the Helm chart, as "helm package" would, among the artifacts.
func (p *parts) chart(all artifacts) error {
	root := filepath.Join(p.checkout, "deploy/chart")
	meta, err := os.ReadFile(filepath.Join(root, "Chart.yaml"))
	if err != nil {
		return err
	}
	for _, line := range []string{"version: " + p.version, "appVersion: " + p.version} {
		if !strings.Contains("\n"+string(meta), "\n"+line+"\n") {
			return fmt.Errorf("deploy/chart/Chart.yaml does not say %q", line)
		}
	}
	var files []archive.File
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		body, err := os.ReadFile(path)
		files = append(files, archive.File{Name: "attribd/" + filepath.ToSlash(name), Mode: 0o644, Body: body})
		return err
	})
	if err != nil {
		return err
	}
	all["attribd-chart-"+p.version+".tgz"], err = archive.TarGz(files, p.tree.Time)
	return err
}

// notes puts what the changelog says of the version among the artifacts.
func (p *parts) notes(all artifacts) error {
	raw, err := os.ReadFile(filepath.Join(p.checkout, "CHANGELOG.md"))
	if err != nil {
		return err
	}
	_, section, found := strings.Cut("\n"+string(raw), "\n## ["+p.version+"]")
	if !found {
		return errors.New("CHANGELOG.md has no section for " + p.version)
	}
	if p.tree.Tag != "" && strings.HasPrefix(section, " - Unreleased") {
		return fmt.Errorf("CHANGELOG.md calls %s unreleased", p.version)
	}
	section, _, _ = strings.Cut(section, "\n## [")
	all["NOTES.md"] = []byte("# attribd " + p.version + strings.TrimRight(section, "\n") + "\n")
	return nil
}
