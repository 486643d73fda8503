package chart

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"helm.sh/helm/v3/pkg/chartutil"
)

// TestGolden compares all that is rendered: "go test -run Golden -update" writes
// it anew.
func TestGolden(t *testing.T) {
	for _, name := range cases(t) {
		t.Run(name, func(t *testing.T) {
			rendered, err := render(t, values(t, name))
			require.NoError(t, err)
			var got strings.Builder
			for _, m := range rendered {
				for _, object := range m.objects {
					fmt.Fprintf(&got, "---\n# %s\n%s", m.template, object)
				}
			}
			assert.NotRegexp(t, `(?m)[ \t]+$`, got.String(), "white space ends lines")
			golden := filepath.Join("testdata", name+".golden.yaml")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got.String()), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got.String(), "run go test -run Golden -update")
		})
	}
}

var update = flag.Bool("update", false, "write the goldens anew")

// The chart's versions are the service's.
func TestMetadata(t *testing.T) {
	loaded := load(t)
	require.NoError(t, loaded.Validate())
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	engine := regexp.MustCompile(`"engineVersion": "([^"]+)"`).FindSubmatch(readme)
	require.NotNil(t, engine)
	assert.Equal(t, string(engine[1]), loaded.Metadata.AppVersion)
	assert.Equal(t, string(engine[1]), loaded.Metadata.Version)
	assert.True(t, chartutil.IsCompatibleRange(loaded.Metadata.KubeVersion, "v1.27.0"))
	assert.False(t, chartutil.IsCompatibleRange(loaded.Metadata.KubeVersion, "v1.26.9"))
}

// TestRefused shows values that are refused, by the schema or by a template, and
// what the user reads.
func TestRefused(t *testing.T) {
	for _, tt := range []struct{ given, says string }{
		{"replicas: 3", "replicas"},
		{"config: {listen: ':1'}", "listen"},
		{"config: {max-wait: soon}", "max-wait"},
		{"config: {max-streams: many}", "max-streams"},
		{"service: {port: 70000}", "port"},
		{"image: {digest: sha256:abc}", "digest"},
		{"tls: {certificate: x}", "certificate"},
		{"client: {balancing: pick_first}", "balancing"},
		{"podDisruptionBudget: {maxUnavailable: half}", "maxUnavailable"},
		{"lexicon: {../verbs.tsv: x}", "../verbs.tsv"},
		{"lexicon: {verbs.tsv: ''}", "verbs.tsv"},
		{"resources: {limits: {memory: lots}}", "memory"},
		{"probes: {method: tcp}", "method"},
		{"probes: {method: http}\nadmin: {enabled: false}", "set admin.enabled"},
		{"probes: {method: grpc}\nadmin: {enabled: false}\ntls: {secretName: s}", "set admin.enabled"},
		{"podMonitor: {enabled: true}\nadmin: {enabled: false}", "set admin.enabled"},
		{"tls: {clientAuth: true}", "tls.secretName"},
		{"worker: {config: {nats-url: x}}", "nats-url"},
		{"worker: {nats: {clientAuth: true}}", "worker.nats.tlsSecretName"},
		{"autoscaling: {minReplicas: 5, maxReplicas: 4}", "maxReplicas"},
	} {
		_, err := render(t, parsed(t, tt.given))
		if assert.Error(t, err, tt.given) {
			assert.Contains(t, err.Error(), tt.says, tt.given)
		}
	}
}
