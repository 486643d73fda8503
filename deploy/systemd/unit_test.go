package systemd

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/config"
)

// units are all that there are, with the exposure that "systemd-analyze security"
// may give to those that run something, of 10.
var units = []struct {
	name  string
	worst float64
}{{"attribd.service", 1.2}, {"attribd-worker.service", 1.2}, {"attribd.socket", 0}, {"attribd-admin.socket", 0}}

// TestUnit is the row "unit" of make operate.
func TestUnit(t *testing.T) {
	measured := []string{fmt.Sprintf("%d units read", len(units))}
	for _, part := range []struct {
		name string
		run  func(*testing.T) string
	}{{"read", wellFormed}, {"judged", judged}, {"activated", activated}} {
		t.Run(part.name, func(t *testing.T) {
			if said := part.run(t); said != "" {
				measured = append(measured, said)
			}
		})
	}
	t.Log("measured: " + strings.Join(measured, ", "))
}

// wellFormed holds the units against each other and against the service's keys.
func wellFormed(t *testing.T) string {
	service := read(t, "attribd.service")
	environment := service.environment()
	sockets := []string{"attribd.socket", "attribd-admin.socket"}
	assert.Equal(t, strings.Join(sockets, " "), service.one(t, "Service.Sockets"))
	assert.Equal(t, strings.Join(sockets, " "), service.one(t, "Unit.Requires"))
	for key, name := range map[string]string{"ATTRIBD_LISTEN": sockets[0], "ATTRIBD_ADMIN_LISTEN": sockets[1]} {
		socket := read(t, name)
		assert.Equal(t, "attribd.service", socket.one(t, "Socket.Service"))
		assert.Equal(t, "systemd:"+socket.one(t, "Socket.FileDescriptorName"), environment[key])
		assert.True(t, strings.HasPrefix(socket.one(t, "Socket.ListenStream"), "127.0.0.1:"), "beyond this machine by choice alone")
	}
	lookup := func(name string) (string, bool) { value, ok := environment[name]; return value, ok }
	told, err := config.Load(lookup, "")
	require.NoError(t, err)
	keyed(t, service, config.Fields())
	stop, err := time.ParseDuration(service.one(t, "Service.TimeoutStopSec"))
	require.NoError(t, err)
	assert.Greater(t, stop, told.DrainDelay+told.DrainTimeout)
	worker := read(t, "attribd-worker.service")
	assert.Equal(t, "/usr/bin/attribd worker", worker.one(t, "Service.ExecStart"))
	keyed(t, worker, config.WorkerFields())
	for _, unit := range []unit{service, worker} {
		assert.Equal(t, "notify", unit.one(t, "Service.Type"))
		assert.Equal(t, "2", unit.one(t, "Service.RestartPreventExitStatus"))
	}
	return ""
}

// keyed fails for a variable of a unit that is no key.
func keyed(t *testing.T, service unit, fields []config.Field) {
	t.Helper()
	known := map[string]bool{"GOMEMLIMIT": true}
	for _, field := range fields {
		known[config.Variable(field.Name)] = true
	}
	for name := range service.environment() {
		assert.True(t, known[name], name)
	}
}

// judged has systemd check the units and weigh what the service may still do.
func judged(t *testing.T) string {
	tool, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("no systemd-analyze")
	}
	dir := installed(t)
	environment := append(os.Environ(), "SYSTEMD_UNIT_PATH="+dir+":")
	verify := exec.CommandContext(t.Context(), tool, "--man=no", "--recursive-errors=no", "verify")
	for _, unit := range units {
		verify.Args = append(verify.Args, filepath.Join(dir, unit.name))
	}
	verify.Env = environment
	said, err := verify.CombinedOutput()
	require.NoError(t, err, string(said))
	for line := range strings.Lines(string(said)) {
		assert.NotContains(t, line, "attribd", "systemd warns")
	}
	users, err := filepath.Abs("attribd.sysusers")
	require.NoError(t, err)
	said, err = exec.CommandContext(t.Context(), "systemd-sysusers", "--dry-run", users).CombinedOutput()
	require.NoError(t, err, string(said))
	assert.Contains(t, string(said), "attribd")
	var levels []string
	for _, unit := range units {
		if unit.worst == 0 {
			continue
		}
		level, why := exposure(t, tool, environment, filepath.Join(dir, unit.name))
		assert.LessOrEqual(t, number(t, level), unit.worst, why)
		levels = append(levels, level)
	}
	return "exposure " + strings.Join(levels, " and ")
}

// exposure returns how much of the machine a service could do harm to, of 10, and
// the table that says why.
func exposure(t *testing.T, tool string, environment []string, path string) (level, why string) {
	t.Helper()
	security := exec.CommandContext(t.Context(), tool, "--no-pager", "--offline=true", "security", path)
	security.Env = environment
	said, err := security.Output()
	require.NoError(t, err)
	found := regexp.MustCompile(`Overall exposure level for \S+: ([0-9.]+)`).FindSubmatch(said)
	require.NotNil(t, found, string(said))
	return string(found[1]), string(said)
}

// installed copies the units to where a program is that they can name.
func installed(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, unit := range units {
		raw, err := os.ReadFile(unit.name)
		require.NoError(t, err)
		there := strings.ReplaceAll(string(raw), "/usr/bin/attribd", "/bin/true")
		require.NoError(t, os.WriteFile(filepath.Join(dir, unit.name), []byte(there), 0o600))
	}
	return dir
}
