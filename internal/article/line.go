package article

import (
	"bytes"
	"encoding/json"
	"errors"

	"google.golang.org/grpc/codes"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/render"
	"github.com/attribd/attribd/internal/server"
)

// Line writes an answer in JSON on one line, without its end, as "attribd
// attribute --format jsonl" does: the response, or where failure is not nil an
// object with the article's id and its error.
func Line(id string, response *attribv1.AttributeResponse, failure *server.Error) ([]byte, error) {
	if failure == nil {
		line, err := render.JSONLine(response)
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
	fault, err := render.JSONLine(failure.Document())
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	writer := json.NewEncoder(&out)
	writer.SetEscapeHTML(false)
	err = writer.Encode(struct {
		ID    string          `json:"documentId"`
		Error json.RawMessage `json:"error"`
	}{id, fault})
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// Failure returns an error of the service as the contract has it.
func Failure(err error) *server.Error {
	if failure, ok := errors.AsType[*server.Error](err); ok {
		return failure
	}
	return &server.Error{Code: codes.Internal, Reason: server.Panic, Message: "the worker failed; this is a bug in attribd"}
}
