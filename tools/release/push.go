package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/google/go-containerregistry/pkg/authn"
	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/v1/remote"

	"github.com/attribd/attribd/tools/release/image"
)

// push sends the image of a layout to a registry, with the credentials that
// "docker login" and its like have left, and says under which digest. Without a
// tag in where, the image's version is the tag.
func push(ctx context.Context, layout, where string, out io.Writer) error {
	index, err := image.ReadLayout(layout)
	if err != nil {
		return fmt.Errorf("%s: %w", layout, err)
	}
	manifest, err := index.IndexManifest()
	if err != nil {
		return err
	}
	if last := where[strings.LastIndex(where, "/")+1:]; !strings.Contains(last, ":") {
		where += ":" + manifest.Annotations["org.opencontainers.image.version"]
	}
	ref, err := name.NewTag(where, name.StrictValidation)
	if err != nil {
		return err
	}
	if err := remote.WriteIndex(ref, index, remote.WithContext(ctx), remote.WithAuthFromKeychain(authn.DefaultKeychain)); err != nil {
		return err
	}
	digest, err := index.Digest()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s@%s\n", ref, digest)
	return err
}
