package tag_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// word returns the reading of the only token that has the form.
func word(t *testing.T, article *clause.Article, form string) *tag.Word {
	t.Helper()
	at := -1
	for i := range article.Tokens {
		if article.Tokens[i].Is(form) {
			require.Negative(t, at, "%q stands there twice", form)
			at = i
		}
	}
	require.GreaterOrEqual(t, at, 0, "no %q", form)
	return &article.Words[at]
}

func TestFeaturesAgree(t *testing.T) {
	for _, test := range []struct {
		what string
		a, b tag.Features
		set  tag.Features
		want bool
	}{
		{"the same gender", tag.Masculine, tag.Masculine, tag.Genders, true},
		{"two genders", tag.Masculine, tag.Feminine, tag.Genders, false},
		{"an open gender", 0, tag.Feminine, tag.Genders, true},
		{"either gender", tag.Masculine | tag.Feminine, tag.Feminine, tag.Genders, true},
		{"another set does not matter", tag.Masculine | tag.Plural, tag.Feminine | tag.Plural, tag.Numbers, true},
		{"two numbers", tag.Singular, tag.Plural, tag.Numbers, false},
		{"two persons", tag.First, tag.Third, tag.Persons, false},
		{"one of two persons", tag.First | tag.Third, tag.Third, tag.Persons, true},
	} {
		t.Run(test.what, func(t *testing.T) {
			assert.Equal(t, test.want, test.a.Agree(test.b, test.set))
			assert.Equal(t, test.want, test.b.Agree(test.a, test.set), "the other way round")
		})
	}
}

// What a word agrees in is that of its reading here, not of its others.
func TestFeatures(t *testing.T) {
	const ms, fs = tag.Masculine | tag.Singular, tag.Feminine | tag.Singular
	reader := open(t)
	for _, test := range []struct {
		doc, form string
		want      tag.Features
	}{
		{"La ministre note une hausse.", "la", fs},
		{"La ministre note une hausse.", "hausse", fs},
		{"La note est salée.", "note", fs},
		{"Les habitants disent non.", "disent", tag.Third | tag.Plural},
		{"Les habitants disent non.", "habitants", tag.Masculine | tag.Plural},
		{"Nous disons non.", "disons", tag.First | tag.Plural},
		{"Elle a prévenu sa mère.", "elle", fs | tag.Third},
		{"Le prévenu se tait.", "prévenu", ms},
		{"Elle estimait que non.", "estimait", tag.Third | tag.Singular},
		{"Les deux élus se taisent.", "deux", tag.Plural},
		{"Ils ont 1 voiture.", "1", tag.Singular},
		{"L'un des élus se tait.", "un", tag.Singular},
		{"Anne Kerval se tait.", "kerval", 0},
	} {
		t.Run(test.doc+"/"+test.form, func(t *testing.T) {
			assert.Equal(t, test.want, word(t, read(t, reader, test.doc), test.form).Features)
		})
	}
}

func TestVerbs(t *testing.T) {
	reader := open(t)
	for _, test := range []struct {
		doc, form, lemma string
		mood             morph.Mood
		future           bool
	}{
		{"Elle dit non.", "dit", "dire", morph.Indicative, false},
		{"Elle a dit non.", "dit", "dire", morph.PastParticiple, false},
		{"Elle a dit non.", "a", "avoir", morph.Indicative, false},
		{"Elle dira non.", "dira", "dire", morph.Indicative, true},
		{"Elle veut dire non.", "dire", "dire", morph.Infinitive, false},
		{"Il refuse, disant que non.", "disant", "dire", morph.PresentParticiple, false},
		{"Il fait valoir son droit.", "fait", "faire", morph.Indicative, false},
		{"Elle le prévient.", "prévient", "prévenir", morph.Indicative, false},
		{"Il poursuivit sa route.", "poursuivit", "poursuivre", morph.Indicative, false},
		{"Ils jugent la loi mauvaise.", "jugent", "juger", morph.Indicative, false},
		{"Elle sera jugée en mai.", "sera", "être", morph.Indicative, true},
	} {
		t.Run(test.doc+"/"+test.form, func(t *testing.T) {
			w := word(t, read(t, reader, test.doc), test.form)
			assert.Equal(t, test.lemma, w.Lemma())
			assert.Equal(t, test.mood, w.Mood())
			assert.Equal(t, test.future, w.Future())
			assert.Equal(t, test.lemma == "être", w.Copula())
			assert.True(t, w.Known)
		})
	}
}

func TestNoVerbHasNoMood(t *testing.T) {
	w := word(t, read(t, open(t), "Le prévenu se tait."), "prévenu")
	assert.Equal(t, "prévenu", w.Lemma())
	assert.Zero(t, w.Mood())
	assert.False(t, w.Future())
}

// Words that no lexicon has are read by their ending and their place; the form is
// the lemma, but for a participle's.
func TestUnknownWords(t *testing.T) {
	reader := open(t)
	for _, test := range []struct {
		doc, form, lemma string
		want             tag.Tag
	}{
		{"Elle a brolifié le texte.", "brolifié", "brolifier", tag.PastParticiple},
		{"Ils brolifaient le texte.", "brolifaient", "brolifaient", tag.Finite},
		{"Il faut brolifier le texte.", "brolifier", "brolifier", tag.Infinitive},
		{"Elle parle brolifiquement.", "brolifiquement", "brolifiquement", tag.Adverb},
		{"La brolife du port ferme.", "brolife", "brolife", tag.Noun},
		{"Il part, brolifiant le texte.", "brolifiant", "brolifiant", tag.PresentParticiple},
		{"Hier, Zvonk a parlé.", "zvonk", "zvonk", tag.Name},
	} {
		t.Run(test.form, func(t *testing.T) {
			w := word(t, read(t, reader, test.doc), test.form)
			assert.Equal(t, test.want, w.Tag)
			assert.False(t, w.Known)
			assert.Equal(t, test.lemma, w.Lemma())
			assert.Zero(t, w.Mood())
		})
	}
}
