package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"
	"google.golang.org/protobuf/encoding/protojson"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	goleak.VerifyTestMain(m)
}

const example = "../../examples/barrage.txt"

// result is what a command left behind.
type result struct {
	code     int
	out, err string
}

func attribd(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	var out, err bytes.Buffer
	code := run(t.Context(), args, &streams{in: strings.NewReader(stdin), out: &out, err: &err})
	return result{code, out.String(), err.String()}
}

func file(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "article.txt")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	return name
}

func TestUsage(t *testing.T) {
	tests := []struct {
		name string
		args []string
		code int
		says string
	}{
		{"nothing", nil, exitUsage, "expected one of"},
		{"unknown command", []string{"dance"}, exitUsage, "dance"},
		{"unknown flag", []string{"attribute", "--frmat", "json", "x"}, exitUsage, "--frmat"},
		{"unknown format", []string{"attribute", "--format", "yaml", "x"}, exitUsage, "--format"},
		{"unknown encoding", []string{"attribute", "--offset-encoding", "utf7", "x"}, exitUsage, "--offset-encoding"},
		{"no file", []string{"attribute"}, exitUsage, "<file>"},
		{"bad duration", []string{"serve", "--drain-timeout", "soon"}, exitUsage, "--drain-timeout"},
		{"bad address", []string{"serve", "--listen", "256.0.0.1:x"}, exitFailure, "listen"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := attribd(t, "", tt.args...)
			assert.Equal(t, tt.code, got.code)
			assert.Contains(t, got.err, tt.says)
			assert.Empty(t, got.out)
		})
	}
}

func TestHelp(t *testing.T) {
	for _, command := range []string{"", "serve", "attribute", "worker", "eval", "draft", "diff", "config", "config worker", "healthcheck", "version"} {
		got := attribd(t, "", strings.Fields(command+" --help")...)
		assert.Zero(t, got.code, command)
		assert.Contains(t, got.out, "Usage: attribd "+command)
		assert.Empty(t, got.err)
	}
}

func TestVersion(t *testing.T) {
	got := attribd(t, "", "version")
	assert.Zero(t, got.code)
	assert.Regexp(t, `(?m)^engine    \d+\.\d+\.\d+`, got.out)
	assert.Regexp(t, `(?m)^go        go1\.\d+`, got.out)
}

func TestAttributeJSON(t *testing.T) {
	got := attribd(t, "« Oui », a dit le maire.", "attribute", "--format", "json", "--offset-encoding", "utf16", "-", example)
	require.Zero(t, got.code, got.err)
	decoder := json.NewDecoder(strings.NewReader(got.out))
	for _, id := range []string{"-", example} {
		var raw json.RawMessage
		require.NoError(t, decoder.Decode(&raw))
		var resp attribv1.AttributeResponse
		require.NoError(t, protojson.Unmarshal(raw, &resp))
		assert.Equal(t, id, resp.GetDocumentId())
		assert.Equal(t, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16, resp.GetOffsetEncoding())
	}
	assert.False(t, decoder.More())
}

func TestAttributeJSONLines(t *testing.T) {
	got := attribd(t, "", "attribute", "--format", "jsonl", example, example)
	require.Zero(t, got.code, got.err)
	lines := strings.Split(strings.TrimSuffix(got.out, "\n"), "\n")
	require.Len(t, lines, 2)
	assert.Equal(t, lines[0], lines[1])
	assert.True(t, json.Valid([]byte(lines[0])))
}

func TestAttributeText(t *testing.T) {
	one := attribd(t, "", "attribute", example)
	require.Zero(t, one.code, one.err)
	assert.NotContains(t, one.out, "\x1b")
	two := attribd(t, "", "attribute", example, example)
	assert.Equal(t, example+"\n\n"+one.out+"\n"+example+"\n\n"+one.out, two.out)
}

// What is wrong with a file is said by its name, and the others are answered.
func TestAttributeFailures(t *testing.T) {
	english := "The mayor said on Tuesday that the bridge would not be opened before the end of the year, and that was that."
	tests := []struct {
		name, content, says string
	}{
		{"empty", "", "empty"},
		{"white space", " \n\u00a0", "empty"},
		{"not UTF-8", "\xabOui\xbb, a dit le maire.", "UTF-8"},
		{"too long", strings.Repeat("a", 1_000_001), "1000000"},
		{"much too long", strings.Repeat("é", 3_000_000), "1000000"},
		{"English", english, "not French"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			bad := file(t, tt.content)
			got := attribd(t, "", "attribute", "--format", "jsonl", bad, example)
			assert.Equal(t, exitFailure, got.code)
			assert.True(t, strings.HasPrefix(got.err, "attribd: "+bad+": "), got.err)
			assert.Contains(t, got.err, tt.says)
			assert.Equal(t, 1, strings.Count(got.out, "\n"), "the other file is not answered")
		})
	}
	missing := filepath.Join(t.TempDir(), "none.txt")
	got := attribd(t, "", "attribute", missing)
	assert.Equal(t, exitFailure, got.code)
	assert.Equal(t, "attribd: "+missing+": no such file or directory\n", got.err)

	got = attribd(t, english, "attribute", "--language", "fr", "-")
	assert.Zero(t, got.code, got.err)
	got = attribd(t, "Oui.", "attribute", "--language", "en", "-")
	assert.Equal(t, exitFailure, got.code)
}

// lockedBuffer is a buffer that may be read while it is written.
type lockedBuffer struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.String()
}

// serve runs "attribd serve" and returns its address, its log, and a function
// that stops it as a signal does and returns its exit code.
func serve(t *testing.T, listen string, args ...string) (string, *lockedBuffer, func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	log := &lockedBuffer{}
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, append([]string{"serve", "--listen", listen, "--drain-timeout", "5s"}, args...), &streams{err: log})
	}()
	stop := sync.OnceValue(func() int { cancel(); return <-code })
	t.Cleanup(func() { stop() })
	address := regexp.MustCompile(`msg"?[=:]"?serving"?[ ,]"?address"?[=:]"?([^\s",]+)`)
	require.Eventually(t, func() bool { return address.MatchString(log.String()) }, 10*time.Second, 10*time.Millisecond)
	return address.FindStringSubmatch(log.String())[1], log, stop
}

func TestServe(t *testing.T) {
	for _, listen := range []string{"127.0.0.1:0", "unix:" + filepath.Join(t.TempDir(), "attribd.sock")} {
		t.Run(listen, func(t *testing.T) {
			address, log, stop := serve(t, listen)
			got := attribd(t, "", "healthcheck", "--address", address)
			assert.Equal(t, result{out: "SERVING\n"}, got)
			got = attribd(t, "", "healthcheck", "--address", address, "--service", "attrib.v1.AttributionService")
			assert.Zero(t, got.code, got.err)
			got = attribd(t, "", "healthcheck", "--address", address, "--service", "no.such.Service")
			assert.Equal(t, exitFailure, got.code)

			for _, format := range []string{"text", "json", "jsonl"} {
				here := attribd(t, "", "attribute", "--explain", "--format", format, example)
				there := attribd(t, "", "attribute", "--explain", "--format", format, "--server", address, example)
				assert.Equal(t, here, there)
			}
			got = attribd(t, " ", "attribute", "--server", address, "-")
			assert.Equal(t, result{code: exitFailure, err: "attribd: -: document.text is empty or white space alone\n"}, got)

			assert.Zero(t, stop())
			assert.Contains(t, log.String(), "msg=stopped")
			assert.NotContains(t, log.String(), "Sauvagne")
			got = attribd(t, "", "healthcheck", "--address", address, "--timeout", "1s")
			assert.Equal(t, exitFailure, got.code)
		})
	}
}
