package image

import (
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"
)

// config says how the image is run. The address is a variable, so that the
// check, which runs with the same variables, and the service agree.
func (m Meta) config(system System, layers *v1.ConfigFile) *v1.ConfigFile {
	return &v1.ConfigFile{
		OS:           system.OS,
		Architecture: system.Arch,
		Author:       "The attribd authors",
		Created:      v1.Time{Time: m.Time},
		RootFS:       layers.RootFS,
		History:      layers.History,
		Config: v1.Config{
			User:         User,
			Entrypoint:   []string{"/" + Program},
			Cmd:          []string{"serve"},
			WorkingDir:   "/",
			StopSignal:   "SIGTERM",
			Env:          []string{"PATH=/usr/bin", "ATTRIBD_LISTEN=:50051", "ATTRIBD_LOG_FORMAT=json"},
			ExposedPorts: map[string]struct{}{"50051/tcp": {}},
			Labels:       m.labels(),
			Healthcheck: &v1.HealthConfig{ // Docker's; OCI has none, and Kubernetes has its probes
				Test:        []string{"CMD", "/" + Program, "healthcheck"},
				Interval:    10 * time.Second,
				Timeout:     5 * time.Second,
				StartPeriod: 5 * time.Second,
				Retries:     3,
			},
		},
	}
}

func (m Meta) labels() map[string]string {
	const prefix = "org.opencontainers.image."
	return map[string]string{
		prefix + "title":         "attribd",
		prefix + "description":   "Who says what in a French news article, as a gRPC service.",
		prefix + "version":       m.Version,
		prefix + "revision":      m.Revision,
		prefix + "created":       m.Time.UTC().Format(time.RFC3339),
		prefix + "source":        m.Source,
		prefix + "url":           m.Source,
		prefix + "documentation": m.Source + "/blob/main/docs/deploy.md",
		prefix + "licenses":      "Apache-2.0 AND MPL-2.0",
	}
}
