package image

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/partial"

	"github.com/attribd/attribd/tools/release/archive"
)

// refName is how tools call an image of a layout.
const refName = "org.opencontainers.image.ref.name"

// WriteLayout writes an index as an OCI image layout into dir, which is
// replaced, under the name tag.
func WriteLayout(index v1.ImageIndex, dir, tag string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	path, err := layout.Write(dir, empty.Index)
	if err != nil {
		return err
	}
	return path.AppendIndex(index, layout.WithAnnotations(map[string]string{refName: tag}))
}

// ReadLayout returns the index of a layout that WriteLayout wrote.
func ReadLayout(dir string) (v1.ImageIndex, error) {
	all, err := layout.ImageIndexFromPath(dir)
	if err != nil {
		return nil, err
	}
	manifest, err := all.IndexManifest()
	if err != nil {
		return nil, err
	}
	if len(manifest.Manifests) != 1 {
		return nil, fmt.Errorf("%s holds %d images, not one", dir, len(manifest.Manifests))
	}
	return all.ImageIndex(manifest.Manifests[0].Digest)
}

// Archive puts a layout into one tar, with the file that "docker load" reads
// where Docker does not know OCI layouts: it then loads the image for Linux on
// arch, as name:tag.
func Archive(dir, name, tag, arch string, at time.Time) ([]byte, error) {
	files, err := layoutFiles(dir)
	if err != nil {
		return nil, err
	}
	legacy, err := legacyManifest(dir, name+":"+tag, arch)
	if err != nil {
		return nil, err
	}
	return archive.Tar(append(files, archive.File{Name: "manifest.json", Mode: 0o644, Body: legacy}), at)
}

func layoutFiles(dir string) ([]archive.File, error) {
	var files []archive.File
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		body, err := os.ReadFile(path)
		files = append(files, archive.File{Name: filepath.ToSlash(name), Mode: 0o644, Body: body})
		return err
	})
	return files, err
}

// legacyManifest is the manifest.json of "docker save".
func legacyManifest(dir, name, arch string) ([]byte, error) {
	index, err := ReadLayout(dir)
	if err != nil {
		return nil, err
	}
	images, err := partial.FindImages(index, func(d v1.Descriptor) bool {
		return d.Platform.OS == "linux" && d.Platform.Architecture == arch
	})
	if err != nil {
		return nil, err
	}
	if len(images) != 1 {
		return nil, errors.New("no image for linux/" + arch)
	}
	manifest, err := images[0].Manifest()
	if err != nil {
		return nil, err
	}
	blob := func(h v1.Hash) string { return "blobs/" + h.Algorithm + "/" + h.Hex }
	entry := struct {
		Config   string
		RepoTags []string
		Layers   []string
	}{Config: blob(manifest.Config.Digest), RepoTags: []string{name}}
	for _, layer := range manifest.Layers {
		entry.Layers = append(entry.Layers, blob(layer.Digest))
	}
	return json.Marshal([]any{entry})
}
