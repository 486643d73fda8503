package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/descriptorpb"
)

// image is a contract of one message with a comment.
func image(t *testing.T, comment string) *bytes.Reader {
	t.Helper()
	raw, err := proto.Marshal(&descriptorpb.FileDescriptorSet{File: []*descriptorpb.FileDescriptorProto{{
		Name: new("a.proto"), Package: new("attrib.v1"), Syntax: new("proto3"),
		MessageType: []*descriptorpb.DescriptorProto{{
			Name: new("Thing"),
			Field: []*descriptorpb.FieldDescriptorProto{{
				Name: new("things"), Number: new(int32(1)), TypeName: new(".attrib.v1.Thing"),
				Type:  descriptorpb.FieldDescriptorProto_TYPE_MESSAGE.Enum(),
				Label: descriptorpb.FieldDescriptorProto_LABEL_REPEATED.Enum(),
			}},
		}},
		SourceCodeInfo: &descriptorpb.SourceCodeInfo{Location: []*descriptorpb.SourceCodeInfo_Location{
			{Path: []int32{4, 0}, Span: []int32{0, 0, 1}, LeadingComments: new(" A thing.\n")},
			{Path: []int32{4, 0, 2, 0}, Span: []int32{1, 0, 1}, LeadingComments: &comment},
		}},
	}}})
	require.NoError(t, err)
	return bytes.NewReader(raw)
}

func TestPage(t *testing.T) {
	doc := filepath.Join(t.TempDir(), "api.md")
	require.NoError(t, run(image(t, " Its parts,\n \"a|b\".\n"), doc, false))
	written, err := os.ReadFile(doc)
	require.NoError(t, err)
	assert.Contains(t, string(written), "## Thing\n\nA thing.\n")
	assert.Contains(t, string(written), "| `things` | list of [Thing](#thing) | Its parts, \"a\\|b\". |\n")

	require.NoError(t, run(image(t, " Its parts,\n \"a|b\".\n"), doc, true))
	require.ErrorContains(t, run(image(t, "Others."), doc, true), "make api")
	require.Error(t, run(bytes.NewReader(nil), doc, true))
}
