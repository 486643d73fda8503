package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/config"
)

// command is a command line with the configuration and a flag of its own.
type command struct {
	config.Config `embed:""`

	File  string `name:"config"`
	Other string `default:"unasked"`
}

// parse reads a configuration from flags, environment and a file's content.
func parse(t *testing.T, env map[string]string, file string, args ...string) (*command, map[string]config.Origin, error) {
	t.Helper()
	c, sources := &command{}, &config.Sources{Lookup: func(key string) (string, bool) { value, ok := env[key]; return value, ok }}
	if file != "" {
		args = append(args, "--config", write(t, file))
	}
	ctx, err := kong.Must(c, kong.Resolvers(sources)).Parse(args)
	if err != nil {
		return nil, nil, err
	}
	return c, sources.Origins(ctx), nil
}

func write(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "attribd.yaml")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	return name
}

func TestPrecedence(t *testing.T) {
	env := map[string]string{"ATTRIBD_LISTEN": "env:1", "ATTRIBD_DRAIN_TIMEOUT": "2s", "ATTRIBD_OTHER": "x", "ATTRIBD_PORT": "tcp://10.0.0.1"}
	file := "listen: file:1\ndrain-timeout: 3s\nmax-wait: 4ms\nreflection: false\ntls-client-names: [a, b]\nsocket-mode: 0600\nmax-streams: 7\n"
	c, origins, err := parse(t, env, file, "--listen", "flag:1", "--max-streams=8")
	require.NoError(t, err)
	assert.Equal(t, "flag:1", c.Listen)
	assert.Equal(t, 2*time.Second, c.DrainTimeout)
	assert.Equal(t, 4*time.Millisecond, c.MaxWait)
	assert.False(t, c.Reflection)
	assert.Equal(t, []string{"a", "b"}, c.TLSClientNames)
	assert.Equal(t, config.Mode(0o600), c.SocketMode)
	assert.Equal(t, 8, c.MaxStreams)
	assert.Equal(t, 5*time.Minute, c.ConnectionAge)
	assert.Equal(t, "unasked", c.Other, "no key of the configuration")

	assert.Equal(t, config.FromFlag, origins["listen"])
	assert.Equal(t, config.FromFlag, origins["max-streams"])
	assert.Equal(t, config.Origin("ATTRIBD_DRAIN_TIMEOUT"), origins["drain-timeout"])
	assert.Regexp(t, `attribd\.yaml:3$`, origins["max-wait"])
	assert.Equal(t, config.FromDefault, origins["connection-age"])
	for _, field := range config.Fields() {
		assert.Contains(t, origins, field.Name)
	}
}

func TestFileFromEnvironment(t *testing.T) {
	c, _, err := parse(t, map[string]string{"ATTRIBD_CONFIG": write(t, "log-format: json")}, "")
	require.NoError(t, err)
	assert.Equal(t, "json", c.LogFormat)
}

func TestErrorsNameTheKey(t *testing.T) {
	tests := []struct {
		name, file string
		env        map[string]string
		says       []string
	}{
		{"unknown", "listen: a:1\ndrain-timeot: 3s\n", nil, []string{"attribd.yaml:2", "drain-timeot"}},
		{"twice", "listen: a:1\nlisten: b:1\n", nil, []string{"attribd.yaml:2", "listen", "twice"}},
		{"bad duration", "\ndrain-timeout: soon\n", nil, []string{"attribd.yaml:2", "drain-timeout", "soon"}},
		{"bad number", "max-streams: many\n", nil, []string{"attribd.yaml:1", "max-streams", "many"}},
		{"bad mode", "socket-mode: 0999\n", nil, []string{"attribd.yaml:1", "socket-mode", "0999"}},
		{"bad choice", "log-level: loud\n", nil, []string{"attribd.yaml:1", "log-level", "loud"}},
		{"null", "listen:\n", nil, []string{"attribd.yaml:1", "listen"}},
		{"nested", "listen: {a: b}\n", nil, []string{"attribd.yaml:1", "listen"}},
		{"no mapping", "- listen\n", nil, []string{"attribd.yaml:1"}},
		{"no YAML", "listen: [\n", nil, []string{"attribd.yaml"}},
		{"environment", "", map[string]string{"ATTRIBD_MAX_STREAMS": "many"}, []string{"ATTRIBD_MAX_STREAMS", "many"}},
		{"environment's choice", "", map[string]string{"ATTRIBD_LOG_FORMAT": "xml"}, []string{"ATTRIBD_LOG_FORMAT", "xml"}},
		{"no such file", "", map[string]string{"ATTRIBD_CONFIG": "/no/such/file"}, []string{"--config", "no such file"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := parse(t, tt.env, tt.file)
			require.Error(t, err)
			for _, words := range tt.says {
				assert.ErrorContains(t, err, words)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	for args, key := range map[string]string{
		"--tls-cert=a":      "tls-key",
		"--tls-key=a":       "tls-key",
		"--tls-client-ca=a": "tls-client-ca",
		"--tls-cert=a --tls-key=b --tls-client-names=c":  "tls-client-names",
		"--max-concurrency=-1":                           "max-concurrency",
		"--max-waiting=-1":                               "max-waiting",
		"--max-streams=0":                                "max-streams",
		"--max-calls-per-connection=0":                   "max-calls-per-connection",
		"--max-call-time=0s":                             "max-call-time",
		"--drain-timeout=-1s":                            "drain-timeout",
		"--trace-ratio=2":                                "trace-ratio",
		"--trace-ratio=NaN":                              "trace-ratio",
		"--http-cors-origins=https://a.example":          "http-cors-origins",
		"--http-listen=:1 --http-cors-origins=a.example": "http-cors-origins",
		"--otlp-endpoint=localhost:4317":                 "otlp-endpoint",
		"--listen=":                                      "listen",
	} {
		c, _, err := parse(t, nil, "", strings.Fields(args)...)
		require.NoError(t, err, args)
		fault := c.Check()
		require.Error(t, fault, args)
		assert.True(t, strings.HasPrefix(fault.Error(), key+": "), "%s: %v", args, fault)
	}
	c, _, err := parse(t, nil, "", "--tls-cert=a", "--tls-key=b", "--tls-client-ca=c", "--tls-client-names=d", "--otlp-endpoint=http://localhost:4317")
	require.NoError(t, err)
	assert.NoError(t, c.Check())
}

// What is printed is a file that says the same.
func TestPrintRoundTrip(t *testing.T) {
	c, origins, err := parse(t, map[string]string{"ATTRIBD_MAX_WAIT": "7ms"}, "", "--tls-client-names=a,b", "--http-cors-origins=https://a.example,*", "--socket-mode=0600", "--trace-ratio=0.25")
	require.NoError(t, err)
	var out strings.Builder
	config.Print(&out, &c.Config, origins)
	assert.Regexp(t, `(?m)^max-wait: 7ms +# ATTRIBD_MAX_WAIT$`, out.String())
	again, _, err := parse(t, nil, out.String())
	require.NoError(t, err, out.String())
	assert.Equal(t, c.Config, again.Config)
}

func TestFieldsAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range config.Fields() {
		assert.False(t, seen[f.Name], f.Name)
		seen[f.Name] = true
	}
	for _, f := range append(config.Fields(), config.WorkerFields()...) {
		assert.NotEmpty(t, f.Group, f.Name)
		assert.True(t, strings.HasSuffix(f.Help, "."), f.Name)
	}
}

// worker is the command line of a worker.
type worker struct {
	config.Worker `embed:""`

	File string `name:"config"`
}

// parseWorker reads a worker's configuration from flags and a file.
func parseWorker(t *testing.T, file string, args ...string) (*worker, map[string]config.Origin) {
	t.Helper()
	c, sources := &worker{}, &config.Sources{Lookup: func(string) (string, bool) { return "", false }}
	ctx, err := kong.Must(c, kong.Resolvers(sources)).Parse(append(args, "--config", write(t, file)))
	require.NoError(t, err)
	return c, sources.Origins(ctx)
}

// One file may hold the keys of both commands.
func TestWorkerRoundTrip(t *testing.T) {
	c, origins := parseWorker(t, "ack-wait: 5s\nmax-streams: 7\nlog-format: json\n", "--jobs=3", "--nats-url=nats://a:1,nats://b:2")
	assert.Equal(t, 5*time.Second, c.AckWait)
	assert.Equal(t, 3, c.Jobs)
	assert.Equal(t, "json", c.LogFormat)
	require.NoError(t, c.Check())
	var out strings.Builder
	config.Print(&out, &c.Worker, origins)
	assert.Regexp(t, `(?m)^ack-wait: 5s +# .*attribd\.yaml:1$`, out.String())
	again, _ := parseWorker(t, out.String())
	assert.Equal(t, c.Worker, again.Worker)
}

func TestWorkerCheck(t *testing.T) {
	for args, key := range map[string]string{
		"--nats-url=":                  "nats-url",
		"--nats-creds=a --nats-nkey=b": "nats-nkey",
		"--nats-tls-cert=a":            "nats-tls-key",
		"--nats-tls-key=a":             "nats-tls-key",
		"--articles-stream=a.b":        "articles-stream",
		"--articles-subject=":          "articles-subject",
		"--consumer=a>":                "consumer",
		"--answers-stream=":            "answers-stream",
		"--answers-stream=ARTICLES":    "answers-stream",
		"--answers-subject=a.*":        "answers-subject",
		"--jobs=-1":                    "jobs",
		"--max-deliver=0":              "max-deliver",
		"--ack-wait=10ms":              "ack-wait",
		"--max-article-time=0s":        "max-article-time",
		"--drain-timeout=-1s":          "drain-timeout",
		"--language=en":                "language",
	} {
		c, _ := parseWorker(t, "", strings.Fields(args)...)
		fault := c.Check()
		require.Error(t, fault, args)
		assert.True(t, strings.HasPrefix(fault.Error(), key+": "), "%s: %v", args, fault)
	}
}

// The documentation is what the tags say: "make configuration" writes it.
func TestDocumentation(t *testing.T) {
	var out strings.Builder
	config.Markdown(&out)
	written, err := os.ReadFile("../../docs/configuration.md")
	require.NoError(t, err)
	assert.Equal(t, out.String(), string(written), "run make configuration")
}
