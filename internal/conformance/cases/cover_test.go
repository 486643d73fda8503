package cases_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/conformance/cases"
)

const dir = "../../../testdata/conformance"

// What no case can show, and why.
var never = map[string]string{
	"CUE_KIND_UNSPECIFIED":      "a quotation that nothing introduces has no cue",
	"DocumentError.retry_delay": "no document of a batch or stream is shed",
}

// Every method, every field of every message and every value of every enum is
// in some request or expected answer.
func TestCoverContract(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range load(t) {
		seen[c.Method] = true
		method := attribv1.File_attrib_v1_attribution_service_proto.Services().ByName("AttributionService").Methods().
			ByName(protoreflect.Name(c.Method))
		require.NotNil(t, method, c.Name)
		for _, raw := range c.Requests {
			mark(t, seen, c.Name, raw, method.Input())
		}
		for _, raw := range c.Responses {
			mark(t, seen, c.Name, raw, method.Output())
		}
	}
	var missing []string
	for _, file := range []protoreflect.FileDescriptor{
		attribv1.File_attrib_v1_attribution_proto, attribv1.File_attrib_v1_attribution_service_proto,
	} {
		for name := range contract(file) {
			if !seen[name] {
				missing = append(missing, name)
			}
		}
	}
	slices.Sort(missing)
	assert.Equal(t, slices.Sorted(maps.Keys(never)), missing)
}

// Every reason that the contract's comments name ends some case.
func TestCoverReasons(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range load(t) {
		if c.Error != nil {
			seen[c.Error.Reason] = true
		}
	}
	for reason := range strings.FieldsSeq(`TEXT_EMPTY TEXT_TOO_LONG LANGUAGE_UNSUPPORTED OFFSET_ENCODING_UNKNOWN
		CONFIDENCE_OUT_OF_RANGE BATCH_EMPTY BATCH_TOO_LARGE PAGE_TOKEN_INVALID REQUEST_INVALID OVERLOADED
		RESPONSE_TOO_LARGE CALL_TOO_LONG SHUTTING_DOWN TOKEN_INVALID CLIENT_FORBIDDEN PANIC`) {
		assert.True(t, seen[reason], reason)
	}
}

func load(t *testing.T) []*cases.Case {
	t.Helper()
	all, err := cases.Load(dir)
	require.NoError(t, err)
	return all
}

func mark(t *testing.T, seen map[string]bool, name string, raw []byte, desc protoreflect.MessageDescriptor) {
	t.Helper()
	kind, err := protoregistry.GlobalTypes.FindMessageByName(desc.FullName())
	require.NoError(t, err)
	message := kind.New().Interface()
	require.NoError(t, protojson.Unmarshal(raw, message), name)
	markMessage(seen, message)
}

// markMessage notes the fields that a message has, and its enums' values.
func markMessage(seen map[string]bool, message proto.Message) {
	m := message.ProtoReflect()
	fields := m.Descriptor().Fields()
	for i := range fields.Len() {
		field := fields.Get(i)
		value := m.Get(field)
		if field.Kind() == protoreflect.EnumKind && !field.IsList() {
			markEnum(seen, field.Enum(), value.Enum())
		}
		if !m.Has(field) {
			continue
		}
		seen[fieldName(field)] = true
		each(field, value, func(v protoreflect.Value) {
			switch field.Kind() {
			case protoreflect.MessageKind:
				markMessage(seen, v.Message().Interface())
			case protoreflect.EnumKind:
				markEnum(seen, field.Enum(), v.Enum())
			}
		})
	}
}

func each(field protoreflect.FieldDescriptor, value protoreflect.Value, visit func(protoreflect.Value)) {
	switch {
	case field.IsMap():
	case field.IsList():
		for i := range value.List().Len() {
			visit(value.List().Get(i))
		}
	default:
		visit(value)
	}
}

func markEnum(seen map[string]bool, enum protoreflect.EnumDescriptor, number protoreflect.EnumNumber) {
	if value := enum.Values().ByNumber(number); value != nil {
		seen[string(value.Name())] = true
	}
}

func fieldName(field protoreflect.FieldDescriptor) string {
	return fmt.Sprintf("%s.%s", field.Parent().Name(), field.Name())
}

// contract names the methods, fields and enum values of a file.
func contract(file protoreflect.FileDescriptor) map[string]bool {
	names := map[string]bool{}
	for i := range file.Services().Len() {
		methods := file.Services().Get(i).Methods()
		for j := range methods.Len() {
			names[string(methods.Get(j).Name())] = true
		}
	}
	for i := range file.Messages().Len() {
		fields := file.Messages().Get(i).Fields()
		for j := range fields.Len() {
			if !fields.Get(j).ContainingMessage().IsMapEntry() {
				names[fieldName(fields.Get(j))] = true
			}
		}
	}
	for i := range file.Enums().Len() {
		values := file.Enums().Get(i).Values()
		for j := range values.Len() {
			names[string(values.Get(j).Name())] = true
		}
	}
	return names
}
