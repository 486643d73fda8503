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

// do sends a request and returns the response and its body.
func (s *site) do(t *testing.T, method, path, body string, headers ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, s.url+path, strings.NewReader(body))
	require.NoError(t, err)
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	resp, err := s.client.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return resp, string(raw)
}

func document(text string) string {
	raw, _ := json.Marshal(map[string]any{"document": map[string]any{"text": text, "languageCode": "fr"}})
	return string(raw)
}

// fault is an error in JSON.
type fault struct {
	Code    string
	Message string
	Details []struct {
		Type  string
		Debug struct{ Reason string }
	}
}

func requireFault(t *testing.T, resp *http.Response, body string, status int, code string, reason server.Reason) fault {
	t.Helper()
	require.Equal(t, status, resp.StatusCode, body)
	var f fault
	require.NoError(t, json.Unmarshal([]byte(body), &f), body)
	assert.Equal(t, code, f.Code)
	require.NotEmpty(t, f.Details, body)
	assert.Equal(t, "google.rpc.ErrorInfo", f.Details[0].Type)
	assert.Equal(t, string(reason), f.Details[0].Debug.Reason)
	assert.NotEmpty(t, resp.Header.Get("X-Request-Id"))
	return f
}

// Defaults are there, and one newline ends the answer.
func TestJSON(t *testing.T) {
	s := serve(t, setup{})
	for _, contentType := range []string{"application/json", "application/json; charset=utf-8"} {
		resp, body := s.do(t, http.MethodPost, attribute, document("Oui."), "Content-Type", contentType)
		assert.Equal(t, http.StatusOK, resp.StatusCode)
		assert.Equal(t, `{"documentId":"","quotes":[],"entities":[],"offsetEncoding":"OFFSET_ENCODING_UTF32","engineVersion":"test"}`+"\n", body)
	}
	resp, body := s.do(t, http.MethodPost, attribute, document("Oui."), "X-Request-Id", "mine")
	assert.Equal(t, "mine", resp.Header.Get("X-Request-Id"), body)
}

// What has no side effects may be asked by GET; articles never stand in URLs.
func TestGet(t *testing.T) {
	s := serve(t, setup{})
	resp, body := s.do(t, http.MethodGet, "/attrib.v1.AttributionService/ListRules?encoding=json&message=%7B%7D", "")
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	assert.Contains(t, body, "a.rule")
	resp, _ = s.do(t, http.MethodGet, attribute+"?encoding=json&message=%7B%7D", "")
	assert.Equal(t, http.StatusMethodNotAllowed, resp.StatusCode)
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
		resp, answer := s.do(t, http.MethodPost, attribute, body)
		requireFault(t, resp, answer, http.StatusBadRequest, "invalid_argument", server.RequestInvalid)
		assert.NotContains(t, answer, "secret", name)
	}
	_, where := s.do(t, http.MethodPost, attribute, "{\n  \"document\": {\"txt\": 1}}")
	assert.Contains(t, where, "line 2, column 16")
	resp, answer := s.do(t, http.MethodPost, attribute, "\xff\xffsecret", "Content-Type", "application/proto")
	assert.Equal(t, http.StatusBadRequest, resp.StatusCode)
	assert.NotContains(t, answer, "secret")
}

func TestTooLarge(t *testing.T) {
	s := serve(t, setup{})
	resp, body := s.do(t, http.MethodPost, attribute, document(strings.Repeat("a", server.MaxReceiveBytes+1)))
	assert.Equal(t, http.StatusTooManyRequests, resp.StatusCode)
	assert.Contains(t, body, "resource_exhausted")
}

type tokens string

func (t tokens) Allows(token string) bool { return token == string(t) }

// Calls ask for a token, the page does not.
func TestToken(t *testing.T) {
	s := serve(t, setup{grpc: server.GRPCOptions{Tokens: tokens("good")}})
	resp, body := s.do(t, http.MethodPost, attribute, document("Oui."))
	requireFault(t, resp, body, http.StatusUnauthorized, "unauthenticated", server.TokenInvalid)
	resp, body = s.do(t, http.MethodPost, attribute, document("Oui."), "Authorization", "Bearer bad")
	requireFault(t, resp, body, http.StatusUnauthorized, "unauthenticated", server.TokenInvalid)
	resp, _ = s.do(t, http.MethodPost, attribute, document("Oui."), "Authorization", "Bearer good")
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	resp, _ = s.do(t, http.MethodGet, "/", "")
	assert.Equal(t, http.StatusOK, resp.StatusCode)
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
		req, _ := http.NewRequestWithContext(ctx, http.MethodPost, s.url+attribute, strings.NewReader(document("Oui.")))
		req.Header.Set("Content-Type", "application/json")
		if resp, err := s.client.Do(req); err == nil {
			resp.Body.Close()
		}
	}()
	<-started
	resp, body := s.do(t, http.MethodPost, attribute, "nobody reads this")
	f := requireFault(t, resp, body, http.StatusTooManyRequests, "resource_exhausted", server.Overloaded)
	assert.Equal(t, "google.rpc.RetryInfo", f.Details[1].Type)
	assert.NotEmpty(t, resp.Header.Get("Retry-After"))
	assert.NotEmpty(t, resp.Header.Get("Grpc-Retry-Pushback-Ms"))
	resp, _ = s.do(t, http.MethodPost, "/attrib.v1.AttributionService/GetEngineInfo", "{}")
	assert.Equal(t, http.StatusOK, resp.StatusCode, "what costs nothing is not shed")
	cancel()
	<-gone
	require.Eventually(t, func() bool { return full.Inside(admission.Single) == 0 }, 5*time.Second, 5*time.Millisecond)
}

func TestCallTime(t *testing.T) {
	s := serve(t, setup{engine: waiting(make(chan struct{}, 2)), web: web.Options{MaxCallTime: 100 * time.Millisecond}})
	resp, body := s.do(t, http.MethodPost, attribute, document("Oui."))
	requireFault(t, resp, body, http.StatusGatewayTimeout, "deadline_exceeded", server.CallTooLong)
}

// A client that never ends its body is let go.
func TestSlowBody(t *testing.T) {
	s := serve(t, setup{web: web.Options{MaxCallTime: 200 * time.Millisecond}})
	body, writer := io.Pipe()
	defer writer.Close()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+attribute, body)
	require.NoError(t, err)
	req.Header.Set("Content-Type", "application/json")
	began := time.Now()
	resp, err := s.client.Do(req)
	if err == nil {
		assert.NotEqual(t, http.StatusOK, resp.StatusCode)
		resp.Body.Close()
	}
	assert.Less(t, time.Since(began), 10*time.Second)
}

func TestPanic(t *testing.T) {
	s := serve(t, setup{engine: fakeEngine{attribute: func(_ context.Context, doc string) (*attrib.Result, error) { panic(doc) }}})
	resp, body := s.do(t, http.MethodPost, attribute, document("secret"))
	requireFault(t, resp, body, http.StatusInternalServerError, "internal", server.Panic)
	assert.NotContains(t, body, "secret")
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
	type answer struct {
		resp *http.Response
		body string
	}
	ask := func() <-chan answer {
		out := make(chan answer, 1)
		go func() {
			resp, body := s.do(t, http.MethodPost, attribute, document("Oui."))
			out <- answer{resp, body}
		}()
		<-started
		return out
	}
	slow := ask()
	assert.False(t, s.web.Stop(t.Context(), 50*time.Millisecond))
	told := <-slow
	requireFault(t, told.resp, told.body, http.StatusServiceUnavailable, "unavailable", server.ShuttingDown)
	close(release)
}

func TestPage(t *testing.T) {
	s := serve(t, setup{})
	for path, contentType := range map[string]string{"/": "text/html", "/page.js": "text/javascript", "/page.css": "text/css"} {
		resp, body := s.do(t, http.MethodGet, path, "")
		assert.Equal(t, http.StatusOK, resp.StatusCode, path)
		assert.Contains(t, resp.Header.Get("Content-Type"), contentType)
		assert.Contains(t, resp.Header.Get("Content-Security-Policy"), "default-src 'none'")
		assert.NotContains(t, body, "//cdn", "the page loads nothing from elsewhere")
	}
	resp, _ := s.do(t, http.MethodGet, "/nothing", "")
	assert.Equal(t, http.StatusNotFound, resp.StatusCode)
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
			resp, _ := s.do(t, http.MethodOptions, attribute, "", append(preflight, "Origin", tt.origin)...)
			assert.Equal(t, tt.want, resp.Header.Get("Access-Control-Allow-Origin"))
			assert.Equal(t, tt.want != "", resp.StatusCode == http.StatusNoContent)
			resp, _ = s.do(t, http.MethodPost, attribute, document("Oui."), "Origin", tt.origin, "Authorization", "Bearer good")
			assert.Equal(t, http.StatusOK, resp.StatusCode, "browsers keep the answer from the page, not the server")
			assert.Equal(t, tt.want, resp.Header.Get("Access-Control-Allow-Origin"))
			resp, _ = s.do(t, http.MethodGet, "/", "", "Origin", tt.origin)
			assert.Empty(t, resp.Header.Get("Access-Control-Allow-Origin"))
		})
	}
}
