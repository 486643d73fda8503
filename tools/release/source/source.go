// Package source answers what is released: a tree of files, the commit that it
// stands for and the time that everything made from it bears.
package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Tree is a checkout of the project.
type Tree struct {
	Dir      string    // its root
	Revision string    // the commit, 40 hexadecimal digits
	Modified bool      // whether files differ from it
	Tag      string    // of the commit, "v" and a version; empty: none
	Time     time.Time // of the commit, or of SOURCE_DATE_EPOCH; UTC, whole seconds
}

// Read asks git about the checkout that dir is the root of.
func Read(ctx context.Context, dir string) (*Tree, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	t := &Tree{Dir: dir}
	said, err := t.git(ctx, "log", "-1", "--format=%H %ct")
	if err != nil {
		return nil, err
	}
	revision, seconds, _ := strings.Cut(said, " ")
	t.Revision = revision
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds = epoch
	}
	second, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("the time of the source: %w", err)
	}
	t.Time = time.Unix(second, 0).UTC()
	changes, err := t.git(ctx, "status", "--porcelain")
	if err != nil {
		return nil, err
	}
	t.Modified = changes != ""
	tags, err := t.git(ctx, "tag", "--points-at", "HEAD", "--list", "v*")
	t.Tag, _, _ = strings.Cut(tags, "\n")
	return t, err
}

// CopyTo makes another checkout of the same commit with the same changes in
// dir, which must not exist. It has the tag of the commit and no others, and is
// no linked worktree: Go writes into a binary what it finds of these.
func (t *Tree) CopyTo(ctx context.Context, dir string) error {
	if _, err := t.git(ctx, "clone", "--quiet", "--no-checkout", "--no-tags", t.Dir, dir); err != nil {
		return err
	}
	other := &Tree{Dir: dir}
	if _, err := other.git(ctx, "reset", "--quiet", t.Revision); err != nil {
		return err
	}
	if t.Tag != "" {
		if _, err := other.git(ctx, "update-ref", "refs/tags/"+t.Tag, t.Revision); err != nil {
			return err
		}
	}
	listed, err := t.git(ctx, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(strings.TrimRight(listed, "\x00"), "\x00") {
		err := copyFile(filepath.Join(t.Dir, name), filepath.Join(dir, name))
		if err != nil && !errors.Is(err, os.ErrNotExist) { // removed, and not yet committed so
			return err
		}
	}
	return nil
}

func (t *Tree) git(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	if _, err := os.Stat(t.Dir); err == nil {
		cmd.Dir = t.Dir
	}
	var faults strings.Builder
	cmd.Stderr = &faults
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("git %s: %w\n%s", args[0], err, faults.String())
	}
	return strings.TrimSpace(string(out)), nil
}

func copyFile(from, to string) error {
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if info.Mode().Type() == os.ModeSymlink {
		target, err := os.Readlink(from)
		if err != nil {
			return err
		}
		return os.Symlink(target, to)
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
