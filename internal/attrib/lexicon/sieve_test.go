package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSieveLetsAllHeadsPass(t *testing.T) {
	l, err := Load()
	require.NoError(t, err)
	assert.NotEmpty(t, l.verbs.families)
	for head := range l.verbs.families {
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
		phrases map[string]*family
		opening Openings
	}{
		{l.prepositions.families, PrepositionOpening},
		{l.adverbs.families, AdverbOpening},
		{l.nounCues.families, NounOpening},
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

// What stands behind the first word of a phrase goes on its family, however it is
// written.
func TestFamiliesGoOnWithTheirPhrases(t *testing.T) {
	var f family
	f.add([]string{"dans", "l'", "oeil", "boeuf", "été", "y"})
	for _, word := range []string{"l'", "L'", "l’", "oeil", "œil", "ŒIL", "boeuf", "bœuf", "été", "Été", "y", "Y", ""} {
		assert.True(t, f.goesOn(word), word)
	}
	assert.False(t, f.goesOn("yeux"))
	assert.False(t, f.goesOn("la"))
}

func TestAllPhrasesAreFound(t *testing.T) {
	l, err := Load()
	require.NoError(t, err)
	assert.NotEmpty(t, l.verbs.entries)
	for phrase, verb := range l.verbs.entries {
		words := strings.Fields(spaced(phrase))
		got, n := l.VerbPhrase(words)
		assert.Equal(t, verb, got, phrase)
		assert.Len(t, words, n, phrase)
		got, _ = l.VerbPhrase(strings.Fields(strings.ToUpper(strings.ReplaceAll(spaced(phrase), "'", "’"))))
		assert.Equal(t, verb, got, phrase)
	}
}
