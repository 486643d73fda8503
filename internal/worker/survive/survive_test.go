package survive_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/worker/natstest"
)

var (
	articles = flag.Int("articles", 400, "how many articles there are")
	kills    = flag.Int("kills", 2, "how many workers are killed")
	poison   = flag.Int("poison", 14, "how many of the articles cannot be answered")
	workers  = flag.Int("workers", 2, "how many workers there are at once")
	patience = flag.Duration("patience", 8*time.Minute, "how long all of it may take")
)

// Each id is answered once, whoever is killed: good articles with their own
// quotation, poison ones with their error.
func TestKilled(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), *patience)
	defer cancel()
	begin := time.Now()
	js, url := queue(ctx, t)
	sent := archive(t, *articles, *poison)
	f := newFleet(t, url)
	for range *workers {
		f.add()
	}
	send(ctx, t, js, sent)
	held := f.killAtRandom(ctx, js, *kills)
	finished(ctx, t, js)
	took := time.Since(begin)
	f.stop()
	check(t, sent, output(ctx, t, js))
	t.Logf("measured: %d articles, %d of them poison, %d workers killed with %d articles in hand: each id once in the output, in %s",
		*articles, *poison, *kills, held, took.Round(100*time.Millisecond))
}

// queue starts a server with the streams that a worker would make.
func queue(ctx context.Context, t *testing.T) (jetstream.JetStream, string) {
	t.Helper()
	server, err := natstest.New(ctx, t.TempDir())
	require.NoError(t, err)
	require.NoError(t, server.Start(ctx))
	t.Cleanup(server.Kill)
	conn, err := nats.Connect(server.URL())
	require.NoError(t, err)
	t.Cleanup(conn.Close)
	js, err := jetstream.New(conn, jetstream.WithPublishAsyncMaxPending(256))
	require.NoError(t, err)
	_, err = js.CreateStream(ctx, jetstream.StreamConfig{Name: "ARTICLES", Subjects: []string{"articles.>"}, Retention: jetstream.WorkQueuePolicy})
	require.NoError(t, err)
	_, err = js.CreateStream(ctx, jetstream.StreamConfig{
		Name: "ANSWERS", Subjects: []string{"answers.*"}, Duplicates: 100 * time.Millisecond, // what the server remembers is no help
	})
	require.NoError(t, err)
	return js, server.URL()
}

// send puts the articles into the queue, every tenth good one a second time.
func send(ctx context.Context, t *testing.T, js jetstream.JetStream, sent []letter) {
	t.Helper()
	stall := jetstream.WithStallWait(time.Minute)
	for i := range sent {
		_, err := js.PublishMsgAsync(sent[i].message(sent[i].id), stall)
		require.NoError(t, err)
		if i%10 == 0 && !sent[i].poison {
			_, err := js.PublishMsgAsync(sent[i].message(sent[i].id+" again"), stall)
			require.NoError(t, err)
		}
	}
	select {
	case <-js.PublishAsyncComplete():
	case <-ctx.Done():
		require.NoError(t, ctx.Err())
	}
}

// finished waits until the queue has no article any more.
func finished(ctx context.Context, t *testing.T, js jetstream.JetStream) {
	t.Helper()
	for stored(ctx, t, js, "ARTICLES") > 0 {
		time.Sleep(20 * time.Millisecond)
	}
}

func stored(ctx context.Context, t *testing.T, js jetstream.JetStream, name string) int {
	t.Helper()
	stream, err := js.Stream(ctx, name)
	require.NoError(t, err)
	return int(stream.CachedInfo().State.Msgs)
}

// output reads all answers from the first on.
func output(ctx context.Context, t *testing.T, js jetstream.JetStream) []string {
	t.Helper()
	consumer, err := js.OrderedConsumer(ctx, "ANSWERS", jetstream.OrderedConsumerConfig{})
	require.NoError(t, err)
	var out []string
	for left := stored(ctx, t, js, "ANSWERS"); left > 0; {
		batch, err := consumer.Fetch(min(left, 500))
		require.NoError(t, err)
		for message := range batch.Messages() {
			out = append(out, string(message.Data()))
			left--
		}
		require.NoError(t, batch.Error())
		require.NoError(t, ctx.Err())
	}
	return out
}

// check holds the answers against what was sent.
func check(t *testing.T, sent []letter, answers []string) {
	t.Helper()
	counts := map[string]int{}
	by := map[string]string{}
	for _, line := range answers {
		var answer struct {
			ID string `json:"documentId"`
		}
		require.NoError(t, json.Unmarshal([]byte(line), &answer), line)
		counts[answer.ID]++
		by[answer.ID] = line
	}
	var wrong []string
	for _, l := range sent {
		switch line := by[l.id]; {
		case counts[l.id] != 1:
			wrong = append(wrong, fmt.Sprintf("%s: %d answers", l.id, counts[l.id]))
		case !strings.Contains(line, l.says):
			wrong = append(wrong, fmt.Sprintf("%s: no %s in %.300s", l.id, l.says, line))
		}
	}
	assert.Empty(t, wrong[:min(len(wrong), 10)], "%d articles", len(wrong))
	assert.Equal(t, len(sent), len(counts), "ids") //nolint:testifylint // Len would print thousands of ids
}

// killAtRandom kills workers as answers come, each time one of them and after a
// random number of answers, and puts another in its place. It returns how many
// articles were with workers at those moments.
func (f *fleet) killAtRandom(ctx context.Context, js jetstream.JetStream, times int) (held int) {
	f.t.Helper()
	moments := make([]int, times)
	for i := range moments {
		moments[i] = 1 + rand.IntN(*articles*9/10)
	}
	slices.Sort(moments)
	for _, moment := range moments {
		for stored(ctx, f.t, js, "ANSWERS") < moment {
			time.Sleep(time.Duration(1+rand.IntN(10)) * time.Millisecond)
		}
		f.kill(rand.IntN(len(f.running)))
		consumer, err := js.Consumer(ctx, "ARTICLES", "attribd")
		require.NoError(f.t, err)
		held += consumer.CachedInfo().NumAckPending
		f.add()
	}
	f.t.Logf("killed after %v answers", moments)
	return held
}
