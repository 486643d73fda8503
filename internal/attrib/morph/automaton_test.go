package morph

import (
	"slices"
	"testing"

	"github.com/blevesearch/vellum"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each form of the lexicon, and what is near it, is found as vellum finds it.
func TestAutomatonReadsWhatVellumWrites(t *testing.T) {
	a, err := newAutomaton(embeddedForms)
	require.NoError(t, err)
	fst, err := vellum.Load(embeddedForms)
	require.NoError(t, err)
	reader, err := fst.Reader()
	require.NoError(t, err)
	check := func(form []byte) {
		want, listed, err := reader.Get(form)
		require.NoError(t, err)
		got, found := a.find(form)
		if listed != found || want != got {
			t.Fatalf("%q: %d, %t, want %d, %t", form, got, found, want, listed)
		}
	}
	forms := 0
	all, err := fst.Iterator(nil, nil)
	for ; err == nil; err = all.Next() {
		form, _ := all.Current()
		forms++
		check(form)
		check(form[:len(form)-1])
		check(append(slices.Clip(form), 's'))
		check(append([]byte{form[0] ^ 1}, form[1:]...))
	}
	require.ErrorIs(t, err, vellum.ErrIteratorDone)
	assert.Equal(t, fst.Len(), forms)
	check(nil)
}

func TestNoAutomaton(t *testing.T) {
	for _, data := range []string{"", "no automaton", string(make([]byte, 64))} {
		_, err := newAutomaton([]byte(data))
		assert.ErrorIs(t, err, errNoAutomaton)
	}
}
