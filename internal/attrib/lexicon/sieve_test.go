package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSieveLetsAllHeadsPass(t *testing.T) {
	l, err := Load()
	require.NoError(t, err)
	assert.NotEmpty(t, l.verbs.longest)
	for head := range l.verbs.longest {
		assert.True(t, passes(l.verbs.heads, head), head)
	}
}

func TestSieveStopsMostWords(t *testing.T) {
	l, err := Load()
	require.NoError(t, err)
	passed, all := 0, 0
	for word := range l.firstNames { // none of which is a preposition or a verb
		all++
		if passes(l.prepositions.heads, word) {
			passed++
		}
		all++
		if passes(l.verbs.heads, word) {
			passed++
		}
	}
	assert.Less(t, 5*passed, all)
}

func TestNothingListedIsMissed(t *testing.T) {
	l, err := Load()
	require.NoError(t, err)
	for form := range l.civilities {
		assert.True(t, l.Openings(form, form).Has(AddressOpening), form)
	}
	for _, list := range []struct {
		phrases map[string]int
		opening Openings
	}{
		{l.prepositions.longest, PrepositionOpening},
		{l.adverbs.longest, AdverbOpening},
		{l.nounCues.longest, NounOpening},
	} {
		assert.NotEmpty(t, list.phrases)
		for head := range list.phrases {
			assert.True(t, l.Openings(head, head).Has(list.opening), head)
		}
	}
	for name := range l.names {
		assert.True(t, l.MayName(name), name)
		if _, listed := l.Name(fold(name)); listed {
			assert.True(t, l.MayName(fold(name)), name)
		}
	}
	assert.False(t, l.MayName("la digue"))
	assert.Zero(t, l.Openings("digue", "digue"))
	assert.Equal(t, PrepositionOpening, l.Openings("Selon", "selon"))
}
