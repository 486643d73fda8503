package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"net"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/registry"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
	"github.com/google/go-containerregistry/pkg/v1/types"
	"github.com/google/go-containerregistry/pkg/v1/validate"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/tools/release/image"
)

func sum(raw []byte) string { return fmt.Sprintf("%x", sha256.Sum256(raw)) }

// TestImage is the row "image" of make operate: two builds are the same, what
// they built is sound, goes to a registry and back, and runs.
func TestImage(t *testing.T) {
	j := made(t, root, "", "image")
	again := made(t, elsewhere(t), "", "image")
	require.Equal(t, digests(t, j.out), digests(t, again.out))

	index, err := image.ReadLayout(j.layout())
	require.NoError(t, err)
	require.NoError(t, validate.Index(index))
	manifest, err := index.IndexManifest()
	require.NoError(t, err)
	assert.Equal(t, types.OCIImageIndex, manifest.MediaType)
	require.Len(t, manifest.Manifests, linux())
	var size int64
	for _, described := range manifest.Manifests {
		one, err := index.Image(described.Digest)
		require.NoError(t, err)
		size = sound(t, described.Platform, one)
	}
	pushed(t, j, index)
	archived(t, j, manifest.Annotations["org.opencontainers.image.version"])
	said := runs(t, index, manifest)
	t.Logf("measured: two builds identical, %d systems of %.1f MB, no root, %s", len(manifest.Manifests), float64(size)/1e6, said)
}

// linux counts the systems that images are made for.
func linux() int {
	count := 0
	for _, system := range systems() {
		if system.OS == "linux" {
			count++
		}
	}
	return count
}

// sound looks at the configuration of one system and returns its compressed size.
func sound(t *testing.T, platform *v1.Platform, one v1.Image) int64 {
	t.Helper()
	config, err := one.ConfigFile()
	require.NoError(t, err)
	assert.Equal(t, platform.Architecture, config.Architecture)
	assert.Equal(t, "linux", config.OS)
	assert.Equal(t, "65532:65532", config.Config.User)
	assert.Equal(t, []string{"/usr/bin/attribd"}, config.Config.Entrypoint)
	assert.Equal(t, []string{"CMD", "/usr/bin/attribd", "healthcheck"}, config.Config.Healthcheck.Test)
	assert.Len(t, config.History, len(config.RootFS.DiffIDs))
	manifest, err := one.Manifest()
	require.NoError(t, err)
	var size int64
	for _, layer := range manifest.Layers {
		assert.Equal(t, types.OCILayer, layer.MediaType)
		size += layer.Size
	}
	return size
}

// pushed sends the image to a registry and reads it back.
func pushed(t *testing.T, j *job, index v1.ImageIndex) {
	t.Helper()
	host := httptest.NewServer(registry.New(registry.Logger(log.New(io.Discard, "", 0))))
	defer host.Close()
	where := strings.TrimPrefix(host.URL, "http://") + "/news/attribd:test"
	var out strings.Builder
	require.NoError(t, push(t.Context(), j.layout(), where, &out))
	ref, err := name.NewTag(where)
	require.NoError(t, err)
	there, err := remote.Index(ref)
	require.NoError(t, err)
	want, err := index.Digest()
	require.NoError(t, err)
	got, err := there.Digest()
	require.NoError(t, err)
	assert.Equal(t, want, got)
	assert.Equal(t, where+"@"+want.String()+"\n", out.String())
}

// archived reads the one file of the image as "docker load" does.
func archived(t *testing.T, j *job, version string) {
	t.Helper()
	path := filepath.Join(j.out, "attribd_"+version+"_image.tar")
	tag, err := name.NewTag("attribd:" + version)
	require.NoError(t, err)
	loaded, err := tarball.ImageFromPath(path, &tag)
	require.NoError(t, err)
	require.NoError(t, validate.Image(loaded))
	assert.Contains(t, entries(t, path), "oci-layout")
}

// container is an image unpacked, and how its programs are run.
type container struct {
	dir    string
	config v1.Config
	env    []string
}

// command runs a program of the image with nothing but the image, as its user.
// Without the right to that, it runs where it was unpacked.
func (c *container) command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), filepath.Join(c.dir, args[0]), args[1:]...)
	cmd.Env, cmd.Dir = c.env, c.dir
	if os.Geteuid() == 0 {
		cmd.Path, cmd.Args[0], cmd.Dir = args[0], args[0], c.config.WorkingDir
		cmd.SysProcAttr = &syscall.SysProcAttr{Chroot: c.dir, Credential: &syscall.Credential{Uid: 65532, Gid: 65532}}
	}
	return cmd
}

// runs unpacks the image for this machine, runs it, has its own check ask it and
// stops it.
func runs(t *testing.T, index v1.ImageIndex, manifest *v1.IndexManifest) string {
	t.Helper()
	if runtime.GOOS != "linux" {
		return "not run on " + runtime.GOOS
	}
	c := unpacked(t, index, manifest)
	port := free(t)
	c.env = append(append([]string{}, c.config.Env...), "ATTRIBD_LISTEN=127.0.0.1:"+port)
	service := c.command(t, append(c.config.Entrypoint, c.config.Cmd...)...)
	service.Stderr = t.Output()
	begin := time.Now()
	require.NoError(t, service.Start())
	t.Cleanup(func() { _ = service.Process.Kill() }) // where the test failed
	check := c.config.Healthcheck.Test[1:]
	require.Eventually(t, func() bool { return c.command(t, check...).Run() == nil }, 20*time.Second, 50*time.Millisecond)
	took := time.Since(begin)
	article := c.command(t, "/usr/bin/attribd", "attribute", "--server", "127.0.0.1:"+port, "-")
	article.Stdin = strings.NewReader("« Le pont rouvrira en mai », a annoncé lundi Solène Marchadier.")
	out, err := article.CombinedOutput()
	require.NoError(t, err)
	assert.Contains(t, string(out), "→ Solène Marchadier")
	require.NoError(t, service.Process.Signal(syscall.SIGTERM))
	require.NoError(t, service.Wait(), "it ends well")
	require.Error(t, c.command(t, check...).Run(), "nobody serves any more")
	return fmt.Sprintf("healthy after %d ms, stopped in good order", took.Milliseconds())
}

func unpacked(t *testing.T, index v1.ImageIndex, manifest *v1.IndexManifest) *container {
	t.Helper()
	for _, described := range manifest.Manifests {
		if described.Platform.Architecture != runtime.GOARCH {
			continue
		}
		one, err := index.Image(described.Digest)
		require.NoError(t, err)
		config, err := one.ConfigFile()
		require.NoError(t, err)
		c := &container{dir: t.TempDir(), config: config.Config}
		reachable(t, c.dir)
		layers, err := one.Layers()
		require.NoError(t, err)
		for _, layer := range layers {
			plain, err := layer.Uncompressed()
			require.NoError(t, err)
			c.unpack(t, plain)
		}
		return c
	}
	require.Fail(t, "no image for this machine")
	return nil
}

func (c *container) unpack(t *testing.T, plain io.Reader) {
	t.Helper()
	for path, file := range untarred(t, plain) {
		path = filepath.Join(c.dir, path)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, file.body, file.mode))
	}
}

// reachable lets the image's user into a directory of the test's.
func reachable(t *testing.T, dir string) {
	t.Helper()
	for ; len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
		require.NoError(t, os.Chmod(dir, 0o755))
	}
}

// free returns a port that nobody listens on.
func free(t *testing.T) string {
	t.Helper()
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer lis.Close()
	_, port, err := net.SplitHostPort(lis.Addr().String())
	require.NoError(t, err)
	return port
}
