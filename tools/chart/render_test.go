package chart

import (
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
)

// root is the project's, and where the chart lies in it.
const (
	root = "../.."
	dir  = root + "/deploy/chart"
)

// manifest is a template's output.
type manifest struct {
	template string   // "deployment.yaml", "tests/healthcheck.yaml"
	objects  []string // its YAML documents
}

// cases returns the sets of values under testdata, by name.
func cases(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.values.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), ".values.yaml")
	}
	return files
}

// values reads a set of values.
func values(t *testing.T, name string) chartutil.Values {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name+".values.yaml"))
	require.NoError(t, err)
	return parsed(t, string(raw))
}

func parsed(t *testing.T, yaml string) chartutil.Values {
	t.Helper()
	out, err := chartutil.ReadValues([]byte(yaml))
	require.NoError(t, err)
	return out
}

// render renders the chart as "helm install quotes --namespace press" does. It
// fails where the values do not fit the schema or a template refuses them.
func render(t *testing.T, given chartutil.Values) ([]manifest, error) {
	t.Helper()
	loaded := load(t)
	release := chartutil.ReleaseOptions{Name: "quotes", Namespace: "press", Revision: 1, IsInstall: true}
	all, err := chartutil.ToRenderValues(loaded, given, release, nil)
	if err != nil {
		return nil, err
	}
	written, err := engine.Engine{Strict: true}.Render(loaded, all)
	if err != nil {
		return nil, err
	}
	var out []manifest
	for _, name := range slices.Sorted(maps.Keys(written)) {
		m := manifest{template: strings.TrimPrefix(name, "attribd/templates/")}
		if path.Ext(name) == ".txt" {
			m.objects = []string{strings.TrimSpace(written[name]) + "\n"}
		} else {
			m.objects = documents(written[name])
		}
		if len(m.objects) > 0 {
			out = append(out, m)
		}
	}
	return out, nil
}

func load(t *testing.T) *chart.Chart {
	t.Helper()
	loaded, err := loader.LoadDir(dir)
	require.NoError(t, err)
	return loaded
}

// documents splits a stream of YAML, leaving out what is empty but for comments.
func documents(stream string) []string {
	var out []string
	for document := range strings.SplitSeq("\n"+stream, "\n---") {
		document = strings.TrimSpace(document)
		for line := range strings.Lines(document) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				out = append(out, document+"\n")
				break
			}
		}
	}
	return out
}
