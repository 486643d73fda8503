package server

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	attribv1 "github.com/attribd/attribd/gen/attrib/v1"
)

// Answers take about the memory that they need, and are what they were.
func TestAnswersAreWritten(t *testing.T) {
	c := newCodec()
	for _, size := range []int{0, 100, 1000, 5000, 40_000, 100_000, MaxResponseBytes} {
		buffer := c.buffers.Get(size)
		assert.LessOrEqual(t, cap(*buffer), max(256, 2*size))
		c.buffers.Put(buffer)

		want := &attribv1.AttributeResponse{EngineVersion: strings.Repeat("é", size/2)}
		for range 2 { // into new memory, and into what was used before
			data, err := c.Marshal(want)
			require.NoError(t, err)
			got := &attribv1.AttributeResponse{}
			require.NoError(t, proto.Unmarshal(data.Materialize(), got))
			assert.True(t, proto.Equal(want, got), size)
			data.Free()
		}
	}
}
