// Package compile answers how a binary of the service is made: by "go build",
// with nothing of the machine, its directories or its user's settings in it.
package compile

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// Target is a system that attribd is built for.
type Target struct{ OS, Arch string }

// Targets are those of a release.
func Targets() []Target {
	return []Target{{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "arm64"}, {"windows", "amd64"}}
}

// String writes a target as Go does: "linux/amd64".
func (t Target) String() string { return t.OS + "/" + t.Arch }

// Program is the file name of the program there.
func (t Target) Program() string {
	if t.OS == "windows" {
		return "attribd.exe"
	}
	return "attribd"
}

// Build compiles the service from the checkout in dir into the file out. The
// same commit and version of Go give the same bytes. Where cache is not empty,
// it takes the place of Go's own cache of what was compiled before.
func Build(ctx context.Context, dir string, target Target, out, cache string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=true", "-mod=readonly",
		"-ldflags=-s -w", "-o", out, "./cmd/attribd")
	cmd.Dir = dir
	cmd.Env = append(environment(os.Environ()), "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS=",
		"GOOS="+target.OS, "GOARCH="+target.Arch, "GOAMD64=v1", "GOARM64=v8.0", "GOEXPERIMENT=", "GOFIPS140=off")
	if cache != "" {
		cmd.Env = append(cmd.Env, "GOCACHE="+cache)
	}
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build for %s: %w\n%s", target, err, said)
	}
	return nil
}

// Version runs a binary made for this machine and returns the version and the
// commit that it gives.
func Version(ctx context.Context, binary string) (version, revision string, err error) {
	out, err := exec.CommandContext(ctx, binary, "version").Output()
	if err != nil {
		return "", "", fmt.Errorf("ask the binary for its version: %w", err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		switch {
		case len(fields) > 1 && fields[0] == "engine":
			version = fields[1]
		case len(fields) > 1 && fields[0] == "revision":
			revision = fields[1]
		}
	}
	if version == "" {
		return "", "", fmt.Errorf("no version in %q", out)
	}
	return version, revision, nil
}

// environment is the caller's without what would change the bytes.
func environment(all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return strings.HasPrefix(name, "CGO_") || name == "GODEBUG" || name == "GOTOOLDIR" || name == "GOROOT_FINAL"
	})
}
