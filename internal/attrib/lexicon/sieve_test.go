package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAllHeadsAreFound(t *testing.T) {
	l, err := Load()
	require.NoError(t, err)
	assert.NotZero(t, l.verbs.heads.taken)
	for _, each := range l.verbs.heads.places {
		if each.longest > 0 {
			assert.Equal(t, each.longest, l.verbs.reach(each.word), each.word)
		}
	}
}

func TestSieveStopsMostWords(t *testing.T) {
	l, err := Load()
	require.NoError(t, err)
	passed, all := 0, 0
	for word := range l.firstNames { // none of which is a preposition or a verb
		all++
		if passes(&l.prepositions.heads.some, word) {
			passed++
		}
		all++
		if passes(&l.verbs.heads.some, word) {
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
	eachHead(l.prepositions, func(head string) { assert.True(t, l.Openings(head, head).Has(PrepositionOpening), head) })
	eachHead(l.adverbs, func(head string) { assert.True(t, l.Openings(head, head).Has(AdverbOpening), head) })
	eachHead(l.nounCues, func(head string) { assert.True(t, l.Openings(head, head).Has(NounOpening), head) })
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

// eachHead calls do with all that the phrases of a list begin with.
func eachHead[T any](p phrases[T], do func(head string)) {
	for _, each := range p.heads.places {
		if each.longest > 0 {
			do(each.word)
		}
	}
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
