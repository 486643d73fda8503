package render

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/reflect/protoreflect"
	"pgregory.net/rapid"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// fill sets the fields of a message, those that are new among them, or leaves
// them out.
func fill(t *rapid.T, m protoreflect.Message) {
	fields := m.Descriptor().Fields()
	for i := range fields.Len() {
		field := fields.Get(i)
		switch {
		case !rapid.Bool().Draw(t, string(field.Name())):
		case field.IsList():
			values := m.Mutable(field).List()
			for range rapid.IntRange(0, 2).Draw(t, "length") {
				element := values.NewElement()
				fill(t, element.Message())
				values.Append(element)
			}
		case field.Message() != nil:
			fill(t, m.Mutable(field).Message())
		default:
			m.Set(field, scalar(t, field))
		}
	}
}

func scalar(t *rapid.T, field protoreflect.FieldDescriptor) protoreflect.Value {
	switch field.Kind() {
	case protoreflect.StringKind:
		return protoreflect.ValueOfString(rapid.OneOf(rapid.String(),
			rapid.StringOf(rapid.SampledFrom([]rune("aé’\"\\\b\f\n\r\t\x00\x1f\x7f<&\u2028\uFFFD👩")))).Draw(t, "text"))
	case protoreflect.DoubleKind:
		return protoreflect.ValueOfFloat64(rapid.OneOf(rapid.Float64(), rapid.Float64Range(-5, 1)).Draw(t, "number"))
	case protoreflect.Int32Kind:
		return protoreflect.ValueOfInt32(rapid.Int32().Draw(t, "number"))
	case protoreflect.EnumKind:
		return protoreflect.ValueOfEnum(protoreflect.EnumNumber(rapid.Int32Range(-1, 12).Draw(t, "value")))
	}
	t.Fatalf("%s: a kind of field that answers did not have", field.FullName())
	return protoreflect.Value{}
}

// The JSON of an answer is that of protojson.
func TestAnswer(t *testing.T) {
	written := 0
	rapid.Check(t, func(t *rapid.T) {
		resp := &attribv1.AttributeResponse{}
		fill(t, resp.ProtoReflect())
		raw, err := marshal(resp)
		require.NoError(t, err)
		want := string(compact(raw)) + "\n"
		line, err := JSONLine(resp)
		require.NoError(t, err)
		assert.Equal(t, want, string(line))
		if _, ok := answer(resp); ok {
			written++
		}
	})
	assert.Greater(t, written, 20)
}

// What protojson refuses is refused as before.
func TestAnswerNotUTF8(t *testing.T) {
	_, err := JSONLine(&attribv1.AttributeResponse{Entities: []*attribv1.Entity{{Name: "\xff"}}})
	require.ErrorContains(t, err, "UTF-8")
}

func BenchmarkJSONLine(b *testing.B) {
	span := &attribv1.TextSpan{Start: 17, End: 45, Text: "trois fissures ont été relevées en décembre"}
	role := &attribv1.Role{Title: "préfète de la Haute-Vorne", Span: span}
	quote := &attribv1.Quote{
		Id: "q1", Range: &attribv1.TextRange{Start: 17, End: 45}, Contents: []*attribv1.TextSpan{span},
		Cue: &attribv1.Cue{Kind: 1, Span: span, Lemma: "annoncer"}, Confidence: .93,
		Speakers: []*attribv1.Speaker{{EntityId: "e1", Name: "Solène Marchadier", Mention: span, Role: role, Resolution: &attribv1.Resolution{Antecedent: span}}},
	}
	resp := &attribv1.AttributeResponse{Quotes: []*attribv1.Quote{quote, quote, quote, quote, quote, quote}}
	for _, way := range []struct {
		name string
		do   func() error
	}{
		{"here", func() error { _, err := JSONLine(resp); return err }},
		{"protojson", func() error { _, err := marshal(resp); return err }},
	} {
		b.Run(way.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := way.do(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
