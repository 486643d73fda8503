package telemetry_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"

	"github.com/attribd/attribd/internal/admission"
	"github.com/attribd/attribd/internal/attrib"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/telemetry"
)

func report(method string, code codes.Code) *server.CallReport {
	return &server.CallReport{Method: method, Code: code, RequestID: "id", Works: strings.Contains(method, "attrib.v1")}
}

const (
	attribute = "/attrib.v1.AttributionService/Attribute"
	check     = "/grpc.health.v1.Health/Check"
)

func TestLevels(t *testing.T) {
	for _, tt := range []struct {
		method string
		code   codes.Code
		level  string
	}{
		{attribute, codes.OK, "INFO"},
		{attribute, codes.InvalidArgument, "INFO"},
		{attribute, codes.Internal, "ERROR"},
		{check, codes.OK, "DEBUG"},
	} {
		var out bytes.Buffer
		log, err := telemetry.NewLogger(&out, "json", "debug")
		require.NoError(t, err)
		telemetry.NewCalls(log).Call(t.Context(), report(tt.method, tt.code))
		assert.Contains(t, out.String(), `"level":"`+tt.level+`"`)
	}
	_, err := telemetry.NewLogger(io.Discard, "text", "loud")
	require.Error(t, err)
}

// A crowd does not fill the log: one line a second tells how many were refused.
func TestRefusalsAreSummedUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		log, err := telemetry.NewLogger(&out, "text", "info")
		require.NoError(t, err)
		calls := telemetry.NewCalls(log)
		refused := report(attribute, codes.ResourceExhausted)
		refused.Refused, refused.Reason = true, server.Overloaded
		for range 3000 {
			calls.Call(t.Context(), refused)
			time.Sleep(time.Millisecond)
		}
		assert.Equal(t, 3, strings.Count(out.String(), "\n"), out.String())
		assert.Contains(t, out.String(), "refused=1000")
		assert.Zero(t, calls.Answered())
		calls.Call(t.Context(), report(attribute, codes.OK))
		calls.Call(t.Context(), report(check, codes.OK))
		assert.Equal(t, 1, calls.Answered())
	})
}

func TestMetrics(t *testing.T) {
	controller := admission.New(admission.Limits{Running: 1, Waiting: 2, Streams: 3, Patience: time.Second})
	require.True(t, controller.Enter(admission.Single))
	m := telemetry.NewMetrics(controller, "1.2.3+lexicon.abc")
	refused := report(attribute, codes.ResourceExhausted)
	refused.Refused, refused.Reason = true, server.Overloaded
	m.Call(t.Context(), refused)
	m.Document(t.Context(), &server.DocumentReport{
		Characters: 900, Bytes: 1000, Engine: time.Millisecond,
		Result: &attrib.Result{Quotes: []attrib.Quote{{
			Kind:    attrib.Mixed,
			Matches: []attrib.RuleMatch{{RuleID: "some.rule"}},
			Repairs: []attrib.MarkRepair{{Reason: "turned"}},
		}}},
	})
	m.Document(t.Context(), &server.DocumentReport{Err: &server.Error{Code: codes.Internal, Reason: server.Panic}})
	m.Panicked(t.Context())
	m.Reloaded("tls", io.EOF)

	answer := httptest.NewRecorder()
	m.Handler().ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	lines := strings.Split(answer.Body.String(), "\n")
	for _, line := range []string{
		`attribd_rpc_duration_seconds_count{code="RESOURCE_EXHAUSTED",method="Attribute"} 1`,
		`attribd_rpc_refused_total{method="Attribute",reason="OVERLOADED"} 1`,
		`attribd_documents_total{outcome="OK"} 1`,
		`attribd_documents_total{outcome="PANIC"} 1`,
		`attribd_quotes_total{kind="mixed"} 1`,
		`attribd_rule_matches_total{rule="some.rule"} 1`,
		`attribd_mark_repairs_total{reason="turned"} 1`,
		`attribd_text_characters_bucket{le="1000"} 1`,
		`attribd_engine_duration_seconds_per_kilobyte_bucket{le="0.001"} 1`,
		`attribd_panics_total 1`,
		`attribd_reloads_total{outcome="error",what="tls"} 1`,
		`attribd_calls_inside{lane="single"} 1`,
		`attribd_calls_inside_limit{lane="stream"} 3`,
		`attribd_documents_running 0`,
		`attribd_engine_info{version="1.2.3+lexicon.abc"} 1`,
	} {
		assert.Contains(t, lines, line)
	}
}
