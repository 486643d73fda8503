// Package image answers what a container runtime is given: an OCI image of the
// service for several systems, made without a daemon and the same each time.
package image

import (
	"bytes"
	"fmt"
	"io"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
	"github.com/google/go-containerregistry/pkg/v1/types"

	"github.com/attribd/attribd/tools/release/archive"
)

// Program is where the service lies in the image.
const Program = "usr/bin/attribd"

// User is nobody that the host knows; numeric, so that Kubernetes can see it.
const User = "65532:65532"

// Meta is what an image says of itself.
type Meta struct {
	Version, Revision string
	Source            string // URL
	Time              time.Time
}

// System is the service for one system of the index.
type System struct {
	OS, Arch string
	Binary   []byte
	Legal    []archive.File // licences and notices, for /usr/share/doc/attribd/
}

// Index makes an image for each system and the index over them.
func Index(meta Meta, systems []System) (v1.ImageIndex, error) {
	index := mutate.IndexMediaType(empty.Index, types.OCIImageIndex)
	for _, system := range systems {
		image, err := build(meta, system)
		if err != nil {
			return nil, fmt.Errorf("image for %s/%s: %w", system.OS, system.Arch, err)
		}
		index = mutate.AppendManifests(index, mutate.IndexAddendum{
			Add: image,
			Descriptor: v1.Descriptor{
				MediaType: types.OCIManifestSchema1,
				Platform:  &v1.Platform{OS: system.OS, Architecture: system.Arch},
			},
		})
	}
	annotated, ok := mutate.Annotations(index, meta.labels()).(v1.ImageIndex)
	if !ok {
		return nil, fmt.Errorf("an index with annotations is a %T", index)
	}
	return annotated, nil
}

func build(meta Meta, system System) (v1.Image, error) {
	image := mutate.ConfigMediaType(mutate.MediaType(empty.Image, types.OCIManifestSchema1), types.OCIConfigJSON)
	for _, content := range [][]archive.File{system.Legal, {{Name: Program, Mode: 0o755, Body: system.Binary}}} {
		layer, err := layer(content, meta.Time)
		if err != nil {
			return nil, err
		}
		image, err = mutate.Append(image, mutate.Addendum{
			Layer:     layer,
			MediaType: types.OCILayer,
			History:   v1.History{Created: v1.Time{Time: meta.Time}, CreatedBy: "attribd tools/release"},
		})
		if err != nil {
			return nil, err
		}
	}
	layers, err := image.ConfigFile()
	if err != nil {
		return nil, err
	}
	return mutate.ConfigFile(image, meta.config(system, layers))
}

func layer(files []archive.File, at time.Time) (v1.Layer, error) {
	raw, err := archive.Tar(files, at)
	if err != nil {
		return nil, err
	}
	return tarball.LayerFromOpener(func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(raw)), nil
	}, tarball.WithMediaType(types.OCILayer))
}
