package systemd

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tracer writes down the system calls of a service; nil where there is no strace
// or no systemd to say what its filters mean.
func tracer(t *testing.T) (under []string, trace string) {
	t.Helper()
	for _, tool := range []string{"strace", "systemd-analyze"} {
		if _, err := exec.LookPath(tool); err != nil {
			return nil, ""
		}
	}
	trace = filepath.Join(t.TempDir(), "trace")
	return []string{"strace", "-D", "-f", "-q", "-o", trace}, trace
}

// filtered fails where the service made a system call that its unit forbids, and
// returns how many different ones it made.
func filtered(t *testing.T, service unit, trace string) int {
	t.Helper()
	var raw []byte
	ended := regexp.MustCompile(`\+\+\+ exited with 0 \+\+\+\n$`)
	require.Eventually(t, func() bool { raw, _ = os.ReadFile(trace); return ended.Match(raw) }, 10*time.Second, 10*time.Millisecond)
	made := map[string]bool{}
	for _, line := range regexp.MustCompile(`(?m)^\d+ +(\w+)\(`).FindAllStringSubmatch(string(raw), -1) {
		made[line[1]] = true
	}
	allowed := map[string]bool{}
	for _, line := range service["Service.SystemCallFilter"] {
		groups, forbids := strings.CutPrefix(line, "~")
		for group := range strings.FieldsSeq(groups) {
			members(t, group, func(call string) { allowed[call] = !forbids })
		}
	}
	for _, call := range slices.Sorted(maps.Keys(made)) {
		assert.True(t, allowed[call], "%s is forbidden", call)
	}
	return len(made)
}

// members visits the system calls of a group of systemd's and of those in it.
func members(t *testing.T, group string, visit func(call string)) {
	t.Helper()
	said, err := exec.CommandContext(t.Context(), "systemd-analyze", "--no-pager", "syscall-filter", group).Output()
	require.NoError(t, err)
	for line := range strings.Lines(string(said)) {
		name := strings.TrimSpace(line)
		switch {
		case name == "" || name[0] == '#' || name == group:
		case name[0] == '@':
			members(t, name, visit)
		default:
			visit(name)
		}
	}
}
