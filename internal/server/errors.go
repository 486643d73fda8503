package server

import (
	"context"
	"errors"
	"fmt"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/types/known/durationpb"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// Domain is ErrorInfo.domain of every error.
const Domain = "attribd"

// Reason is the machine-readable cause of an error, ErrorInfo.reason.
type Reason string

// The reasons that the contract names.
const (
	TextEmpty             Reason = "TEXT_EMPTY"
	TextTooLong           Reason = "TEXT_TOO_LONG"
	LanguageUnsupported   Reason = "LANGUAGE_UNSUPPORTED"
	OffsetEncodingUnknown Reason = "OFFSET_ENCODING_UNKNOWN"
	ConfidenceOutOfRange  Reason = "CONFIDENCE_OUT_OF_RANGE"
	BatchEmpty            Reason = "BATCH_EMPTY"
	BatchTooLarge         Reason = "BATCH_TOO_LARGE"
	PageTokenInvalid      Reason = "PAGE_TOKEN_INVALID"
	RequestInvalid        Reason = "REQUEST_INVALID"
	ResponseTooLarge      Reason = "RESPONSE_TOO_LARGE"
	Overloaded            Reason = "OVERLOADED"
	CallTooLong           Reason = "CALL_TOO_LONG"
	ShuttingDown          Reason = "SHUTTING_DOWN"
	TokenInvalid          Reason = "TOKEN_INVALID"
	ClientForbidden       Reason = "CLIENT_FORBIDDEN"
	Panic                 Reason = "PANIC"
)

// Error is a call or a document refused. Its message is for a developer and
// never holds text of an article.
type Error struct {
	Code       codes.Code
	Reason     Reason // empty for a call that its client cancelled
	Message    string
	Field      string            // path of the field at fault, for InvalidArgument
	Metadata   map[string]string // dynamic parts of the message
	RetryAfter time.Duration     // when to ask again, for Overloaded; else 0
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// GRPCStatus returns the error as grpc-go sends it, with ErrorInfo and, where a
// field is at fault, BadRequest, or RetryInfo, where the call may be repeated.
func (e *Error) GRPCStatus() *status.Status {
	st := status.New(e.Code, e.Message)
	var details []protoadapt.MessageV1
	if e.Reason != "" {
		details = append(details, &errdetails.ErrorInfo{Reason: string(e.Reason), Domain: Domain, Metadata: e.Metadata})
	}
	if e.Field != "" {
		details = append(details, &errdetails.BadRequest{
			FieldViolations: []*errdetails.BadRequest_FieldViolation{{
				Field: e.Field, Description: e.Message, Reason: string(e.Reason),
			}},
		})
	}
	if e.RetryAfter > 0 {
		details = append(details, &errdetails.RetryInfo{RetryDelay: durationpb.New(e.RetryAfter)})
	}
	detailed, err := st.WithDetails(details...)
	if err != nil { // only where the code is OK
		return st
	}
	return detailed
}

// Document returns the error as batches and streams send it.
func (e *Error) Document() *attribv1.DocumentError {
	out := &attribv1.DocumentError{
		Code:     int32(e.Code),
		Message:  e.Message,
		Reason:   string(e.Reason),
		Metadata: e.Metadata,
		Field:    e.Field,
	}
	if e.RetryAfter > 0 {
		out.RetryDelay = durationpb.New(e.RetryAfter)
	}
	return out
}

// invalid returns an InvalidArgument; args are pairs of a metadata key and its
// value.
func invalid(reason Reason, field, message string, args ...any) *Error {
	return &Error{
		Code: codes.InvalidArgument, Reason: reason, Message: message, Field: field, Metadata: pairs(args),
	}
}

func pairs(args []any) map[string]string {
	if len(args) == 0 {
		return nil
	}
	m := make(map[string]string, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		m[fmt.Sprint(args[i])] = fmt.Sprint(args[i+1])
	}
	return m
}

// errStopping is the cause of a context that [Service.Abort] ended.
var errStopping = errors.New("server stops")

// errorOf returns err as an [Error]: those of the transport have no reason.
func errorOf(err error) *Error {
	if fault, ok := errors.AsType[*Error](err); ok {
		return fault
	}
	st := status.Convert(err)
	return &Error{Code: st.Code(), Message: st.Message()}
}

// contextError says why a call's context ended.
func contextError(ctx context.Context) *Error {
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, errStopping):
		return shuttingDown()
	case errors.Is(cause, context.DeadlineExceeded):
		return &Error{Code: codes.DeadlineExceeded, Reason: CallTooLong, Message: "the call's deadline passed before it was answered"}
	default:
		return &Error{Code: codes.Canceled, Message: "the call was cancelled"}
	}
}

func overloaded(retry time.Duration) *Error {
	return &Error{
		Code: codes.ResourceExhausted, Reason: Overloaded, RetryAfter: retry,
		Message: "the server has as many calls as it can answer; send this one again after the delay given",
	}
}

func unreadable() *Error {
	return &Error{
		Code: codes.InvalidArgument, Reason: RequestInvalid,
		Message: "the request is not a valid message; texts must be UTF-8",
	}
}

func shuttingDown() *Error {
	return &Error{
		Code: codes.Unavailable, Reason: ShuttingDown,
		Message: "the server is shutting down; send what was not answered to another",
	}
}
