package render_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/render"
)

func TestClip(t *testing.T) {
	assert.Equal(t, "été là", render.Clip("été là", 3, 3))
	assert.Equal(t, "ét … là", render.Clip("été là", 2, 3))
	assert.Empty(t, render.Clip("", 0, 0))
}
