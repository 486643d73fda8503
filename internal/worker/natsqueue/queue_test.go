package natsqueue_test

import (
	"context"
	"log/slog"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/attribd/attribd/internal/worker"
	"github.com/attribd/attribd/internal/worker/natsqueue"
	"github.com/attribd/attribd/internal/worker/natstest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// start starts a NATS server that ends with the test.
func start(t *testing.T, args ...string) *natstest.Server {
	t.Helper()
	server, err := natstest.New(t.Context(), t.TempDir(), args...)
	require.NoError(t, err)
	require.NoError(t, server.Start(t.Context()))
	t.Cleanup(server.Kill)
	return server
}

var names = natsqueue.Names{Articles: "ARTICLES", Filter: "articles.>", Consumer: "attribd", Answers: "ANSWERS", Prefix: "answers"}

// open opens a queue with streams of its own.
func open(t *testing.T, server *natstest.Server) *natsqueue.Queue {
	t.Helper()
	queue, err := natsqueue.Open(t.Context(), &natsqueue.Server{URL: server.URL(), Log: slog.New(slog.DiscardHandler)},
		&natsqueue.Options{Names: names, AckWait: time.Second, Create: true})
	require.NoError(t, err)
	t.Cleanup(queue.Close)
	return queue
}

// outside is the connection of those who send articles and read answers.
func outside(t *testing.T, server *natstest.Server) jetstream.JetStream {
	t.Helper()
	conn, err := nats.Connect(server.URL(), nats.MaxReconnects(-1), nats.ReconnectWait(50*time.Millisecond))
	require.NoError(t, err)
	t.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	require.NoError(t, err)
	return js
}

func send(t *testing.T, js jetstream.JetStream, id, data string) {
	t.Helper()
	_, err := js.Publish(t.Context(), "articles.test", []byte(data), jetstream.WithMsgID(id))
	require.NoError(t, err)
}

// fetch returns one delivery, or nil if none comes in time.
func fetch(t *testing.T, queue *natsqueue.Queue, within time.Duration) worker.Delivery {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer time.AfterFunc(within, cancel).Stop()
	defer cancel()
	var got worker.Delivery
	for got == nil && ctx.Err() == nil {
		require.NoError(t, queue.Fetch(ctx, 1, func(d worker.Delivery) { got = d }))
	}
	return got
}

// stored returns how many messages a stream has.
func stored(t *testing.T, js jetstream.JetStream, stream string) uint64 {
	t.Helper()
	s, err := js.Stream(t.Context(), stream)
	require.NoError(t, err)
	return s.CachedInfo().State.Msgs
}

func TestDelivery(t *testing.T) {
	server := start(t)
	queue, js := open(t, server), outside(t, server)
	send(t, js, "n-1", "one")
	d := fetch(t, queue, 5*time.Second)
	require.NotNil(t, d)
	assert.Equal(t, "one", string(d.Data()))
	assert.Equal(t, "n-1", d.ID())
	assert.Equal(t, "ARTICLES/1", d.Place())
	assert.Equal(t, 1, d.Attempt())
	assert.Empty(t, d.ContentType())

	require.NoError(t, d.Return(0))
	d = fetch(t, queue, 5*time.Second)
	require.NotNil(t, d, "given back, given out again")
	assert.Equal(t, 2, d.Attempt())

	for range 4 { // two seconds, of a second of patience
		time.Sleep(500 * time.Millisecond)
		require.NoError(t, d.Working())
	}
	assert.Nil(t, fetch(t, queue, 300*time.Millisecond), "it is being worked on")
	d = fetch(t, queue, 5*time.Second)
	require.NotNil(t, d, "nothing was heard of the worker")
	assert.Equal(t, 3, d.Attempt())

	require.NoError(t, d.Ack(t.Context()))
	assert.Nil(t, fetch(t, queue, 1500*time.Millisecond))
	assert.Zero(t, stored(t, js, "ARTICLES"))
	require.NoError(t, d.Working(), "too late, and no harm")
}

// An id has one answer, however much later the second comes, and whatever the
// server remembers.
func TestAnswer(t *testing.T) {
	server := start(t)
	queue, js := open(t, server), outside(t, server)
	stream, err := js.Stream(t.Context(), "ANSWERS")
	require.NoError(t, err)
	config := stream.CachedInfo().Config
	config.Duplicates = 100 * time.Millisecond
	_, err = js.UpdateStream(t.Context(), config)
	require.NoError(t, err)

	answer := func(id, text string) bool {
		first, err := queue.Answer(t.Context(), id, []byte(text))
		require.NoError(t, err)
		return first
	}
	ids := []string{"a", "articles.de >*", "é", "_a", strings.Repeat("x", 65), "A"}
	for i, id := range ids {
		assert.True(t, answer(id, strconv.Itoa(i)), id)
		assert.False(t, answer(id, "again"), id)
	}
	time.Sleep(300 * time.Millisecond)
	for _, id := range ids {
		assert.False(t, answer(id, "after the window"), id)
	}
	assert.EqualValues(t, len(ids), stored(t, js, "ANSWERS"))
	got, err := stream.GetLastMsgForSubject(t.Context(), "answers.a")
	require.NoError(t, err)
	assert.Equal(t, "0", string(got.Data))
	assert.Equal(t, "application/json", got.Header.Get("Content-Type"))
}

// An answer that somebody removed may be given again, though the server
// remembers its id.
func TestAnswerRemoved(t *testing.T) {
	server := start(t)
	queue, js := open(t, server), outside(t, server)
	stream, err := js.Stream(t.Context(), "ANSWERS")
	require.NoError(t, err)
	for range 2 {
		first, err := queue.Answer(t.Context(), "a", []byte("one"))
		require.NoError(t, err)
		assert.True(t, first)
		require.NoError(t, stream.Purge(t.Context()))
	}
}

// A stream of somebody's own, without limits a subject, refuses a second answer too.
func TestAnswersOfOnesOwn(t *testing.T) {
	server := start(t)
	js := outside(t, server)
	_, err := js.CreateStream(t.Context(), jetstream.StreamConfig{Name: "ANSWERS", Subjects: []string{"answers.>"}, MaxMsgSize: 1000, Duplicates: 100 * time.Millisecond})
	require.NoError(t, err)
	queue := open(t, server)
	for _, want := range []bool{true, false} {
		first, err := queue.Answer(t.Context(), "a", []byte("one"))
		require.NoError(t, err)
		assert.Equal(t, want, first)
		time.Sleep(200 * time.Millisecond)
	}
	_, err = queue.Answer(t.Context(), "b", make([]byte, 2000))
	require.ErrorIs(t, err, worker.ErrTooLarge)
	_, err = queue.Answer(t.Context(), "b", make([]byte, 2<<20))
	require.ErrorIs(t, err, worker.ErrTooLarge)
	assert.EqualValues(t, 1, stored(t, js, "ANSWERS"))
}

// What would lose answers or give them twice is refused at start.
func TestStreamsRefused(t *testing.T) {
	server := start(t)
	js := outside(t, server)
	refused := func() error {
		queue, err := natsqueue.Open(t.Context(), &natsqueue.Server{URL: server.URL(), Log: slog.New(slog.DiscardHandler)},
			&natsqueue.Options{Names: names, AckWait: time.Second})
		if err == nil {
			queue.Close()
		}
		return err
	}
	require.ErrorContains(t, refused(), "stream ARTICLES: ")
	_, err := js.CreateStream(t.Context(), jetstream.StreamConfig{Name: "ARTICLES", Subjects: []string{"articles.>"}})
	require.NoError(t, err)
	require.ErrorContains(t, refused(), "stream ANSWERS: ")
	for says, config := range map[string]jetstream.StreamConfig{
		"retention": {Subjects: []string{"answers.>"}, Retention: jetstream.InterestPolicy},
		"subjects":  {Subjects: []string{"answers.a"}},
		"ack":       {Subjects: []string{"answers.>"}, NoAck: true},
		"discard":   {Subjects: []string{"answers.>"}, MaxMsgs: 1000},
		"last":      {Subjects: []string{"answers.>"}, MaxAge: time.Hour},
	} {
		config.Name = "ANSWERS"
		_, err := js.CreateStream(t.Context(), config)
		require.NoError(t, err)
		require.ErrorContains(t, refused(), says)
		require.NoError(t, js.DeleteStream(t.Context(), "ANSWERS"))
	}
}

// Workers that start together make the streams together.
func TestStreamsMadeAtOnce(t *testing.T) {
	server := start(t)
	failed := make(chan error, 4)
	for range 4 {
		go func() {
			queue, err := natsqueue.Open(context.Background(), &natsqueue.Server{URL: server.URL(), Log: slog.New(slog.DiscardHandler)},
				&natsqueue.Options{Names: names, AckWait: time.Second, Create: true})
			if err == nil {
				queue.Close()
			}
			failed <- err
		}()
	}
	for range 4 {
		assert.NoError(t, <-failed)
	}
}

// A server that dies and comes back, and a consumer that somebody deletes, cost
// time and nothing else.
func TestRecovery(t *testing.T) {
	server := start(t)
	queue, js := open(t, server), outside(t, server)
	send(t, js, "a", "one")
	d := fetch(t, queue, 5*time.Second)
	require.NotNil(t, d)
	first, err := queue.Answer(t.Context(), "a", []byte("one"))
	require.NoError(t, err)
	require.True(t, first)

	server.Kill()
	require.Eventually(t, func() bool { return !queue.Connected() }, 5*time.Second, 10*time.Millisecond)
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	_, err = queue.Answer(ctx, "b", nil)
	require.Error(t, err)
	require.NoError(t, server.Start(t.Context()))
	require.Eventually(t, queue.Connected, 10*time.Second, 10*time.Millisecond)
	again := eventually(t, queue)
	assert.Equal(t, "one", string(again.Data()), "it was not acknowledged")
	first, err = queue.Answer(t.Context(), "a", []byte("two"))
	require.NoError(t, err)
	assert.False(t, first, "it was answered before the server died")
	require.NoError(t, again.Ack(t.Context()))

	require.NoError(t, js.DeleteConsumer(t.Context(), "ARTICLES", "attribd"))
	send(t, js, "b", "two")
	assert.Equal(t, "two", string(eventually(t, queue).Data()))
}

// eventually fetches until something comes.
func eventually(t *testing.T, queue *natsqueue.Queue) worker.Delivery {
	t.Helper()
	var got worker.Delivery
	require.Eventually(t, func() bool {
		_ = queue.Fetch(context.Background(), 1, func(d worker.Delivery) { got = d }) // it may fail for a while
		return got != nil
	}, 20*time.Second, 10*time.Millisecond)
	return got
}

func TestOpenFails(t *testing.T) {
	for _, tt := range []struct {
		server natsqueue.Server
		says   string
	}{
		{natsqueue.Server{URL: "nats://127.0.0.1:1"}, "connect to NATS"},
		{natsqueue.Server{URL: "nats://127.0.0.1:1", NKey: "/none"}, "/none"},
		{natsqueue.Server{URL: "tls://127.0.0.1:1", CA: "/none"}, "/none"},
		{natsqueue.Server{URL: "tls://127.0.0.1:1", Cert: "/none", Key: "/none"}, "/none"},
	} {
		tt.server.Log = slog.New(slog.DiscardHandler)
		_, err := natsqueue.Open(t.Context(), &tt.server, &natsqueue.Options{Names: names})
		require.ErrorContains(t, err, tt.says)
	}
}
