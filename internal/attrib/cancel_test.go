package attrib_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// Wherever in the work a context ends, the engine ends soon after.
func TestAttributeEndsWithItsContext(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	for name, doc := range map[string]string{
		"marks":    strings.Repeat("«", 60_000),
		"quotes":   strings.Repeat("« Oui », a dit Solène Marchadier. ", 3000),
		"one line": strings.Repeat("La préfète a dit que le pont, selon le maire, rouvrira ", 2000),
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			_, err := engine.Attribute(t.Context(), doc)
			require.NoError(t, err)
			whole := time.Since(begin)
			for part := range 4 {
				after := time.Duration(int(whole) * (part*2 + 1) / 8)
				ctx, cancel := context.WithTimeout(t.Context(), after)
				begin := time.Now()
				_, err := engine.Attribute(ctx, doc)
				late := time.Since(begin) - after
				cancel()
				if err != nil { // else it was quicker this time
					require.ErrorIs(t, err, context.DeadlineExceeded)
				}
				assert.Less(t, late, whole/4+300*time.Millisecond)
			}
		})
	}
}
