package morph_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/morph"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func openLexicon(t testing.TB) *morph.Lexicon {
	t.Helper()
	l, err := morph.Open()
	require.NoError(t, err)
	return l
}

// TestReadings compares all readings of the forms in a golden file. A form
// starts a line; its readings follow, indented, with their lemmas.
func TestReadings(t *testing.T) {
	const path = "testdata/readings.txt"
	l := openLexicon(t)
	golden, err := os.ReadFile(path)
	require.NoError(t, err)
	var got strings.Builder
	for line := range strings.Lines(string(golden)) {
		form := strings.TrimSpace(line)
		if strings.HasPrefix(line, "\t") || form == "" {
			continue
		}
		fmt.Fprintln(&got, form)
		for _, r := range l.Lookup(form) {
			fmt.Fprintf(&got, "\t%s: %s\n", r.Lemma(l.Key(form)), r)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got.String()), 0o644))
		return
	}
	assert.Equal(t, string(golden), got.String())
}

// TestConjugation looks for every form of a few verbs under its mood and tense.
func TestConjugation(t *testing.T) {
	persons := []morph.Persons{
		morph.Person1s, morph.Person2s, morph.Person3s, morph.Person1p, morph.Person2p, morph.Person3p,
	}
	l := openLexicon(t)
	for _, tt := range conjugations {
		forms := strings.Fields(tt.forms)
		for i, form := range forms {
			var person morph.Persons
			switch len(forms) {
			case 6:
				person = persons[i]
			case 3: // the imperative
				person = persons[[]int{1, 3, 4}[i]]
			}
			assert.Truef(t, hasVerb(l, form, tt.lemma, tt.mood, tt.tense, person),
				"%s: %s %s %s of %s", form, tt.mood, tt.tense, person, tt.lemma)
		}
	}
}

func hasVerb(l *morph.Lexicon, form, lemma string, mood morph.Mood, tense morph.Tense, p morph.Persons) bool {
	for _, r := range l.Lookup(form) {
		if r.POS == morph.Verb && r.Mood == mood && r.Tense == tense && r.Persons.Has(p) && r.Lemma(form) == lemma {
			return true
		}
	}
	return false
}

func TestVerbFlags(t *testing.T) {
	l := openLexicon(t)
	for form, want := range map[string]morph.VerbFlags{
		"être":      morph.Auxiliary | morph.Copula,
		"avoir":     morph.Auxiliary | morph.Transitive,
		"devenir":   morph.Copula | morph.TakesEtre,
		"venir":     morph.Intransitive | morph.TakesEtre,
		"dire":      morph.Transitive | morph.IndirectTransitive | morph.Pronominal | morph.TakesAvoir,
		"exclamer":  morph.OnlyPronominal | morph.Pronominal | morph.TakesEtre,
		"falloir":   morph.Impersonal,
		"parvenir":  morph.TakesEtre,
		"confier":   morph.Transitive | morph.Pronominal,
		"entraider": morph.OnlyPronominal,
	} {
		readings := l.Lookup(form)
		require.NotEmpty(t, readings, form)
		assert.Truef(t, readings[0].Verb.Has(want), "%s has %s, want %s", form, readings[0].Verb, want)
	}
	assert.False(t, l.Lookup("dire")[0].Verb.Has(morph.OnlyPronominal))
}

func TestKey(t *testing.T) {
	l := openLexicon(t)
	for form, want := range map[string]string{
		"note":                  "note",
		"aujourd’hui":           "aujourd'hui",
		"aujourd'hui":           "aujourd'hui",
		"presqu’île":            "presqu'île",
		"coeur":                 "cœur",
		"manoeuvres":            "manœuvres",
		"curriculum":            "curriculum",
		"coexister":             "coexister", // oe that is no ligature
		"Emile":                 "Émile",
		"Elysée":                "Élysée",
		"Etats-Unis":            "États-Unis",
		"Ile-de-France":         "Île-de-France",
		"etat":                  "état",
		"ecole":                 "école",
		"eglise":                "église",
		"etre":                  "être",
		"ca":                    "ça",
		"Etat":                  "", // the lexicon has no capital: the caller tries "etat"
		"ex-ministre":           "ex-ministre",
		"co-écrit":              "co-écrit",
		"est-il":                "",
		"ex-":                   "",
		"-ministre":             "",
		"xyzzy":                 "",
		"":                      "",
		strings.Repeat("e", 81): "",
		strings.Repeat("’", 40): "",
		"\xff":                  "",
	} {
		assert.Equal(t, want, l.Key(form), form)
		assert.Equal(t, want != "", l.Lookup(form) != nil, form)
	}
}

func TestRank(t *testing.T) {
	l := openLexicon(t)
	assert.Equal(t, 1, l.Rank("de"))
	assert.Less(t, l.Rank("est"), l.Rank("déclaré"))
	assert.Zero(t, l.Rank("sapristi"))
	assert.Zero(t, l.Rank("xyzzy"))
}

func TestConcurrentLookups(t *testing.T) {
	l := openLexicon(t)
	forms := strings.Fields("note déclarerions Etats-Unis aujourd’hui coeur ex-ministres xyzzy sapristi l’ Kyiv")
	want := map[string]string{}
	for _, f := range forms {
		want[f] = fmt.Sprint(l.Key(f), l.Lookup(f))
	}
	var group sync.WaitGroup
	for g := range 8 {
		group.Go(func() {
			for i := range 2000 {
				f := forms[(i+g)%len(forms)]
				if got := fmt.Sprint(l.Key(f), l.Lookup(f)); got != want[f] {
					t.Errorf("%s: got %s, want %s", f, got, want[f])
					return
				}
			}
		})
	}
	group.Wait()
}

func TestLookupDoesNotAllocate(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector makes sync.Pool drop what it holds")
	}
	l := openLexicon(t)
	for _, form := range []string{"note", "déclarerions", "l’", "etat", "coeur", "ex-ministre", "xyzzy"} {
		assert.Zero(t, testing.AllocsPerRun(1000, func() { l.Lookup(form) }), form)
	}
}

func FuzzLookup(f *testing.F) {
	l := openLexicon(f)
	for _, seed := range []string{"note", "l’", "Etat", "oeuf", "ex-élu", "-", "’’", "e", "\xe2\x80"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, form string) {
		readings, key := l.Lookup(form), l.Key(form)
		require.Equal(t, readings != nil, key != "")
		if key == "" {
			return
		}
		require.Equal(t, readings, l.Lookup(key), "the key has the readings of the form")
		for _, r := range readings {
			require.NotEmpty(t, r.Lemma(key))
			require.NotPanics(t, func() { _ = r.Lemma(form) }, "another form's readings")
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := morph.Open(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	l := openLexicon(b)
	for _, bm := range []struct{ name, form string }{
		{"frequent", "note"},
		{"automaton", "déclarerions"},
		{"elided", "l’"},
		{"accent", "etat"},
		{"prefix", "ex-ministre"},
		{"miss", "rapporteurrr"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l.Lookup(bm.form)
			}
		})
	}
	b.Run("parallel", func(b *testing.B) {
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				l.Lookup("déclarerions")
			}
		})
	})
}
