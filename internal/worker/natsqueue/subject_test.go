package natsqueue

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestToken(t *testing.T) {
	for id, want := range map[string]string{
		"a":                      "a",
		"Le-Monde_2026-11-21":    "Le-Monde_2026-11-21",
		strings.Repeat("x", 64):  strings.Repeat("x", 64),
		"_a":                     "_",
		"a.b":                    "_",
		"a b":                    "_",
		"*":                      "_",
		">":                      "_",
		"é":                      "_",
		strings.Repeat("x", 65):  "_",
		"https://news.example/1": "_",
	} {
		got := token(id)
		if want == "_" {
			assert.Len(t, got, 44, id)
			assert.Equal(t, byte('_'), got[0], id)
			continue
		}
		assert.Equal(t, want, got)
	}
}

// Two ids have two subjects, and each is one token of a subject.
func TestTokensDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		assert.Equal(t, a == b, token(a) == token(b))
		assert.Regexp(t, `^[A-Za-z0-9_-]+$`, token(a))
	})
}
