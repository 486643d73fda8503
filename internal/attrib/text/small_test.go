package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/text"
)

func TestSmall(t *testing.T) {
	for s, want := range map[string]bool{
		"": true, "digue": true, "élève": true, "aujourd'hui": true, "2e": true, "ß": true, "ÿ": true,
		"Digue": false, "diGue": false, "École": false, "×": false, "œuvre": false, "l’eau": false, "\xc3": false,
	} {
		assert.Equal(t, want, text.Small(s), "%q", s)
		if want {
			assert.Equal(t, s, strings.ToLower(s))
		}
	}
}
