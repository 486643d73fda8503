package morph

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTablesRoundTrip(t *testing.T) {
	noter, ok := Reading{
		POS: Verb, Mood: Indicative, Tense: Present, Persons: Person1s | Person3s,
		Verb: TakesAvoir | Transitive,
	}.WithLemma("note", "noter")
	require.True(t, ok)
	sets := [][]Reading{
		{{POS: Noun, Number: Singular, Gender: Feminine}, noter},
		{{POS: Symbol, Number: Invariable, Gender: Epicene, Traits: traitsEnd - 1}},
	}
	tables, err := AppendTables(nil, sets, []Frequent{{"note", 0}, {"km", 1}})
	require.NoError(t, err)
	got, err := decode(string(tables))
	require.NoError(t, err)
	assert.Equal(t, sets, got.sets)
	assert.Equal(t, map[string]frequentForm{"note": {0, 1}, "km": {1, 2}}, got.frequent)
}

func TestAppendTablesRefusesUnknownSets(t *testing.T) {
	_, err := AppendTables(nil, nil, []Frequent{{"note", 0}})
	assert.ErrorContains(t, err, "note")
}

func TestDecodeRefusesDamage(t *testing.T) {
	for n := 0; n < len(embeddedTables); n += 1 + n/50 {
		_, err := decode(embeddedTables[:n])
		require.Error(t, err, "the first %d bytes", n)
	}
	_, err := decode(embeddedTables + "x")
	require.Error(t, err)
	_, err = open([]byte("no automaton"), embeddedTables)
	assert.Error(t, err)
}

func FuzzDecode(f *testing.F) {
	small, err := AppendTables(nil, [][]Reading{{{POS: Noun, add: "er"}}}, []Frequent{{"note", 0}})
	require.NoError(f, err)
	f.Add(string(small))
	f.Add(magic + "\xff\xff\xff\xff\xff\xff")
	f.Fuzz(func(t *testing.T, tables string) {
		if l, err := decode(tables); err == nil {
			for form, frequent := range l.frequent {
				require.Less(t, int(frequent.set), len(l.sets), form)
			}
		}
	})
}

func TestLemma(t *testing.T) {
	for _, tt := range []struct{ form, lemma string }{
		{"note", "noter"},
		{"notes", "note"},
		{"yeux", "œil"},
		{"est", "être"},
		{"été", "être"},
		{"œuvre", "œuvrer"},
		{"à", "a"},
		{"é", "è"},
		{"a", "a"},
		{"ils", "il"},
	} {
		r, ok := Reading{}.WithLemma(tt.form, tt.lemma)
		require.True(t, ok)
		assert.Equal(t, tt.lemma, r.Lemma(tt.form))
	}
	r, _ := Reading{}.WithLemma("notes", "n")
	assert.Equal(t, "n", r.Lemma("n"), "a form that is too short is left alone")
}

func TestNames(t *testing.T) {
	assert.Len(t, personNames, 6)
	assert.Equal(t, traitsEnd, Traits(1)<<len(traitNames))
	assert.Equal(t, verbFlagsEnd, VerbFlags(1)<<len(verbFlagNames))
	for p := range posEnd {
		assert.NotEmpty(t, p.String())
	}
	assert.Equal(t, "unknown", posEnd.String())
	assert.Equal(t, "1s,3p", (Person1s | Person3p).String())
}
