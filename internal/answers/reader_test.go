package answers_test

import (
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/answers"
)

func TestNext(t *testing.T) {
	for name, test := range map[string]struct{ json, id, version, reason string }{
		"an answer":             {`{"documentId": "a", "engineVersion": "1", "later": 2}`, "a", "1", ""},
		"with its id":           {`{"id": "b", "response": {"documentId": "x", "engineVersion": "2"}}`, "b", "2", ""},
		"of a stream":           {`{"requestId": "c", "response": {"engineVersion": "3"}, "error": null}`, "c", "3", ""},
		"id within":             {`{"response": {"documentId": "d", "engineVersion": "4"}}`, "d", "4", ""},
		"error":                 {`{"id": "e", "error": {"code": 3, "reason": "TEXT_EMPTY"}}`, "e", "", "TEXT_EMPTY"},
		"error and document":    {`{"documentId": "f", "error": {"reason": "TEXT_EMPTY"}, "response": null}`, "f", "", "TEXT_EMPTY"},
		"error without id":      {`{"documentId": "", "file": "x.jsonl", "line": 3, "error": {"reason": "REQUEST_INVALID"}}`, "x.jsonl:3", "", "REQUEST_INVALID"},
		"over several lines":    {"{\n \"documentId\": \"g\",\n \"engineVersion\": \"5\"\n}", "g", "5", ""},
		"names of proto fields": {`{"documentId": "h", "engine_version": "6"}`, "h", "6", ""},
	} {
		t.Run(name, func(t *testing.T) {
			in := answers.NewReader("x.jsonl", strings.NewReader(test.json+"\n"))
			got, err := in.Next()
			require.NoError(t, err)
			assert.Equal(t, test.id, got.ID)
			assert.Positive(t, got.Size())
			require.Equal(t, test.reason != "", got.Failed())
			if got.Failed() {
				fault, err := got.Fault()
				require.NoError(t, err)
				assert.Equal(t, test.reason, fault.GetReason())
				_, err = got.Response()
				require.EqualError(t, err, "x.jsonl: value 1 is no answer")
			} else {
				resp, err := got.Response()
				require.NoError(t, err)
				assert.Equal(t, test.version, resp.GetEngineVersion())
			}
			_, err = in.Next()
			assert.Equal(t, io.EOF, err)
		})
	}
}

func TestNextFailsToRead(t *testing.T) {
	in := answers.NewReader("x.jsonl", iotest.ErrReader(os.ErrPermission))
	_, err := in.Next()
	require.ErrorIs(t, err, os.ErrPermission)
	require.ErrorContains(t, err, "x.jsonl: ")
}

func TestNextFails(t *testing.T) {
	for name, test := range map[string]struct{ json, want string }{
		"no JSON":   {`{"documentId": "a"} {"documentId": `, "x.jsonl: value 2 is no JSON"},
		"a list":    {`[]`, "x.jsonl: value 1 is no answer"},
		"no id":     {`{"quotes": []}`, "x.jsonl: value 1 has no id"},
		"a bad id":  {`{"id": {}}`, "x.jsonl: value 1 is no answer"},
		"no object": {`"Le secret"`, "x.jsonl: value 1 is no answer"},
	} {
		t.Run(name, func(t *testing.T) {
			in := answers.NewReader("x.jsonl", strings.NewReader(test.json))
			_, err := in.Next()
			if err == nil {
				_, err = in.Next()
			}
			require.EqualError(t, err, test.want)
		})
	}
	in := answers.NewReader("x.jsonl", strings.NewReader(`{"documentId": "a", "quotes": "Le secret"}`))
	answer, err := in.Next()
	require.NoError(t, err)
	_, err = answer.Response()
	require.EqualError(t, err, "x.jsonl: value 1 is no answer")
}
