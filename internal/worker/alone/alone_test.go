package alone_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
	"github.com/attribd/attribd/internal/server"
	"github.com/attribd/attribd/internal/worker/alone"
)

var request = &attribv1.AttributeRequest{Document: &attribv1.Document{Id: "a", Text: "« Oui », a dit le maire."}}

func TestDied(t *testing.T) {
	for _, script := range []string{"kill -9 $$", "exit 1", "true", "echo no answer", "cat"} {
		_, err := alone.In("sh", "-c", script)(t.Context(), request)
		assert.ErrorIs(t, err, alone.ErrDied, script)
	}
}

func TestNoProcess(t *testing.T) {
	_, err := alone.In("/none")(t.Context(), request)
	assert.ErrorIs(t, err, alone.ErrNoProcess)
}

func TestTooLong(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	begin := time.Now()
	_, err := alone.In("sleep", "60")(ctx, request)
	failure, ok := errors.AsType[*server.Error](err)
	require.True(t, ok, err)
	assert.Equal(t, server.CallTooLong, failure.Reason)
	assert.Less(t, time.Since(begin), 30*time.Second)
}

func TestServe(t *testing.T) {
	fault := &server.Error{Code: codes.InvalidArgument, Reason: server.TextEmpty, Message: "empty", Field: "document.text"}
	for _, want := range []*server.Error{nil, fault} {
		in, err := proto.Marshal(request)
		require.NoError(t, err)
		var out bytes.Buffer
		err = alone.Serve(t.Context(), bytes.NewReader(in), &out, func(_ context.Context, req *attribv1.AttributeRequest) (*attribv1.AttributeResponse, error) {
			assert.True(t, proto.Equal(request, req))
			if want != nil {
				return nil, want
			}
			return &attribv1.AttributeResponse{DocumentId: "a"}, nil
		})
		require.NoError(t, err)
		var result attribv1.BatchAttributeResult
		require.NoError(t, proto.Unmarshal(out.Bytes(), &result))
		if want == nil {
			assert.Equal(t, "a", result.GetResponse().GetDocumentId())
			continue
		}
		assert.True(t, proto.Equal(want.Document(), result.GetError()))
	}
	err := alone.Serve(t.Context(), strings.NewReader("\xff"), &bytes.Buffer{}, nil)
	require.Error(t, err)
}
