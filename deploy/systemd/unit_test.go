package systemd

import (
	"bytes"
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

// worst is the exposure that "systemd-analyze security" may give, of 10.
const worst = 1.2

// TestUnit is the row "unit" of make operate.
func TestUnit(t *testing.T) {
	measured := []string{"3 units read"}
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
	for name := range environment {
		if key, ours := strings.CutPrefix(name, "ATTRIBD_"); ours {
			assert.True(t, isKey(strings.ToLower(strings.ReplaceAll(key, "_", "-"))), name)
		}
	}
	stop, err := time.ParseDuration(service.one(t, "Service.TimeoutStopSec"))
	require.NoError(t, err)
	assert.Greater(t, stop, told.DrainDelay+told.DrainTimeout)
	assert.Equal(t, "notify", service.one(t, "Service.Type"))
	return ""
}

func isKey(name string) bool {
	for _, field := range config.Fields() {
		if field.Name == name {
			return true
		}
	}
	return false
}

// judged has systemd check the units and weigh what the service may still do.
func judged(t *testing.T) string {
	tool, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("no systemd-analyze")
	}
	units := installed(t)
	verify := exec.CommandContext(t.Context(), tool, "--man=no", "--recursive-errors=no", "verify",
		filepath.Join(units, "attribd.service"), filepath.Join(units, "attribd.socket"), filepath.Join(units, "attribd-admin.socket"))
	verify.Env = append(os.Environ(), "SYSTEMD_UNIT_PATH="+units+":")
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
	var exposure bytes.Buffer
	security := exec.CommandContext(t.Context(), tool, "--no-pager", "--offline=true", "security", filepath.Join(units, "attribd.service"))
	security.Env = verify.Env
	security.Stdout = &exposure
	require.NoError(t, security.Run())
	level := regexp.MustCompile(`Overall exposure level for \S+: ([0-9.]+)`).FindSubmatch(exposure.Bytes())
	require.NotNil(t, level, exposure.String())
	assert.LessOrEqual(t, number(t, string(level[1])), worst, exposure.String())
	return "exposure " + string(level[1])
}

// installed copies the units to where a program is that they can name.
func installed(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"attribd.service", "attribd.socket", "attribd-admin.socket"} {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		there := strings.ReplaceAll(string(raw), "/usr/bin/attribd", "/bin/true")
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(there), 0o600))
	}
	return dir
}
