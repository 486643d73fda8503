package chart

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	_ "google.golang.org/grpc/balancer/weightedroundrobin" // for clients that ask for it
	"google.golang.org/grpc/credentials/insecure"
	corev1 "k8s.io/api/core/v1"
)

// binary is the service, built once where ATTRIBD_BINARY does not name it.
func binary(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("ATTRIBD_BINARY"); path != "" {
		return path
	}
	path := filepath.Join(t.TempDir(), "attribd")
	build := exec.CommandContext(t.Context(), "go", "build", "-o", path, "./cmd/attribd")
	build.Dir = root
	said, err := build.CombinedOutput()
	require.NoError(t, err, string(said))
	return path
}

// TestService gives attribd the configuration that the chart writes, and gRPC
// the service config that it writes for clients.
func TestService(t *testing.T) {
	attribd := binary(t)
	shipped, err := os.ReadFile(filepath.Join(root, "proto/attrib/v1/attribution_grpc_service_config.json"))
	require.NoError(t, err)
	for _, name := range cases(t) {
		r := installed(t, name)
		for _, written := range all[*corev1.ConfigMap](r) {
			switch {
			case written.Data["attribd.yaml"] != "":
				takes(t, attribd, "serve", written.Data["attribd.yaml"])
			case written.Data["worker.yaml"] != "":
				takes(t, attribd, "worker", written.Data["worker.yaml"])
			case written.Data["service_config.json"] != "":
				balances(t, name, written.Data, string(shipped))
			}
		}
	}
}

// takes fails unless a command of attribd takes a configuration.
func takes(t *testing.T, attribd, command, configuration string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "attribd.yaml")
	require.NoError(t, os.WriteFile(file, []byte(configuration), 0o600))
	shown := exec.CommandContext(t.Context(), attribd, "config", command, "--config", file)
	said, err := shown.CombinedOutput()
	require.NoError(t, err, "%s\n%s", configuration, said)
	for line := range strings.Lines(configuration) {
		if key, _, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "-") {
			assert.Regexp(t, `(?m)^`+key+`: .*attribd\.yaml:\d+$`, string(said))
		}
	}
}

// balances fails unless gRPC takes what clients mount.
func balances(t *testing.T, name string, mounted map[string]string, shipped string) {
	t.Helper()
	conn, err := grpc.NewClient(mounted["target"],
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultServiceConfig(mounted["service_config.json"]))
	require.NoError(t, err)
	require.NoError(t, conn.Close())
	if name != "large" {
		assert.JSONEq(t, shipped, mounted["service_config.json"])
		return
	}
	var config struct {
		Balancing []map[string]any `json:"loadBalancingConfig"`
	}
	require.NoError(t, json.Unmarshal([]byte(mounted["service_config.json"]), &config))
	require.Len(t, config.Balancing, 2)
	assert.Contains(t, config.Balancing[0], "weighted_round_robin")
	assert.Contains(t, config.Balancing[1], "round_robin", "for clients that do not know it")
}

// TestKeys holds the schema's keys of the service and of workers against those
// that there are: all are there but those that the chart writes itself.
func TestKeys(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "docs/configuration.md"))
	require.NoError(t, err)
	serve, worker, found := strings.Cut(string(page), "\n## attribd worker")
	require.True(t, found)
	type object struct {
		Properties map[string]object `json:"properties"`
	}
	var schema object
	raw, err := os.ReadFile(filepath.Join(dir, "values.schema.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &schema))
	for keys, section := range map[string]object{
		serve:  schema.Properties["config"],
		worker: schema.Properties["worker"].Properties["config"],
	} {
		var want []string
		for _, key := range regexp.MustCompile("(?m)^\\| `--([a-z-]+)` \\|").FindAllStringSubmatch(keys, -1) {
			if !chartsOwn[key[1]] {
				want = append(want, key[1])
			}
		}
		assert.ElementsMatch(t, want, slices.Collect(maps.Keys(section.Properties)))
	}
}

// chartsOwn are keys that the chart writes, or that no pod needs.
var chartsOwn = map[string]bool{
	"listen": true, "socket-mode": true, "admin-listen": true, "http-listen": true, "http-cors-origins": true,
	"tls-cert": true, "tls-key": true, "tls-client-ca": true, "tls-client-names": true, "auth-tokens": true,
	"drain-delay": true, "drain-timeout": true, "lexicon-dir": true,
	"nats-url": true, "nats-creds": true, "nats-nkey": true, "nats-tls-ca": true, "nats-tls-cert": true, "nats-tls-key": true,
}
