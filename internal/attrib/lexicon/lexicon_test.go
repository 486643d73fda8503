package lexicon

import (
	"strings"
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

// words splits a phrase as the tokens of a text are split.
func words(phrase string) []string {
	return strings.Fields(spaced(strings.ReplaceAll(phrase, "’", "’ ")))
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

func TestVerbVariantNamesItsLemma(t *testing.T) {
	l := loaded(t)
	for _, v := range l.verbs.entries {
		canonical, ok := l.Verb(v.Canonical)
		require.True(t, ok, "%s names %s", v.Lemma, v.Canonical)
		assert.Equal(t, canonical.Lemma, canonical.Canonical)
	}
}

func TestPhrasesTakeTheLongest(t *testing.T) {
	l := loaded(t)
	count := map[string]func([]string) int{
		"verb":        func(w []string) int { _, n := l.VerbPhrase(w); return n },
		"preposition": func(w []string) int { _, n := l.PrepositionCue(w); return n },
		"noun":        func(w []string) int { _, n := l.Noun(w); return n },
		"noun cue":    func(w []string) int { _, n := l.NounCue(w); return n },
		"adverb":      func(w []string) int { _, n := l.CueAdverb(w); return n },
		"fixed":       func(w []string) int { _, n := l.Fixed(w); return n },
		"particle":    func(w []string) int { _, n := l.Particle(w); return n },
		"calendar":    func(w []string) int { _, n := l.Calendar(w); return n },
		"wrapper":     func(w []string) int { _, n := l.Wrappers(w); return n },
		"short form":  func(w []string) int { _, n := l.AbbreviationPhrase(w); return n },
	}
	for _, tc := range []struct {
		list, phrase string
		want         int
	}{
		{"verb", "mettre en garde contre", 3},
		{"verb", "mettre la table", 0},
		{"preposition", "d'après lui", 2},
		{"preposition", "D’après lui", 2},
		{"preposition", "aux yeux du maire", 3},
		{"preposition", "de l'avis d'un voisin", 4},
		{"noun", "garde des Sceaux italien", 3},
		{"noun", "procureurs généraux", 2},
		{"noun", "juges d'instruction parisiens", 3},
		{"noun", "procureur de la République de Lons", 4},
		{"noun cue", "mise en garde", 3},
		{"adverb", "dans la foulée", 3},
		{"adverb", "de son côté", 3},
		{"fixed", "pour ainsi dire", 3},
		{"fixed", "dire", 0},
		{"particle", "von der Leyen", 2},
		{"particle", "XVI", 1},
		{"particle", "xvi", 0},
		{"calendar", "vingt et un ans", 3},
		{"wrapper", "aller jusqu'à dire", 3},
		{"short form", "loc. cit. par", 2},
		{"noun", "", 0},
	} {
		assert.Equal(t, tc.want, count[tc.list](words(tc.phrase)), "%s: %s", tc.list, tc.phrase)
	}
}

func TestNoun(t *testing.T) {
	l := loaded(t)
	for _, tc := range []struct {
		phrase string
		lemma  string
		kind   NounKind
		role   bool
		gender Gender
	}{
		{"première ministre", "premier ministre", PersonNoun, true, Feminine},
		{"porte-parole", "porte-parole", PersonNoun, true, AnyGender},
		{"procureure", "procureur", PersonNoun, true, Feminine},
		{"témoin", "témoin", PersonNoun, false, AnyGender},
		{"sage-femme", "sage-femme", PersonNoun, true, Feminine},
		{"ministère", "ministère", OrganizationNoun, false, Masculine},
		{"opposition", "opposition", GroupNoun, false, Feminine},
		{"étude", "étude", DocumentNoun, false, Feminine},
	} {
		n, taken := l.Noun(words(tc.phrase))
		require.NotZero(t, taken, tc.phrase)
		assert.Equal(t, tc.lemma, n.Lemma)
		assert.Equal(t, tc.kind, n.Kind, tc.phrase)
		assert.Equal(t, tc.role, n.Role, tc.phrase)
		if tc.gender != AnyGender {
			assert.Equal(t, tc.gender, n.Gender, tc.phrase)
		}
	}
}

func TestCivilityAbbreviationsKeepTheirCase(t *testing.T) {
	l := loaded(t)
	_, ok := l.Civility("Me")
	assert.True(t, ok)
	_, ok = l.Civility("me")
	assert.False(t, ok)
	c, ok := l.Civility("Madame")
	assert.True(t, ok)
	assert.Equal(t, Feminine, c.Gender)
}

func TestNames(t *testing.T) {
	l := loaded(t)
	places := l.Places("Kiev")
	require.Len(t, places, 1)
	assert.Equal(t, "Kyiv", places[0].Canonical)
	assert.Equal(t, "Ukraine", places[0].Country)
	assert.Len(t, l.Places("Strasbourg"), 2)
	assert.Empty(t, l.Places("nice"))
	for name, kind := range map[string]NameKind{
		"Élysée": OrganizationName, "Otan": OrganizationName, "Strasbourg": PlaceName, "Pékin": PlaceName,
	} {
		n, ok := l.Name(name)
		assert.True(t, ok, name)
		assert.Equal(t, kind, n.Kind, name)
	}
	assert.Equal(t, "Fonds monétaire international", l.Expansion("FMI"))
	assert.Empty(t, l.Expansion("ffmi"))
	g, ok := l.FirstName("Fatou")
	assert.True(t, ok)
	assert.Equal(t, Feminine, g)
	assert.True(t, l.Conformity("calendrier"))
	assert.False(t, l.Conformity("ministre"))
}

func TestPlacesNameListedCountries(t *testing.T) {
	l := loaded(t)
	for name, places := range l.places {
		for _, p := range places {
			assert.NotEmpty(t, l.places[p.Canonical], "%s: %s", name, p.Canonical)
			if p.Country != "" {
				assert.NotEmpty(t, l.places[p.Country], "%s: %s", name, p.Country)
			}
		}
	}
}

func TestFrameNames(t *testing.T) {
	assert.Equal(t, "que,inf,prep:sur", (PrepSur | Que | Inf).String())
	for i, name := range frameNames {
		f, ok := frameNamed(name)
		assert.True(t, ok)
		assert.Equal(t, Frame(1)<<i, f)
	}
}

func TestPluralOf(t *testing.T) {
	for singular, want := range map[string]string{
		"procureur général":    "procureurs généraux",
		"juge d'instruction":   "juges d'instruction",
		"haut responsable":     "hauts responsables",
		"porte-parole adjoint": "porte-parole adjoints",
		"numéro deux":          "numéros deux",
	} {
		assert.Equal(t, want, pluralOf(singular))
	}
}

func BenchmarkNoun(b *testing.B) {
	l := loaded(b)
	text := words("le procureur de la République a déclaré que rien n'était décidé")
	for b.Loop() {
		for i := range text {
			l.Noun(text[i:])
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		loaded(b)
	}
}
