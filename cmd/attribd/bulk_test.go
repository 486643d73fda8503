package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protojson"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// asCommand makes the test's binary the command, to be killed as one.
const asCommand = "ATTRIBD_TEST_AS_COMMAND"

func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	return cmd
}

// archive writes n documents, a few of which are broken, and returns its path.
func archive(t *testing.T, name string, n int) string {
	t.Helper()
	examples, err := filepath.Glob("../../examples/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, examples)
	var out bytes.Buffer
	for i := range n {
		text, err := os.ReadFile(examples[i%len(examples)])
		require.NoError(t, err)
		switch i % 11 {
		case 3:
			text = []byte("The mayor said on Tuesday that the bridge would not be opened before the end of the year.")
		case 5:
			out.WriteString("{\"id\": \"broken\n")
			continue
		}
		line, err := json.Marshal(map[string]any{"id": i, "source": "s", "text": string(text)})
		require.NoError(t, err)
		out.Write(append(line, '\n'))
	}
	path := filepath.Join(t.TempDir(), name)
	content := out.Bytes()
	if strings.HasSuffix(name, ".gz") {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, err := w.Write(content)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		content = packed.Bytes()
	}
	require.NoError(t, os.WriteFile(path, content, 0o600))
	return path
}

func TestBulkUsage(t *testing.T) {
	for says, args := range map[string][]string{
		"--format jsonl":          {"../../examples"},
		"need --format jsonl":     {"--jobs", "2", example},
		"--jobs is below 0":       {"--format", "jsonl", "--jobs=-1", example},
		"--output, which is miss": {"--format", "jsonl", "--resume", example},
	} {
		got := attribd(t, "", append([]string{"attribute"}, args...)...)
		assert.Equal(t, exitUsage, got.code)
		assert.Contains(t, got.err, says)
		assert.Empty(t, got.out)
	}
	got := attribd(t, "", "attribute", "--format", "jsonl", "none.jsonl")
	assert.Equal(t, exitFailure, got.code)
	assert.Contains(t, got.err, "none.jsonl: no such file")
}

// A directory's lines are those of its articles one by one.
func TestBulkDirectory(t *testing.T) {
	files, err := filepath.Glob("../../examples/*.txt")
	require.NoError(t, err)
	args := []string{"attribute", "--format", "jsonl", "--explain", "--offset-encoding", "utf16"}
	want := attribd(t, "", append(args, files...)...)
	require.Zero(t, want.code)
	got := attribd(t, "", append(args, "../../examples")...)
	assert.Zero(t, got.code, got.err)
	assert.Equal(t, want.out, got.out)
	assert.Contains(t, got.err, fmt.Sprintf("attribd: %d documents, 0 failed", len(files)))

	address, _, _ := serve(t, "127.0.0.1:0")
	there := attribd(t, "", append(args, "--server", address, "--jobs", "3", "../../examples")...)
	assert.Zero(t, there.code, there.err)
	assert.Equal(t, want.out, there.out)
}

func TestBulkArchive(t *testing.T) {
	path := archive(t, "a.jsonl.gz", 22)
	got := attribd(t, "", "attribute", "--format", "jsonl", path)
	assert.Zero(t, got.code, got.err)
	assert.Contains(t, got.err, "22 documents, 4 failed")
	address, _, _ := serve(t, "127.0.0.1:0")
	there := attribd(t, "", "attribute", "--format", "jsonl", "--server", address, path)
	assert.Equal(t, got.out, there.out)

	lines := strings.Split(strings.TrimSuffix(got.out, "\n"), "\n")
	require.Len(t, lines, 22)
	for i, line := range lines {
		var failed struct {
			Error json.RawMessage `json:"error"`
		}
		require.NoError(t, json.Unmarshal([]byte(line), &failed))
		switch i % 11 {
		case 3, 5:
			var fault attribv1.DocumentError
			require.NoError(t, protojson.Unmarshal(failed.Error, &fault), line)
			assert.Equal(t, map[int]string{3: "LANGUAGE_UNSUPPORTED", 5: "REQUEST_INVALID"}[i%11], fault.GetReason())
			assert.Contains(t, line, fmt.Sprintf(`"line":%d,`, i+1))
		default:
			var resp attribv1.AttributeResponse
			require.NoError(t, protojson.Unmarshal([]byte(line), &resp), line)
			assert.Equal(t, strconv.Itoa(i), resp.GetDocumentId())
			assert.NotEmpty(t, resp.GetQuotes())
		}
	}
}

// A run that is killed again and again ends with the file that an undisturbed
// one writes.
func TestBulkKilled(t *testing.T) {
	path := archive(t, "a.jsonl.gz", 600)
	dir := t.TempDir()
	whole, output := filepath.Join(dir, "whole"), filepath.Join(dir, "out")
	run := func(output string) *exec.Cmd {
		return command(t, "attribute", "--format", "jsonl", "--jobs", "2", "--output", output, "--resume", path)
	}
	out, err := run(whole).CombinedOutput()
	require.NoError(t, err, string(out))
	want, err := os.ReadFile(whole)
	require.NoError(t, err)
	require.Equal(t, 600, bytes.Count(want, []byte("\n")))

	kills := 0
	for grown := int64(0); ; kills++ {
		cmd := run(output)
		require.NoError(t, cmd.Start())
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		if killed, err := killWhenGrown(cmd, ended, output, &grown); !killed {
			require.NoError(t, err)
			break
		}
		got, err := os.ReadFile(output)
		require.NoError(t, err)
		require.True(t, bytes.HasPrefix(want, got), "after %d kills", kills+1)
	}
	assert.GreaterOrEqual(t, kills, 3)
	got, err := os.ReadFile(output)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// killWhenGrown kills a command with SIGKILL once it has written something, or
// returns how it ended.
func killWhenGrown(cmd *exec.Cmd, ended <-chan error, output string, grown *int64) (killed bool, err error) {
	for {
		select {
		case err := <-ended:
			return false, err
		case <-time.After(time.Millisecond):
		}
		if info, err := os.Stat(output); err == nil && info.Size() > *grown {
			*grown = info.Size()
			_ = cmd.Process.Kill()
			return <-ended != nil, nil
		}
	}
}

// Ctrl-C keeps what is written, and says how to go on.
func TestBulkInterrupted(t *testing.T) {
	path := archive(t, "a.jsonl", 3000)
	output := filepath.Join(t.TempDir(), "out")
	cmd := command(t, "attribute", "--format", "jsonl", "--output", output, path)
	var said bytes.Buffer
	cmd.Stderr = &said
	require.NoError(t, cmd.Start())
	require.Eventually(t, func() bool {
		info, err := os.Stat(output)
		return err == nil && info.Size() > 0
	}, 20*time.Second, time.Millisecond)
	require.NoError(t, cmd.Process.Signal(syscall.SIGINT))
	require.Error(t, cmd.Wait())
	assert.Contains(t, said.String(), "--resume goes on")
	raw, err := os.ReadFile(output)
	require.NoError(t, err)
	assert.True(t, bytes.HasSuffix(raw, []byte("\n")))
	assert.Less(t, bytes.Count(raw, []byte("\n")), 3000)
}
