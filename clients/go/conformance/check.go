package main

import (
	"fmt"
	"maps"
	"slices"

	"google.golang.org/genproto/googleapis/rpc/code"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protopath"
	"google.golang.org/protobuf/reflect/protorange"

	attribv1 "github.com/attribd/attribd/clients/go/gen/attrib/v1"
)

// failure is the error that a case expects.
type failure struct {
	Code, Reason, Domain string
	Metadata             map[string]string
	Fields               []string
	Retry                bool
}

// compare says how an error differs from the one expected. Details are compared
// where the case has a reason.
func (want *failure) compare(err error) error {
	if want == nil || err == nil {
		if want == nil && err == nil {
			return nil
		}
		return fmt.Errorf("error is %v, not %+v", err, want)
	}
	st := status.Convert(err)
	got := &failure{Code: code.Code(st.Code()).String()}
	if want.Reason != "" {
		got.read(st)
	}
	if got.Code != want.Code || got.Reason != want.Reason || got.Domain != want.Domain || got.Retry != want.Retry ||
		!maps.Equal(got.Metadata, want.Metadata) || !slices.Equal(got.Fields, want.Fields) {
		return fmt.Errorf("error is %+v, not %+v", got, want)
	}
	return nil
}

func (got *failure) read(st *status.Status) {
	for _, detail := range st.Details() {
		switch detail := detail.(type) {
		case *errdetails.ErrorInfo:
			got.Reason, got.Domain, got.Metadata = detail.GetReason(), detail.GetDomain(), detail.GetMetadata()
		case *errdetails.BadRequest:
			for _, violation := range detail.GetFieldViolations() {
				got.Fields = append(got.Fields, violation.GetField())
			}
		case *errdetails.RetryInfo:
			got.Retry = true
		}
	}
}

func compare(got, want []proto.Message) error {
	if len(got) != len(want) {
		return fmt.Errorf("%d responses, not %d", len(got), len(want))
	}
	for i := range want {
		if !proto.Equal(got[i], want[i]) {
			return fmt.Errorf("response %d is %s, not %s", i, protojson.Format(got[i]), protojson.Format(want[i]))
		}
	}
	return nil
}

// checkSlices cuts every span out of the document, where offsets count what
// strings of Go are made of.
func (c *testCase) checkSlices(got []proto.Message) error {
	if len(got) == 0 || c.Method != "Attribute" || got[0].(*attribv1.AttributeResponse).GetOffsetEncoding() != attribv1.OffsetEncoding_OFFSET_ENCODING_UTF8 {
		return nil
	}
	var req attribv1.AttributeRequest
	if err := parse(c.Requests[0], &req); err != nil {
		return err
	}
	text := req.GetDocument().GetText()
	return protorange.Range(got[0].ProtoReflect(), func(at protopath.Values) error {
		last := at.Index(-1)
		if last.Step.Kind() != protopath.FieldAccessStep && last.Step.Kind() != protopath.ListIndexStep {
			return nil
		}
		span, ok := last.Value.Interface().(interface{ Interface() proto.Message })
		if !ok {
			return nil
		}
		s, ok := span.Interface().(*attribv1.TextSpan)
		if ok && text[s.GetStart():s.GetEnd()] != s.GetText() {
			return fmt.Errorf("%v is %q in the document", s, text[s.GetStart():s.GetEnd()])
		}
		return nil
	})
}
