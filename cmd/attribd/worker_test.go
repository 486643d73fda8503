package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protojson"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/worker/natstest"
)

// natsServer starts a NATS server that ends with the test, and connects to it.
func natsServer(t *testing.T, args ...string) (*natstest.Server, jetstream.JetStream) {
	t.Helper()
	server, err := natstest.New(t.Context(), t.TempDir(), args...)
	require.NoError(t, err)
	require.NoError(t, server.Start(t.Context()))
	t.Cleanup(server.Kill)
	options := []nats.Option{}
	if len(args) > 0 {
		options = append(options, nats.UserInfo("archive", secret))
	}
	conn, err := nats.Connect(server.URL(), options...)
	require.NoError(t, err)
	t.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	require.NoError(t, err)
	return server, js
}

// work runs "attribd worker" as serve runs "attribd serve".
func work(t *testing.T, args ...string) (*lockedBuffer, func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	log := &lockedBuffer{}
	code := make(chan int, 1)
	go func() { code <- run(ctx, append([]string{"worker"}, args...), &streams{err: log}) }()
	stop := sync.OnceValue(func() int { cancel(); return <-code })
	t.Cleanup(func() { stop() })
	require.Eventually(t, func() bool { return strings.Contains(log.String(), "msg=working") }, 10*time.Second, 10*time.Millisecond, log)
	return log, stop
}

// answerTo waits for the answer to an article.
func answerTo(t *testing.T, js jetstream.JetStream, id string) string {
	t.Helper()
	stream, err := js.Stream(t.Context(), "ANSWERS")
	require.NoError(t, err)
	var line string
	require.Eventually(t, func() bool {
		got, err := stream.GetLastMsgForSubject(context.Background(), "answers."+id)
		if err == nil {
			line = string(got.Data)
		}
		return err == nil
	}, 10*time.Second, 10*time.Millisecond)
	return line
}

func TestWorker(t *testing.T) {
	defer http.DefaultClient.CloseIdleConnections()
	server, js := natsServer(t)
	log, stop := work(t, "--nats-url", server.URL(), "--create-streams", "--admin-listen", "127.0.0.1:0",
		"--offset-encoding", "utf16", "--explain", "--log-level", "debug", "--drain-timeout", "5s")
	text, err := os.ReadFile(example)
	require.NoError(t, err)
	article, err := json.Marshal(map[string]string{"id": "barrage", "text": string(text)})
	require.NoError(t, err)
	for id, data := range map[string]string{"barrage": string(article), "broken": `{"id": "broken"`} {
		_, err := js.Publish(t.Context(), "articles.test", []byte(data), jetstream.WithMsgID(id))
		require.NoError(t, err)
	}
	there, here := &attribv1.AttributeResponse{}, &attribv1.AttributeResponse{}
	require.NoError(t, protojson.Unmarshal([]byte(answerTo(t, js, "barrage")), there))
	alone := attribd(t, string(text), "attribute", "--format", "json", "--explain", "--offset-encoding", "utf16", "-")
	require.NoError(t, protojson.Unmarshal([]byte(alone.out), here))
	here.DocumentId = "barrage"
	assert.Equal(t, protojson.Format(here), protojson.Format(there))
	assert.Contains(t, answerTo(t, js, "broken"), `"reason":"REQUEST_INVALID"`)

	pages := regexp.MustCompile(`msg=administering address=(\S+)`).FindStringSubmatch(log.String())[1]
	code, _ := page(t, pages, "/healthz")
	assert.Equal(t, http.StatusOK, code)
	_, metrics := page(t, pages, "/metrics")
	for _, want := range []string{
		`attribd_worker_articles_total{outcome="answered"} 1`, `attribd_worker_articles_total{outcome="failed"} 1`,
		"attribd_worker_connected 1", "attribd_worker_held 0", "attribd_worker_redelivered_total 0",
		"attribd_worker_article_duration_seconds_count 2", `attribd_documents_total{outcome="OK"} 1`,
	} {
		assert.Contains(t, metrics, want+"\n")
	}
	server.Kill()
	require.Eventually(t, func() bool { code, _ := page(t, pages, "/healthz"); return code == http.StatusServiceUnavailable },
		10*time.Second, 10*time.Millisecond)
	require.NoError(t, server.Start(t.Context()))
	require.Eventually(t, func() bool { code, _ := page(t, pages, "/healthz"); return code == http.StatusOK },
		10*time.Second, 10*time.Millisecond)
	assert.Zero(t, stop())
	assert.Contains(t, log.String(), "msg=stopped")
	assert.NotContains(t, log.String(), "Sauvagne")
}

func TestWorkerFails(t *testing.T) {
	server, _ := natsServer(t)
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--nats-url", server.URL()}, exitFailure, "stream ARTICLES: "},
		{[]string{"--nats-url", "nats://127.0.0.1:1"}, exitFailure, "connect to NATS"},
		{[]string{"--jobs", "-1"}, exitUsage, "jobs: "},
		{[]string{"--lexicon-dir", "/none"}, exitUsage, "lexicon-dir: "},
		{[]string{"--log-level", "loud"}, exitUsage, "--log-level"},
		{[]string{"--nats-url", server.URL(), "--create-streams", "--admin-listen", "256.0.0.1:x"}, exitFailure, "admin-listen: "},
	} {
		got := attribd(t, "", append([]string{"worker"}, tt.args...)...)
		assert.Equal(t, tt.code, got.code, tt.args)
		assert.Contains(t, got.err, tt.says)
	}
}

// Credentials of NATS reach no log.
func TestWorkerCredentials(t *testing.T) {
	server, _ := natsServer(t, "--user", "archive", "--pass", secret)
	with := strings.Replace(server.URL(), "//", "//archive:"+secret+"@", 1)
	log, stop := work(t, "--nats-url", with, "--create-streams")
	assert.Zero(t, stop())
	assert.NotContains(t, log.String(), secret)
	wrong := strings.Replace(server.URL(), "//", "//archive:un-autre-jeton@", 1)
	got := attribd(t, "", "worker", "--nats-url", wrong)
	assert.Equal(t, exitFailure, got.code)
	assert.NotContains(t, got.err, "autre")
}

func TestConfigWorker(t *testing.T) {
	got := attribd(t, "", "config", "worker", "--jobs", "3")
	assert.Zero(t, got.code, got.err)
	assert.Regexp(t, `(?m)^jobs: 3 +# .*flag`, got.out)
	assert.Contains(t, got.out, "articles-stream: ARTICLES")
	got = attribd(t, "", "config", "worker", "--jobs", "-3")
	assert.Equal(t, exitUsage, got.code)
}

// An article whose workers are gone for the second time is attributed by a
// process of its own, and answered as ever.
func TestWorkerAlone(t *testing.T) {
	t.Setenv(asCommand, "yes") // to the processes that this one starts
	server, js := natsServer(t)
	_, stop := work(t, "--nats-url", server.URL(), "--create-streams")
	require.Zero(t, stop())
	data := map[string]string{
		"good":  `{"id": "good", "text": "« Le pont rouvrira en mai », a annoncé Solène Marchadier."}`,
		"empty": `{"id": "empty", "text": ""}`,
	}
	for _, article := range data {
		_, err := js.Publish(t.Context(), "articles.test", []byte(article))
		require.NoError(t, err)
	}
	consumer, err := js.Consumer(t.Context(), "ARTICLES", "attribd")
	require.NoError(t, err)
	for range 2 { // as others who did not come back, each with all articles in hand
		var hand []jetstream.Msg
		for range data {
			message, err := consumer.Next()
			require.NoError(t, err)
			hand = append(hand, message)
		}
		for _, message := range hand {
			require.NoError(t, message.Nak())
		}
	}
	log, _ := work(t, "--nats-url", server.URL())
	assert.Contains(t, answerTo(t, js, "good"), `"name":"Solène Marchadier"`)
	assert.Contains(t, answerTo(t, js, "empty"), `"reason":"TEXT_EMPTY"`)
	assert.Equal(t, len(data), strings.Count(log.String(), `msg="attributed in a process of its own"`), log)
	assert.NotContains(t, log.String(), "died=true")
}
