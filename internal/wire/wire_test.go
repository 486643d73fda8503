package wire_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

var update = flag.Bool("update", false, "write the golden messages anew")

// golden is a message as JSON and as bytes in hexadecimal digits.
type golden struct {
	JSON json.RawMessage `json:"json"`
	Wire string          `json:"wire"`
}

// What clients built yesterday send and read is what the contract says today:
// numbers, types and names of fields and enum values stay.
func TestGolden(t *testing.T) {
	for _, kind := range messages() {
		name := string(kind.Descriptor().Name())
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", name+".json")
			if *update {
				write(t, file, fill(kind))
			}
			raw, err := os.ReadFile(file)
			require.NoError(t, err)
			var want golden
			require.NoError(t, json.Unmarshal(raw, &want))
			wire, err := hex.DecodeString(want.Wire)
			require.NoError(t, err)

			read := kind.New().Interface()
			require.NoError(t, protojson.Unmarshal(want.JSON, read))
			assert.Equal(t, want.Wire, hex.EncodeToString(marshal(t, read)))

			received := kind.New().Interface()
			require.NoError(t, proto.Unmarshal(wire, received))
			assert.JSONEq(t, string(want.JSON), protojson.Format(received))
			assert.Empty(t, received.ProtoReflect().GetUnknown())
			for i := range kind.Descriptor().Fields().Len() {
				field := kind.Descriptor().Fields().Get(i)
				if oneof := field.ContainingOneof(); oneof != nil {
					assert.NotNil(t, received.ProtoReflect().WhichOneof(oneof), field.Name())
					continue
				}
				assert.True(t, received.ProtoReflect().Has(field), "%s is not in the golden message", field.Name())
			}
		})
	}
	files, err := filepath.Glob("testdata/*.json")
	require.NoError(t, err)
	assert.Len(t, files, len(messages()), "a message of the contract is gone")
}

// messages lists the contract's.
func messages() []protoreflect.MessageType {
	var out []protoreflect.MessageType
	protoregistry.GlobalTypes.RangeMessages(func(kind protoreflect.MessageType) bool {
		desc := kind.Descriptor()
		if desc.ParentFile().Package() == attribv1.File_attrib_v1_attribution_proto.Package() && !desc.IsMapEntry() {
			out = append(out, kind)
		}
		return true
	})
	return out
}

// fill makes a message that has every field, each with a value of its own.
func fill(kind protoreflect.MessageType) protoreflect.Message {
	m := kind.New()
	fields := kind.Descriptor().Fields()
	for i := range fields.Len() {
		field := fields.Get(i)
		if m.Has(field) || field.ContainingOneof() != nil && m.WhichOneof(field.ContainingOneof()) != nil {
			continue
		}
		switch {
		case field.IsMap():
			m.Mutable(field).Map().Set(protoreflect.ValueOfString("key").MapKey(), protoreflect.ValueOfString("value"))
		case field.IsList():
			m.Mutable(field).List().Append(value(m.NewField(field).List().NewElement(), field))
		default:
			m.Set(field, value(m.NewField(field), field))
		}
	}
	return m
}

func value(empty protoreflect.Value, field protoreflect.FieldDescriptor) protoreflect.Value {
	number := int32(field.Number())
	switch field.Kind() {
	case protoreflect.StringKind:
		return protoreflect.ValueOfString(fmt.Sprintf("%s é 🌉", field.Name()))
	case protoreflect.BoolKind:
		return protoreflect.ValueOfBool(true)
	case protoreflect.Int32Kind:
		return protoreflect.ValueOfInt32(number * 1000)
	case protoreflect.Int64Kind:
		return protoreflect.ValueOfInt64(int64(number) * 1000)
	case protoreflect.DoubleKind:
		return protoreflect.ValueOfFloat64(float64(number) / 8)
	case protoreflect.EnumKind:
		values := field.Enum().Values()
		return protoreflect.ValueOfEnum(values.Get(values.Len() - 1).Number())
	default:
		return protoreflect.ValueOfMessage(fill(empty.Message().Type()))
	}
}

func marshal(t *testing.T, message proto.Message) []byte {
	t.Helper()
	raw, err := proto.MarshalOptions{Deterministic: true}.Marshal(message)
	require.NoError(t, err)
	return raw
}

func write(t *testing.T, file string, message protoreflect.Message) {
	t.Helper()
	text, err := protojson.Marshal(message.Interface())
	require.NoError(t, err)
	raw, err := json.Marshal(golden{JSON: text, Wire: hex.EncodeToString(marshal(t, message.Interface()))})
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, json.Indent(&out, raw, "", "  "))
	require.NoError(t, os.MkdirAll("testdata", 0o755))
	require.NoError(t, os.WriteFile(file, []byte(strings.TrimSpace(out.String())+"\n"), 0o644))
}
