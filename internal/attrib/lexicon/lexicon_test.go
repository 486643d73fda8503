package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func loaded(t testing.TB) *Lexicon {
	t.Helper()
	l, err := Load()
	require.NoError(t, err)
	return l
}

func TestVerb(t *testing.T) {
	l := loaded(t)
	for _, tc := range []struct {
		lemma string
		takes Frame
		not   Frame
		class string
	}{
		{"affirmer", Que | Inf | Incise | Colon | Frag, De | Subj, "say"},
		{"exiger", Que | Subj | De, Attr, "order"},
		{"accuser", ObjDe | Frag, Que, "accuse"},
		{"se dire", Attr | Inf, Frag, "say"},
		{"qualifier", PrepDe, Que, "opinion"},
		{"mettre en garde", Que | PrepContre, Inf, "say"},
		{"Poursuivre", Incise, Frag, "continue"},
	} {
		v, ok := l.Verb(tc.lemma)
		require.True(t, ok, tc.lemma)
		assert.Equal(t, tc.takes, v.Frames&tc.takes, tc.lemma)
		assert.False(t, v.Takes(tc.not), tc.lemma)
		assert.Equal(t, tc.class, v.Class, tc.lemma)
	}
	_, ok := l.Verb("manger")
	assert.False(t, ok)
}
