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
		Name: proto.String("a.proto"), Package: proto.String("attrib.v1"), Syntax: proto.String("proto3"),
		MessageType: []*descriptorpb.DescriptorProto{{
			Name: proto.String("Thing"),
			Field: []*descriptorpb.FieldDescriptorProto{{
				Name: proto.String("things"), Number: proto.Int32(1), TypeName: proto.String(".attrib.v1.Thing"),
				Type:  descriptorpb.FieldDescriptorProto_TYPE_MESSAGE.Enum(),
				Label: descriptorpb.FieldDescriptorProto_LABEL_REPEATED.Enum(),
			}},
		}},
		SourceCodeInfo: &descriptorpb.SourceCodeInfo{Location: []*descriptorpb.SourceCodeInfo_Location{
			{Path: []int32{4, 0}, Span: []int32{0, 0, 1}, LeadingComments: proto.String(" A thing.\n")},
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
