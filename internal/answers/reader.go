package answers

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// Answer is what was answered for one document. It is immutable.
type Answer struct {
	ID string // of the document

	response, fault json.RawMessage // one of them is nil
	broken          error           // what to say if they cannot be read
}

// Failed reports whether there is an error instead of a response.
func (a *Answer) Failed() bool { return a.response == nil }

// Response returns the response, anew at each call. It fails where there is none.
func (a *Answer) Response() (*attribv1.AttributeResponse, error) {
	out := &attribv1.AttributeResponse{}
	return out, a.read(a.response, out)
}

// Fault returns why there is no response.
func (a *Answer) Fault() (*attribv1.DocumentError, error) {
	out := &attribv1.DocumentError{}
	return out, a.read(a.fault, out)
}

func (a *Answer) read(raw json.RawMessage, into proto.Message) error {
	if raw == nil || (protojson.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(raw, into) != nil {
		return a.broken
	}
	return nil
}

// Size returns how many bytes of JSON the answer has.
func (a *Answer) Size() int { return len(a.response) + len(a.fault) }

// Reader reads answers one by one, JSON values with or without line breaks
// between them, and holds no more than one. It is not safe for concurrent use.
type Reader struct {
	name    string
	decoder *json.Decoder
	n       int
}

// NewReader returns a reader of in, which errors call name.
func NewReader(name string, in io.Reader) *Reader {
	return &Reader{name: name, decoder: json.NewDecoder(bufio.NewReaderSize(in, 1<<16))}
}

// Name returns what errors call the file.
func (r *Reader) Name() string { return r.name }

// value is what is read of a value: an answer itself, or one with its id.
type value struct {
	ID         string          `json:"id"`
	RequestID  string          `json:"requestId"`
	DocumentID string          `json:"documentId"`
	File       string          `json:"file"`
	Line       int             `json:"line"`
	Response   json.RawMessage `json:"response"`
	Error      json.RawMessage `json:"error"`
}

// Next returns the next answer, or [io.EOF]. Other errors name the file and tell
// which answer it is, never its words.
func (r *Reader) Next() (*Answer, error) {
	var raw json.RawMessage
	err := r.decoder.Decode(&raw)
	if errors.Is(err, io.EOF) {
		return nil, io.EOF
	}
	r.n++
	if _, syntax := errors.AsType[*json.SyntaxError](err); syntax || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, r.fault("is no JSON")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r.name, err)
	}
	var v value
	if err := json.Unmarshal(raw, &v); err != nil {
		return nil, r.fault("is no answer")
	}
	out := &Answer{broken: r.fault("is no answer")}
	switch {
	case given(v.Error):
		out.fault = v.Error
	case given(v.Response):
		out.response = v.Response
	default:
		out.response = raw
	}
	if out.ID = v.id(); out.ID == "" {
		return nil, r.fault("has no id")
	}
	return out, nil
}

// id returns that of the document; empty if there is none.
func (v *value) id() string {
	for _, id := range []string{v.ID, v.RequestID, v.DocumentID} {
		if id != "" {
			return id
		}
	}
	if v.File != "" { // a document of an archive in which no id could be read
		return fmt.Sprintf("%s:%d", v.File, v.Line)
	}
	var inside value
	if given(v.Response) && json.Unmarshal(v.Response, &inside) == nil {
		return inside.DocumentID
	}
	return ""
}

func (r *Reader) fault(what string) error {
	return fmt.Errorf("%s: value %d %s", r.name, r.n, what)
}

// given reports a value that is there and not null.
func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }
