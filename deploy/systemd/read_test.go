package systemd

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// unit is a unit file: the values of each key, by "Section.Key".
type unit map[string][]string

// known are the keys that may stand in each section; those that may stand more
// than once have a "+". A key that is not here is misspelt, or has nobody who
// looks at it.
var known = map[string]string{
	"Unit":    "Description Documentation Requires Wants After",
	"Install": "WantedBy",
	"Socket":  "ListenStream+ FileDescriptorName Service Backlog NoDelay",
	"Service": `Type NotifyAccess Sockets Environment+ EnvironmentFile ExecStart ExecReload Restart RestartSec
		RestartPreventExitStatus TimeoutStopSec KillMode MemoryMax LimitNOFILE TasksMax User DynamicUser
		ConfigurationDirectory UMask PrivateNetwork PrivateUsers PrivateDevices PrivateTmp PrivateIPC DevicePolicy
		ProtectSystem ProtectHome ProtectProc ProcSubset ProtectClock ProtectHostname ProtectControlGroups ProtectKernelLogs
		ProtectKernelModules ProtectKernelTunables NoNewPrivileges CapabilityBoundingSet AmbientCapabilities
		RestrictAddressFamilies RestrictNamespaces RestrictRealtime RestrictSUIDSGID LockPersonality
		MemoryDenyWriteExecute RemoveIPC KeyringMode SystemCallArchitectures SystemCallFilter+ SystemCallErrorNumber`,
}

// cleared are keys whose empty value means nothing at all.
var cleared = []string{"Service.CapabilityBoundingSet", "Service.AmbientCapabilities"}

// read reads a unit file, more strictly than systemd, which warns and goes on.
func read(t *testing.T, name string) unit {
	t.Helper()
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	require.True(t, strings.HasSuffix(string(raw), "\n"), name)
	out, section := unit{}, ""
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSuffix(line, "\n")
		require.Equal(t, strings.TrimSpace(line), line, "%s: white space around it", name)
		header := regexp.MustCompile(`^\[(\w+)\]$`).FindStringSubmatch(line)
		switch {
		case line == "" || line[0] == '#':
		case header != nil:
			section = header[1]
			require.Contains(t, known, section, name)
		default:
			out.add(t, name, section, line)
		}
	}
	return out
}

func (u unit) add(t *testing.T, name, section, line string) {
	t.Helper()
	key, value, found := strings.Cut(line, "=")
	require.True(t, found, "%s: %s", name, line)
	path := section + "." + key
	many := slices.Contains(strings.Fields(known[section]), key+"+")
	require.True(t, many || slices.Contains(strings.Fields(known[section]), key), "%s: no key %s", name, path)
	require.True(t, many || u[path] == nil, "%s: %s stands twice", name, path)
	require.True(t, value != "" || slices.Contains(cleared, path), "%s: %s has no value", name, path)
	require.NotContains(t, value, " #", "%s: systemd knows no comment behind a value", name)
	u[path] = append(u[path], value)
}

// one returns the only value of a key.
func (u unit) one(t *testing.T, key string) string {
	t.Helper()
	require.Len(t, u[key], 1, key)
	return u[key][0]
}

// environment returns the variables that a service gets.
func (u unit) environment() map[string]string {
	out := map[string]string{}
	for _, line := range u["Service.Environment"] {
		for variable := range strings.FieldsSeq(line) {
			name, value, _ := strings.Cut(variable, "=")
			out[name] = value
		}
	}
	return out
}
