package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"connectrpc.com/connect"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/protobuf/encoding/protojson"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/gen/attrib/v1/attribv1connect"
	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/web"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const attribute = "/attrib.v1.AttributionService/Attribute"

// fakeEngine answers with what a test puts in it, or nothing.
type fakeEngine struct {
	attribute func(ctx context.Context, doc string) (*attrib.Result, error)
}

func (fakeEngine) Version() string      { return "test" }
func (fakeEngine) Rules() []attrib.Rule { return []attrib.Rule{{ID: "a.rule"}} }

func (e fakeEngine) Attribute(ctx context.Context, doc string) (*attrib.Result, error) {
	if e.attribute == nil {
		return &attrib.Result{}, ctx.Err()
	}
	return e.attribute(ctx, doc)
}

// waiting is an engine that works until its context ends.
func waiting(started chan<- struct{}) fakeEngine {
	return fakeEngine{attribute: func(ctx context.Context, _ string) (*attrib.Result, error) {
		started <- struct{}{}
		<-ctx.Done()
		return nil, ctx.Err()
	}}
}

// setup is a server to be.
type setup struct {
	engine  server.Engine
	service server.ServiceOptions
	grpc    server.GRPCOptions
	web     web.Options
}

// site is a server on a loopback port, with a client of its own.
type site struct {
	url    string
	client *http.Client
	web    *web.Server
	served chan error
	log    *bytes.Buffer // to be read after a stop
}

func serve(t *testing.T, s setup) *site {
	t.Helper()
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	if s.engine == nil {
		s.engine = fakeEngine{}
	}
	log := &bytes.Buffer{}
	s.service.Log = slog.New(slog.NewTextHandler(log, nil))
	service := server.NewService(s.engine, s.service)
	out := &site{
		url:    "http://" + lis.Addr().String(),
		client: &http.Client{Transport: &http.Transport{}, Timeout: 20 * time.Second},
		web:    web.New(server.NewGRPC(service, s.grpc), service, s.web),
		served: make(chan error, 1),
		log:    log,
	}
	go func() { out.served <- out.web.Serve(lis) }()
	t.Cleanup(func() {
		out.client.CloseIdleConnections()
		out.web.Stop(context.Background(), 0)
		assert.NoError(t, <-out.served)
	})
	return out
}

// answer is a response that was read.
type answer struct {
	status int
	header http.Header
	body   string
}

// do sends a request.
func (s *site) do(t *testing.T, method, path, body string, headers ...string) answer {
	t.Helper()
	got, err := s.send(t.Context(), method, path, body, headers...)
	require.NoError(t, err)
	return got
}

func (s *site) send(ctx context.Context, method, path, body string, headers ...string) (answer, error) {
	req, err := http.NewRequestWithContext(ctx, method, s.url+path, strings.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	resp, err := s.client.Do(req)
	if err != nil {
		return answer{}, err
	}
	raw, err := io.ReadAll(resp.Body)
	return answer{resp.StatusCode, resp.Header, string(raw)}, errors.Join(err, resp.Body.Close())
}

func document(text string) string {
	raw, err := protojson.Marshal(&attribv1.AttributeRequest{Document: &attribv1.Document{Text: text, LanguageCode: "fr"}})
	if err != nil {
		panic(err)
	}
	return string(raw)
}

// fault is an error in JSON.
type fault struct {
	Code    string `json:"code"`
	Details []struct {
		Type  string `json:"type"`
		Debug struct {
			Reason string `json:"reason"`
		} `json:"debug"`
	} `json:"details"`
}

func requireFault(t *testing.T, got answer, status int, code string, reason server.Reason) fault {
	t.Helper()
	require.Equal(t, status, got.status, got.body)
	var f fault
	require.NoError(t, json.Unmarshal([]byte(got.body), &f), got.body)
	assert.Equal(t, code, f.Code)
	require.NotEmpty(t, f.Details, got.body)
	assert.Equal(t, "google.rpc.ErrorInfo", f.Details[0].Type)
	assert.Equal(t, string(reason), f.Details[0].Debug.Reason)
	assert.NotEmpty(t, got.header.Get("X-Request-ID"))
	return f
}

// Defaults are there, and one newline ends the answer.
func TestJSON(t *testing.T) {
	s := serve(t, setup{})
	for _, contentType := range []string{"application/json", "application/json; charset=utf-8"} {
		got := s.do(t, http.MethodPost, attribute, document("Oui."), "Content-Type", contentType)
		assert.Equal(t, http.StatusOK, got.status)
		require.True(t, strings.HasSuffix(got.body, "}\n"), "one newline ends it")
		assert.JSONEq(t, `{"documentId": "", "quotes": [], "entities": [], "offsetEncoding": "OFFSET_ENCODING_UTF32", "engineVersion": "test"}`, got.body)
	}
	got := s.do(t, http.MethodPost, attribute, document("Oui."), "X-Request-ID", "mine")
	assert.Equal(t, "mine", got.header.Get("X-Request-ID"), got.body)
}

// What has no side effects may be asked by GET; articles never stand in URLs.
func TestGet(t *testing.T) {
	s := serve(t, setup{})
	got := s.do(t, http.MethodGet, "/attrib.v1.AttributionService/ListRules?encoding=json&message=%7B%7D", "")
	assert.Equal(t, http.StatusOK, got.status)
	assert.Contains(t, got.body, "a.rule")
	got = s.do(t, http.MethodGet, attribute+"?encoding=json&message=%7B%7D", "")
	assert.Equal(t, http.StatusMethodNotAllowed, got.status)
}

// A body that is no message is refused without a word of it.
func TestUnreadable(t *testing.T) {
	s := serve(t, setup{})
	for name, body := range map[string]string{
		"cut":        `{"document": {"text": "secret`,
		"wrong type": `{"document": "secret"}`,
		"not UTF-8":  "{\"document\": {\"text\": \"secret \xff\"}}",
		"no field":   `{"document": {"secret": "Oui."}}`,
		"no enum":    `{"document": {"text": "secret"}, "offsetEncoding": "secret"}`,
	} {
		got := s.do(t, http.MethodPost, attribute, body)
		requireFault(t, got, http.StatusBadRequest, "invalid_argument", server.RequestInvalid)
		assert.NotContains(t, got.body, "secret", name)
	}
	got := s.do(t, http.MethodPost, attribute, "{\n  \"document\": {\"txt\": 1}}")
	assert.Contains(t, got.body, "line 2, column 16")
	got = s.do(t, http.MethodPost, attribute, "\xff\xffsecret", "Content-Type", "application/proto")
	assert.Equal(t, http.StatusBadRequest, got.status)
	assert.NotContains(t, got.body, "secret")
}

func TestTooLarge(t *testing.T) {
	s := serve(t, setup{})
	got := s.do(t, http.MethodPost, attribute, document(strings.Repeat("a", server.MaxReceiveBytes+1)))
	assert.Equal(t, http.StatusTooManyRequests, got.status)
	assert.Contains(t, got.body, "resource_exhausted")
}

type tokens string

func (t tokens) Allows(token string) bool { return token == string(t) }

// Calls ask for a token, the page does not.
func TestToken(t *testing.T) {
	s := serve(t, setup{grpc: server.GRPCOptions{Tokens: tokens("good")}})
	got := s.do(t, http.MethodPost, attribute, document("Oui."))
	requireFault(t, got, http.StatusUnauthorized, "unauthenticated", server.TokenInvalid)
	got = s.do(t, http.MethodPost, attribute, document("Oui."), "Authorization", "Bearer bad")
	requireFault(t, got, http.StatusUnauthorized, "unauthenticated", server.TokenInvalid)
	got = s.do(t, http.MethodPost, attribute, document("Oui."), "Authorization", "Bearer good")
	assert.Equal(t, http.StatusOK, got.status)
	got = s.do(t, http.MethodGet, "/", "")
	assert.Equal(t, http.StatusOK, got.status)
}

// A server that is full says when to come back, before it reads the body.
func TestOverload(t *testing.T) {
	started := make(chan struct{}, 1)
	full := admission.New(admission.Limits{Running: 1, Waiting: 0, Streams: 1, Patience: time.Second})
	s := serve(t, setup{engine: waiting(started), service: server.ServiceOptions{Admission: full}})
	ctx, cancel := context.WithCancel(t.Context())
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		_, _ = s.send(ctx, http.MethodPost, attribute, document("Oui.")) // cancelled below
	}()
	<-started
	got := s.do(t, http.MethodPost, attribute, "nobody reads this")
	f := requireFault(t, got, http.StatusTooManyRequests, "resource_exhausted", server.Overloaded)
	assert.Equal(t, "google.rpc.RetryInfo", f.Details[1].Type)
	assert.NotEmpty(t, got.header.Get("Retry-After"))
	assert.NotEmpty(t, got.header.Get("Grpc-Retry-Pushback-Ms"))
	got = s.do(t, http.MethodPost, "/attrib.v1.AttributionService/GetEngineInfo", "{}")
	assert.Equal(t, http.StatusOK, got.status, "what costs nothing is not shed")
	cancel()
	<-gone
	require.Eventually(t, func() bool { return full.Inside(admission.Single) == 0 }, 5*time.Second, 5*time.Millisecond)
}

func TestCallTime(t *testing.T) {
	s := serve(t, setup{engine: waiting(make(chan struct{}, 2)), web: web.Options{MaxCallTime: 100 * time.Millisecond}})
	got := s.do(t, http.MethodPost, attribute, document("Oui."))
	requireFault(t, got, http.StatusGatewayTimeout, "deadline_exceeded", server.CallTooLong)
}

// A client that never ends its body is let go.
func TestSlowBody(t *testing.T) {
	s := serve(t, setup{web: web.Options{MaxCallTime: 200 * time.Millisecond}})
	body, writer := io.Pipe()
	defer func() { assert.NoError(t, writer.Close()) }()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+attribute, body)
	require.NoError(t, err)
	req.Header.Set("Content-Type", "application/json")
	began := time.Now()
	resp, err := s.client.Do(req)
	if err == nil {
		assert.NotEqual(t, http.StatusOK, resp.StatusCode)
		require.NoError(t, resp.Body.Close())
	}
	assert.Less(t, time.Since(began), 10*time.Second)
}

func TestPanic(t *testing.T) {
	s := serve(t, setup{engine: fakeEngine{attribute: func(_ context.Context, doc string) (*attrib.Result, error) { panic(doc) }}})
	got := s.do(t, http.MethodPost, attribute, document("secret"))
	requireFault(t, got, http.StatusInternalServerError, "internal", server.Panic)
	assert.NotContains(t, got.body, "secret")
	s.web.Stop(t.Context(), time.Second)
	assert.NotContains(t, s.log.String(), "secret")
}

// The three protocols of connect answer alike, with the details of errors.
func TestProtocols(t *testing.T) {
	s := serve(t, setup{})
	h2c := new(http.Protocols)
	h2c.SetUnencryptedHTTP2(true)
	transport := &http.Transport{Protocols: h2c}
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport}
	for name, option := range map[string]connect.ClientOption{
		"grpc":     connect.WithGRPC(),
		"grpc-web": connect.WithGRPCWeb(),
		"connect":  connect.WithSendGzip(),
		"json":     connect.WithProtoJSON(),
	} {
		t.Run(name, func(t *testing.T) {
			c := attribv1connect.NewAttributionServiceClient(client, s.url, option)
			resp, err := c.Attribute(t.Context(), connect.NewRequest(&attribv1.AttributeRequest{
				Document: &attribv1.Document{Id: "a", Text: "Oui.", LanguageCode: "fr"},
			}))
			require.NoError(t, err)
			assert.Equal(t, "a", resp.Msg.GetDocumentId())
			_, err = c.Attribute(t.Context(), connect.NewRequest(&attribv1.AttributeRequest{}))
			var fault *connect.Error
			require.ErrorAs(t, err, &fault)
			assert.Equal(t, connect.CodeInvalidArgument, fault.Code())
			detail, err := fault.Details()[0].Value()
			require.NoError(t, err)
			assert.Equal(t, "REQUEST_INVALID", detail.(*errdetails.ErrorInfo).GetReason())
			stream(t, c)
		})
	}
}

// stream sends three documents and takes three answers, one an error.
func stream(t *testing.T, c attribv1connect.AttributionServiceClient) {
	t.Helper()
	s := c.StreamingAttribute(t.Context())
	for _, id := range []string{"a", "b", "c"} {
		text := map[string]string{"a": "Oui.", "b": "Non."}[id]
		require.NoError(t, s.Send(&attribv1.StreamingAttributeRequest{
			RequestId: id, Request: &attribv1.AttributeRequest{Document: &attribv1.Document{Text: text, LanguageCode: "fr"}},
		}))
	}
	require.NoError(t, s.CloseRequest())
	got := map[string]string{}
	for {
		resp, err := s.Receive()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		got[resp.GetRequestId()] = resp.GetError().GetReason()
	}
	assert.Equal(t, map[string]string{"a": "", "b": "", "c": "TEXT_EMPTY"}, got)
	require.NoError(t, s.CloseResponse())
}

// At a stop the calls under way are answered, those that last too long are told.
func TestStop(t *testing.T) {
	started, release := make(chan struct{}, 1), make(chan struct{})
	s := serve(t, setup{engine: fakeEngine{attribute: func(ctx context.Context, _ string) (*attrib.Result, error) {
		started <- struct{}{}
		select {
		case <-release:
			return &attrib.Result{}, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}}})
	slow := make(chan answer, 1)
	go func() {
		got, _ := s.send(t.Context(), http.MethodPost, attribute, document("Oui."))
		slow <- got
	}()
	<-started
	assert.False(t, s.web.Stop(t.Context(), 50*time.Millisecond))
	requireFault(t, <-slow, http.StatusServiceUnavailable, "unavailable", server.ShuttingDown)
	close(release)
}

func TestPage(t *testing.T) {
	s := serve(t, setup{})
	for path, contentType := range map[string]string{"/": "text/html", "/page.js": "text/javascript", "/page.css": "text/css"} {
		got := s.do(t, http.MethodGet, path, "")
		assert.Equal(t, http.StatusOK, got.status, path)
		assert.Contains(t, got.header.Get("Content-Type"), contentType)
		assert.Contains(t, got.header.Get("Content-Security-Policy"), "default-src 'none'")
		assert.NotContains(t, got.body, "//cdn", "the page loads nothing from elsewhere")
	}
	got := s.do(t, http.MethodGet, "/nothing", "")
	assert.Equal(t, http.StatusNotFound, got.status)
}

func TestOrigins(t *testing.T) {
	preflight := []string{
		"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type,authorization",
	}
	tests := []struct {
		name, origin string
		allowed      []string
		want         string
	}{
		{"off", "https://news.example", nil, ""},
		{"listed", "https://news.example", []string{"https://news.example"}, "https://news.example"},
		{"another", "https://evil.example", []string{"https://news.example"}, ""},
		{"all", "https://any.example", []string{"*"}, "https://any.example"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, setup{web: web.Options{Origins: tt.allowed}, grpc: server.GRPCOptions{Tokens: tokens("good")}})
			got := s.do(t, http.MethodOptions, attribute, "", append(preflight, "Origin", tt.origin)...)
			assert.Equal(t, tt.want, got.header.Get("Access-Control-Allow-Origin"))
			assert.Equal(t, tt.want != "", got.status == http.StatusNoContent)
			got = s.do(t, http.MethodPost, attribute, document("Oui."), "Origin", tt.origin, "Authorization", "Bearer good")
			assert.Equal(t, http.StatusOK, got.status, "browsers keep the answer from the page, not the server")
			assert.Equal(t, tt.want, got.header.Get("Access-Control-Allow-Origin"))
			got = s.do(t, http.MethodGet, "/", "", "Origin", tt.origin)
			assert.Empty(t, got.header.Get("Access-Control-Allow-Origin"))
		})
	}
}
