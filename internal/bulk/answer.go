package bulk

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/render"
)

// Attribute answers a request, in this process or from a server. It is called
// concurrently.
type Attribute func(context.Context, *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error)

// failure is the line of a document that has no answer.
type failure struct {
	ID    string          `json:"documentId"`
	File  string          `json:"file"`
	Line  int             `json:"line,omitempty"`
	Error json.RawMessage `json:"error"` // a DocumentError of the contract
}

// answer returns the line of a document, its newline included, and whether it
// is that of a failure. The error is one of the run: the same document may be
// answered another time.
func (r *run) answer(ctx context.Context, i *item) (line []byte, failed bool, err error) {
	d := i.parse()
	if d.fault == nil {
		resp, err := r.attribute(ctx, d)
		if err == nil {
			line, err = render.JSONLine(resp)
			return line, false, err
		}
		if ctx.Err() != nil || foreign(err) {
			return nil, false, err
		}
		d.fault = faultOf(err)
	}
	line, err = failureLine(i, d)
	return line, true, err
}

// attribute asks again for a while where a server has no room or is not there.
func (r *run) attribute(ctx context.Context, d *document) (*attribv1.AttributeResponse, error) {
	const tries = 8 // over a minute and a half
	pause := time.Second
	for try := 1; ; try++ {
		resp, err := r.Attribute(ctx, r.Request(d.id, d.text))
		if err == nil || try == tries || !busy(err) {
			return resp, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
			pause = min(2*pause, 30*time.Second)
		}
	}
}

// busy reports whether an error may pass.
func busy(err error) bool {
	st := status.Convert(err)
	switch st.Code() {
	case codes.Unavailable:
		return true
	case codes.ResourceExhausted:
		return reasonOf(st) != nil // else it is gRPC's own: the message is too large
	}
	return false
}

// foreign reports whether an error has nothing to do with the document.
func foreign(err error) bool {
	switch status.Code(err) {
	case codes.Unauthenticated, codes.PermissionDenied, codes.Unimplemented, codes.Canceled:
		return true
	}
	return busy(err)
}

// faultOf returns an error as batches and streams would send it.
func faultOf(err error) *attribv1.DocumentError {
	st := status.Convert(err)
	info := reasonOf(st)
	out := &attribv1.DocumentError{
		Code: int32(st.Code()), Message: st.Message(), Reason: info.GetReason(), Metadata: info.GetMetadata(),
	}
	for _, detail := range st.Details() {
		if bad, ok := detail.(*errdetails.BadRequest); ok && len(bad.GetFieldViolations()) > 0 {
			out.Field = bad.GetFieldViolations()[0].GetField()
		}
	}
	return out
}

func reasonOf(st *status.Status) *errdetails.ErrorInfo {
	for _, detail := range st.Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok {
			return info
		}
	}
	return nil
}

func failureLine(i *item, d *document) ([]byte, error) {
	fault, err := render.JSONLine(d.fault)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(failure{d.id, strings.ToValidUTF8(i.file, "\uFFFD"), i.line, fault}); err != nil {
		return nil, fmt.Errorf("line of a failure: %w", err)
	}
	return out.Bytes(), nil
}
