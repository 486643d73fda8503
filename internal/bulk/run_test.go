package bulk

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func request(id, text string) *attribv1.AttributeRequest {
	return &attribv1.AttributeRequest{Document: &attribv1.Document{Id: id, Text: text}}
}

// known answers as fast as one likes, by what the text says: the real engine is
// run over archives by the tests of the command.
func known(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
	text := req.GetDocument().GetText()
	switch {
	case strings.HasPrefix(text, "slow"):
		hash := fnv.New32()
		_, _ = hash.Write([]byte(req.GetDocument().GetId()))
		select {
		case <-time.After(time.Duration(hash.Sum32()%3) * time.Millisecond):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	case strings.HasPrefix(text, "bad"):
		return nil, &server.Error{
			Code: codes.InvalidArgument, Reason: server.LanguageUnsupported, Field: "document.text",
			Message: "not French", Metadata: map[string]string{"b": "2", "a": "1"},
		}
	}
	return &attribv1.AttributeResponse{
		DocumentId: req.GetDocument().GetId(), EngineVersion: strings.Repeat("x", len(text)),
	}, nil
}

func archive(t *testing.T, n int, text func(i int) string) string {
	t.Helper()
	var out bytes.Buffer
	for i := range n {
		line, err := json.Marshal(map[string]any{"id": fmt.Sprintf("d%d", i), "text": text(i), "more": i})
		require.NoError(t, err)
		out.Write(append(line, '\n'))
	}
	path := filepath.Join(t.TempDir(), "archive.jsonl")
	put(t, path, out.String())
	return path
}

func mixed(i int) string {
	switch i % 7 {
	case 3:
		return "bad"
	case 5:
		return "fast"
	}
	return "slow" + strings.Repeat("z", i%50)
}

func TestRunKeepsOrder(t *testing.T) {
	path := archive(t, 500, mixed)
	var first string
	for _, jobs := range []int{1, 2, 16} {
		var out bytes.Buffer
		progress := &Progress{}
		err := Run(t.Context(), &Options{Paths: []string{path}, Jobs: jobs, Attribute: known, Request: request, Out: &out, Progress: progress})
		require.NoError(t, err)
		lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		require.Len(t, lines, 500)
		for i, line := range lines {
			var got struct {
				ID    string `json:"documentId"`
				File  string `json:"file"`
				Line  int    `json:"line"`
				Error *struct {
					Code    int    `json:"code"`
					Reason  string `json:"reason"`
					Message string `json:"message"`
					Field   string `json:"field"`
				} `json:"error"`
			}
			require.NoError(t, json.Unmarshal([]byte(line), &got))
			assert.Equal(t, fmt.Sprintf("d%d", i), got.ID)
			if assert.Equal(t, i%7 == 3, got.Error != nil, line) && got.Error != nil {
				assert.Equal(t, i+1, got.Line)
				assert.Equal(t, path, got.File)
				assert.Equal(t, 3, got.Error.Code)
				assert.Equal(t, "LANGUAGE_UNSUPPORTED", got.Error.Reason)
				assert.Equal(t, "document.text", got.Error.Field)
			}
		}
		assert.Contains(t, progress.Summary(time.Now()), "500 documents, 71 failed, ")
		if first == "" {
			first = out.String()
		}
		assert.Equal(t, first, out.String())
	}
}

// Wherever a run was cut off, it goes on to the same file.
func TestResume(t *testing.T) {
	path := archive(t, 40, func(i int) string { return strings.Replace(mixed(i), "slow", "fast", 1) })
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole")
	options := func(output string) *Options {
		return &Options{Paths: []string{path}, Jobs: 3, Attribute: known, Request: request, Output: output, Resume: true}
	}
	require.NoError(t, Run(t.Context(), options(whole)))
	want, err := os.ReadFile(whole)
	require.NoError(t, err)
	for cut := range len(want) + 1 {
		if cut < len(want)-300 && cut%41 > 0 {
			continue // of the last lines, each byte
		}
		output := filepath.Join(dir, "cut")
		require.NoError(t, os.WriteFile(output, want[:cut], 0o600))
		require.NoError(t, Run(t.Context(), options(output)))
		got, err := os.ReadFile(output)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), "cut at %d", cut)
	}
}

// A file that is not the beginning of the answers is left as it is.
func TestResumeRefuses(t *testing.T) {
	path := archive(t, 40, mixed)
	dir := t.TempDir()
	run := func(output string, resume bool) error {
		return Run(t.Context(), &Options{Paths: []string{path}, Jobs: 2, Attribute: known, Request: request, Output: output, Resume: resume})
	}
	whole := filepath.Join(dir, "whole")
	require.NoError(t, run(whole, false))
	raw, err := os.ReadFile(whole)
	require.NoError(t, err)
	want := string(raw)
	lines := strings.SplitAfter(want, "\n")
	for name, content := range map[string]string{
		"another file":      "Some notes that somebody keeps.",
		"other lines":       strings.Repeat("{}\n", 30),
		"one line too many": want + lines[0],
		"half a line more":  want + "{",
		"twice as many":     want + want,
		"a line is lost":    strings.Join(lines[1:30], ""),
		"another ending":    strings.Join(lines[:20], "") + "{}\n",
		"half of another":   strings.Join(lines[:20], "") + `{"documentId":"d21`,
	} {
		output := filepath.Join(dir, "other")
		require.NoError(t, os.WriteFile(output, []byte(content), 0o600))
		require.ErrorContains(t, run(output, true), "other is not the beginning of these answers", name)
		got, err := os.ReadFile(output)
		require.NoError(t, err)
		assert.Equal(t, content, string(got), name)
	}
	require.ErrorContains(t, run(whole, false), "is there already")
}

func TestOneRunAFile(t *testing.T) {
	path := archive(t, 1, mixed)
	output := filepath.Join(t.TempDir(), "out")
	first, err := open(&Options{Output: output})
	require.NoError(t, err)
	options := &Options{Paths: []string{path}, Jobs: 1, Attribute: known, Request: request, Output: output}
	require.ErrorContains(t, Run(t.Context(), options), "another run writes to it")
	require.NoError(t, first.close())
	require.NoError(t, Run(t.Context(), options))
}

// A run that is told to stop has written what was answered before, in order.
func TestRunStops(t *testing.T) {
	path := archive(t, 2000, func(int) string { return "slow" })
	output := filepath.Join(t.TempDir(), "out")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var asked atomic.Int64
	options := &Options{Paths: []string{path}, Jobs: 4, Request: request, Output: output, Resume: true}
	options.Attribute = func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
		if asked.Add(1) == 300 {
			cancel()
		}
		return known(ctx, req)
	}
	require.ErrorIs(t, Run(ctx, options), context.Canceled)
	raw, err := os.ReadFile(output)
	require.NoError(t, err)
	lines := strings.Count(string(raw), "\n")
	assert.Greater(t, lines, 200)
	assert.Less(t, lines, 301)
	options.Attribute = known
	require.NoError(t, Run(t.Context(), options))
	raw, err = os.ReadFile(output)
	require.NoError(t, err)
	assert.Equal(t, 2000, strings.Count(string(raw), "\n"))
}

// A server that is away for a moment is no fault of the document; one that has
// no such method ends the run and leaves no line.
func TestServerAway(t *testing.T) {
	path := archive(t, 3, func(int) string { return "fast" })
	var asked atomic.Int64
	away := codes.Unavailable
	options := &Options{Paths: []string{path}, Jobs: 1, Request: request}
	options.Attribute = func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
		if asked.Add(1) == 2 {
			return nil, status.Error(away, "away")
		}
		return known(ctx, req)
	}
	var out bytes.Buffer
	options.Out = &out
	require.NoError(t, Run(t.Context(), options))
	assert.EqualValues(t, 4, asked.Load())
	assert.Equal(t, 3, strings.Count(out.String(), "\n"))
	assert.NotContains(t, out.String(), "away")

	out.Reset()
	asked.Store(0)
	away = codes.Unimplemented
	require.ErrorContains(t, Run(t.Context(), options), "away")
	assert.Equal(t, 1, strings.Count(out.String(), "\n"))
}

// Documents wait until there is room for them, and one that is larger than all
// of it comes alone.
func TestRoom(t *testing.T) {
	r := &run{Options: Options{Jobs: 1}}
	queue, todo, freed := make(chan *task, 10), make(chan *task, 10), make(chan int, 10)
	feed := r.feed(t.Context(), queue, todo, freed)
	sizes := []int{room / 2, room / 2, 1, 2 * room, 1}
	go func() {
		defer close(queue)
		for _, size := range sizes {
			assert.NoError(t, feed(&item{raw: make([]byte, size)}))
		}
	}()
	come := func(n int) func() bool { return func() bool { return len(queue) == n } }
	for _, step := range []struct{ free, there int }{
		{0, 2}, {room / 2, 3}, {room / 2, 3}, {1, 4}, {2 * room, 5},
	} {
		if step.free > 0 {
			freed <- step.free
		}
		require.Eventually(t, come(step.there), time.Second, time.Millisecond)
		require.Never(t, func() bool { return len(queue) > step.there }, 20*time.Millisecond, time.Millisecond)
	}
}

// An archive that is cut off is answered up to there, and the run fails.
func TestRunTruncated(t *testing.T) {
	content, err := os.ReadFile(archive(t, 20_000, func(i int) string { return "fast" + strings.Repeat("y", i%90) }))
	require.NoError(t, err)
	packed := pack(t, "a.jsonl.gz", string(content))
	path := filepath.Join(t.TempDir(), "a.jsonl.gz")
	put(t, path, packed[:len(packed)/2])
	output := filepath.Join(t.TempDir(), "out")
	options := &Options{Paths: []string{path}, Jobs: 2, Attribute: known, Request: request, Output: output, Resume: true}
	require.ErrorContains(t, Run(t.Context(), options), "a.jsonl.gz, line ")
	raw, err := os.ReadFile(output)
	require.NoError(t, err)
	assert.Greater(t, bytes.Count(raw, []byte("\n")), 5_000)

	put(t, path, packed) // it has come whole
	require.NoError(t, Run(t.Context(), options))
	raw, err = os.ReadFile(output)
	require.NoError(t, err)
	assert.Equal(t, 20_000, bytes.Count(raw, []byte("\n")))
}

func TestRunMissing(t *testing.T) {
	err := Run(t.Context(), &Options{Paths: []string{"none"}, Jobs: 1, Attribute: known, Request: request, Out: &bytes.Buffer{}})
	require.ErrorIs(t, err, os.ErrNotExist)
}
