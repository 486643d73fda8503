package worker_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/worker"
	"github.com/attribd/attribd/internal/worker/alone"
)

const sentence = "« Le pont rouvrira en mai », a annoncé Solène Marchadier."

func article(id string) *item {
	return &item{data: fmt.Sprintf(`{"id": %q, "text": %q}`, id, sentence)}
}

// echo answers with the id of the document.
func echo(_ context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
	return &attribv1.AttributeResponse{DocumentId: req.GetDocument().GetId()}, nil
}

// slowly answers after a while, unless its context ends.
func slowly(takes time.Duration) worker.Attribute {
	return func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
		select {
		case <-ctx.Done():
			return nil, &server.Error{Code: codes.DeadlineExceeded, Reason: server.CallTooLong, Message: "too long"}
		case <-time.After(takes):
			return echo(ctx, req)
		}
	}
}

// counts is an observer that counts.
type counts struct {
	mu       sync.Mutex
	outcomes map[worker.Outcome]int
	failures map[string]int
	taken    int
}

func (c *counts) Taken(worker.Delivery) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.taken++
}

func (c *counts) Done(outcome worker.Outcome, _ time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.outcomes[outcome]++
}

func (c *counts) QueueFailed(call string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.failures[call]++
}

// worked is what a worker left behind.
type worked struct {
	counts

	log     bytes.Buffer
	drained bool
}

// work has a worker work for a time, on the clock of the test.
func work(queue *memory, attribute worker.Attribute, lasts time.Duration, change func(*worker.Options)) *worked {
	out := &worked{counts: counts{outcomes: map[worker.Outcome]int{}, failures: map[string]int{}}}
	options := worker.Options{
		Jobs: 2, AckWait: 30 * time.Second, MaxDeliver: 3, MaxTime: time.Minute, Drain: 25 * time.Second, Observer: &out.counts,
		Log: slog.New(slog.NewTextHandler(&out.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	if change != nil {
		change(&options)
	}
	ctx, cancel := context.WithTimeout(context.Background(), lasts)
	defer cancel()
	out.drained = worker.New(queue, attribute, options).Run(ctx)
	return out
}

// answer is one line of the output.
type answer struct {
	ID     string `json:"documentId"`
	Quotes []any  `json:"quotes"`
	Error  *struct {
		Code    codes.Code `json:"code"`
		Reason  string     `json:"reason"`
		Message string     `json:"message"`
	} `json:"error"`
}

func parsed(t *testing.T, line string) answer {
	t.Helper()
	var out answer
	require.NoError(t, json.Unmarshal([]byte(line), &out), line)
	assert.NotContains(t, line, "\n")
	assert.NotEqual(t, out.Quotes == nil, out.Error == nil, line)
	return out
}

// Whatever comes is answered, acknowledged and gone.
func TestPoison(t *testing.T) {
	message, err := proto.Marshal(&attribv1.Document{Id: "proto", Text: sentence})
	require.NoError(t, err)
	english := "The mayor said on Tuesday that the bridge would not be opened before the end of the year, and that was that."
	long := strings.Repeat("x", server.MaxIDCharacters+1)
	engine, err := attrib.New()
	require.NoError(t, err)
	for _, tt := range []struct {
		name        string
		item        item
		id, failure string
	}{
		{"good", item{data: `{"id": "a", "text": "` + sentence + `"}`}, "a", ""},
		{"more fields", item{data: `{"id": "a", "text": "` + sentence + `", "url": "https://news.example/1"}`}, "a", ""},
		{"sender's id", item{data: `{"text": "` + sentence + `"}`, id: "s"}, "s", ""},
		{"article's own id", item{data: `{"id": "a", "text": "` + sentence + `"}`, id: "s"}, "a", ""},
		{"no id", item{data: `{"text": "` + sentence + `"}`}, "TEST/1", ""},
		{"a number", item{data: `{"id": 17, "text": "` + sentence + `"}`}, "17", ""},
		{"id is null", item{data: `{"id": null, "text": "` + sentence + `"}`, id: "s"}, "s", ""},
		{"id is true", item{data: `{"id": true, "text": "` + sentence + `"}`, id: "s"}, "s", "REQUEST_INVALID"},
		{"protobuf", item{data: string(message), contentType: "application/protobuf"}, "proto", ""},
		{"said to be JSON", item{data: `{"id": "a", "text": "` + sentence + `"}`, contentType: "application/json; charset=utf-8"}, "a", ""},
		{"nothing", item{}, "TEST/1", "REQUEST_INVALID"},
		{"no JSON", item{data: `{"id": "a", "text": `, id: "s"}, "s", "REQUEST_INVALID"},
		{"text is a number", item{data: `{"id": "a", "text": 7}`}, "a", "REQUEST_INVALID"},
		{"an array", item{data: `[{"id": "a"}]`}, "TEST/1", "REQUEST_INVALID"},
		{"two objects", item{data: `{"id": "a"}{"id": "b"}`}, "TEST/1", "REQUEST_INVALID"},
		{"not UTF-8", item{data: "{\"id\": \"a\", \"text\": \"d\xe9j\xe0\"}"}, "a", "REQUEST_INVALID"},
		{"id not UTF-8", item{data: "{\"id\": \"\xe9\", \"text\": \"Oui.\"}", id: "s"}, "s", "REQUEST_INVALID"},
		{"id too long", item{data: `{"id": "` + long + `", "text": "Oui."}`, id: "s"}, "s", "REQUEST_INVALID"},
		{"control characters", item{data: `{"id": "a\u0000b", "text": "Oui."}`, id: "s"}, "s", "REQUEST_INVALID"},
		{"no protobuf", item{data: "\xff\xff", contentType: "application/protobuf", id: "s"}, "s", "REQUEST_INVALID"},
		{"something else", item{data: "<p>Oui.</p>", contentType: "text/html", id: "s"}, "s", "REQUEST_INVALID"},
		{"no media type", item{data: "{}", contentType: ";;", id: "s"}, "s", "REQUEST_INVALID"},
		{"deep", item{data: strings.Repeat(`{"id":`, 20_000), id: "s"}, "s", "REQUEST_INVALID"},
		{"empty", item{data: `{"id": "a", "text": " "}`}, "a", "TEXT_EMPTY"},
		{"too long", item{data: `{"id": "a", "text": "` + strings.Repeat("a ", 500_001) + `"}`}, "a", "TEXT_TOO_LONG"},
		{"English", item{data: `{"id": "a", "text": "` + english + `"}`}, "a", "LANGUAGE_UNSUPPORTED"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				queue := newMemory(&tt.item)
				out := work(queue, server.NewService(engine, server.ServiceOptions{}).Attribute, 10*time.Second, nil)
				require.Len(t, queue.answers, 1)
				got := parsed(t, queue.answers[tt.id])
				assert.Equal(t, tt.id, got.ID)
				outcome := worker.Answered
				if tt.failure != "" {
					require.NotNil(t, got.Error)
					assert.Equal(t, tt.failure, got.Error.Reason)
					outcome = worker.Failed
				}
				assert.Equal(t, map[worker.Outcome]int{outcome: 1}, out.outcomes)
				assert.Len(t, queue.acked, 1)
				assert.Empty(t, tt.item.back)
				assert.NotContains(t, out.log.String(), "pont")
			})
		})
	}
}

// An article that makes the engine panic is answered so, in the service and
// outside of it.
func TestPanic(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := newMemory(article("a"), article("b"))
		out := work(queue, func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
			if req.GetDocument().GetId() == "a" {
				panic(req.GetDocument().GetText())
			}
			return echo(ctx, req)
		}, time.Second, nil)
		assert.Equal(t, "PANIC", parsed(t, queue.answers["a"]).Error.Reason)
		assert.Equal(t, "b", parsed(t, queue.answers["b"]).ID)
		assert.Equal(t, map[worker.Outcome]int{worker.Answered: 1, worker.Failed: 1}, out.outcomes)
		assert.Len(t, queue.acked, 2)
		assert.NotContains(t, out.log.String(), "pont")
		assert.Contains(t, out.log.String(), "stack")
	})
}

// An article that the engine cannot end in time is tried again, and then no more.
func TestDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := article("a")
		queue := newMemory(a)
		out := work(queue, slowly(time.Hour), 10*time.Minute, nil)
		assert.Equal(t, []time.Duration{30 * time.Second, 30 * time.Second}, a.back)
		assert.Equal(t, "CALL_TOO_LONG", parsed(t, queue.answers["a"]).Error.Reason)
		assert.Equal(t, map[worker.Outcome]int{worker.Returned: 2, worker.Failed: 1}, out.outcomes)
	})
}

// An article that took down whoever worked on it is not begun again.
func TestGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := article("a")
		a.attempt = 3
		queue := newMemory(a)
		work(queue, func(context.Context, *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
			t.Error("begun")
			return nil, errAway
		}, time.Second, nil)
		assert.Equal(t, "GIVEN_UP", parsed(t, queue.answers["a"]).Error.Reason)
		assert.Len(t, queue.acked, 1)
	})
}

// An article that nobody came back from twice gets a process of its own, and so
// do those that were with it. Only the one that kills fails.
func TestSuspects(t *testing.T) {
	for _, tt := range []struct {
		err      error
		outcomes map[worker.Outcome]int
		reason   string // of the one that kills
	}{
		{alone.ErrDied, map[worker.Outcome]int{worker.Answered: 2, worker.Returned: 1, worker.Failed: 1}, "GIVEN_UP"},
		{alone.ErrNoProcess, map[worker.Outcome]int{worker.Answered: 3}, ""},
	} {
		synctest.Test(t, func(t *testing.T) {
			kills, innocent := article("kills"), article("innocent")
			kills.attempt, innocent.attempt = 2, 2
			queue := newMemory(kills, innocent, article("new"))
			var processes atomic.Int32
			out := work(queue, echo, time.Minute, func(o *worker.Options) {
				o.MaxDeliver = 4
				o.Alone = func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
					processes.Add(1)
					if req.GetDocument().GetId() == "kills" {
						return nil, fmt.Errorf("%w: signal: killed", tt.err)
					}
					return echo(ctx, req)
				}
			})
			assert.Equal(t, tt.outcomes, out.outcomes)
			assert.Len(t, queue.answers, 3)
			assert.LessOrEqual(t, processes.Load(), int32(3), "none for the new one")
			if tt.reason != "" {
				assert.Equal(t, tt.reason, parsed(t, queue.answers["kills"]).Error.Reason)
			}
		})
	}
}

func TestKnown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := newMemory(article("a"), article("a"), article("a"))
		out := work(queue, echo, time.Second, nil)
		assert.Equal(t, map[worker.Outcome]int{worker.Answered: 1, worker.Known: 2}, out.outcomes)
		assert.Len(t, queue.acked, 3)
	})
}

func TestAnswerTooLarge(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := newMemory(article("a"))
		queue.most = 300
		out := work(queue, func(context.Context, *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
			return &attribv1.AttributeResponse{DocumentId: strings.Repeat("a", 300)}, nil
		}, time.Second, nil)
		assert.Equal(t, "RESPONSE_TOO_LARGE", parsed(t, queue.answers["a"]).Error.Reason)
		assert.Equal(t, map[worker.Outcome]int{worker.Failed: 1}, out.outcomes)
	})
}

// What a queue fails to do is done later, and an acknowledgement that it did
// not hear does no harm.
func TestQueueFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := newMemory(article("a"))
		left := map[string]int{"fetch": 3, "answer": 4, "acknowledge": 1}
		queue.fails = func(call string) error {
			if left[call] == 0 {
				return nil
			}
			left[call]--
			return errAway
		}
		out := work(queue, echo, time.Minute, nil)
		assert.Equal(t, map[string]int{"fetch": 3, "answer": 4, "acknowledge": 1}, out.failures)
		assert.Equal(t, map[worker.Outcome]int{worker.Answered: 1}, out.outcomes)
		assert.Len(t, queue.answers, 1)
		assert.Contains(t, out.log.String(), errAway.Error())
	})
}

// A worker holds a few articles more than it works on, and tells the queue that
// it still has them.
func TestSlow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := newMemory(article("0"))
		var inside, most atomic.Int32
		out := work(queue, func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
			most.Store(max(most.Load(), inside.Add(1)))
			defer inside.Add(-1)
			if req.GetDocument().GetId() == "0" { // the others are there when this one is answered
				for i := range 99 {
					queue.add(article(strconv.Itoa(i + 1)))
				}
				return echo(ctx, req)
			}
			return slowly(50*time.Second)(ctx, req)
		}, 24*time.Second, nil)
		assert.EqualValues(t, 2, most.Load())
		assert.Equal(t, 1+8, out.taken, "four for each job")
		assert.Len(t, queue.answers, 1, "none in so short a time")
		time.Sleep(time.Second)
		synctest.Wait()
		assert.Len(t, queue.waiting, 91+8, "those held are given back")
	})
	synctest.Test(t, func(t *testing.T) {
		a := article("a")
		queue := newMemory(a)
		work(queue, slowly(55*time.Second), time.Minute, nil)
		assert.Equal(t, 5, a.working, "every 10 s")
		assert.Len(t, queue.answers, 1)
	})
}

// What was begun is finished when a worker stops; what was not is given back at
// once.
func TestDrain(t *testing.T) {
	for _, tt := range []struct {
		takes, drain time.Duration
		drained      bool
		answered     int
	}{
		{20 * time.Second, 25 * time.Second, true, 2},
		{50 * time.Second, 25 * time.Second, false, 0},
		{20 * time.Second, 0, false, 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			queue := newMemory(article("0"))
			begin := time.Now()
			out := work(queue, func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
				if req.GetDocument().GetId() == "0" {
					queue.add(article("1"), article("2"), article("3"), article("4"))
					return echo(ctx, req)
				}
				return slowly(tt.takes)(ctx, req)
			}, time.Second, func(o *worker.Options) { o.Drain = tt.drain })
			assert.Equal(t, tt.drained, out.drained)
			assert.Equal(t, time.Second+min(tt.drain, tt.takes-time.Second), time.Since(begin))
			assert.Len(t, queue.answers, 1+tt.answered)
			assert.Equal(t, 4-tt.answered, out.outcomes[worker.Returned])
			assert.Len(t, queue.acked, 1+tt.answered)
			time.Sleep(time.Second)
			synctest.Wait()
			assert.Len(t, queue.waiting, 4-tt.answered)
		})
	}
}

// A worker takes one article at a time until one comes that nobody had before.
func TestCareful(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		again := []*item{article("a"), article("b")}
		for _, a := range again {
			a.attempt = 1
		}
		queue := newMemory(append(again, article("c"), article("d"))...)
		work(queue, echo, time.Second, nil)
		assert.Equal(t, []int{1, 1, 1, 8}, queue.fetched[:4])
		assert.Len(t, queue.answers, 4)
	})
}

// The articles of options reach the service as requests.
func TestRequest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		english := &item{data: `{"id": "b", "text": "Oui.", "languageCode": "en"}`}
		queue := newMemory(article("a"), english)
		var got []*attribv1.AttributeRequest
		work(queue, func(ctx context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
			got = append(got, req)
			return echo(ctx, req)
		}, time.Second, func(o *worker.Options) {
			o.Jobs, o.Language, o.Explanation = 1, "fr", true
			o.Encoding = attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16
		})
		require.Len(t, got, 2)
		assert.Equal(t, "fr", got[0].GetDocument().GetLanguageCode())
		assert.Equal(t, "en", got[1].GetDocument().GetLanguageCode())
		for _, req := range got {
			assert.True(t, req.GetConfig().GetExplanationsEnabled())
			assert.Equal(t, attribv1.OffsetEncoding_OFFSET_ENCODING_UTF16, req.GetOffsetEncoding())
		}
	})
}
