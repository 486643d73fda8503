package resolve_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/resolve"
)

// Where "on" or an impersonal "il" stands for the source, the words behind the
// cue tell who speaks.
func TestBehind(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, article string
		want          []string
	}{
		{
			"whom one has learnt it from",
			"Paul Morel est rentré. {Un homme est mort|on|a-t-on appris}, a-t-on appris mardi auprès des pompiers.",
			[]string{"pompiers"},
		},
		{
			"a source",
			"{Un homme est mort|on|a-t-on appris}, a-t-on appris de source policière. {Deux autres sont blessés|on|apprend-on}, apprend-on de même source.",
			[]string{"source policière", "source policière"},
		},
		{
			"nobody is named",
			"« {Tout va bien|Paul Morel} », a dit Paul Morel. {Un homme est mort|on|a-t-on appris}, a-t-on appris mardi.",
			[]string{"Paul Morel", ""},
		},
		{
			"where one says it",
			"« {Tout va bien|Paul Morel} », a dit Paul Morel. « {On verra|on|assure-t-on} », assure-t-on au ministère de la Mer.",
			[]string{"Paul Morel", "ministère de la Mer"},
		},
		{
			"the side that says it",
			"« {On verra|on|assure-t-on} », assure-t-on du côté de la mairie.",
			[]string{"mairie"},
		},
		{
			"of whom one says it",
			"« {Le mur va tomber|on|dit-on} », dit-on de Paul Morel.",
			[]string{""},
		},
		{
			"a text where it is written",
			"Paul Morel est venu. « {Tout va mal|il|est-il écrit} », est-il écrit dans un rapport de la mairie.",
			[]string{"rapport de la mairie"},
		},
		{
			"nobody wrote it",
			"Paul Morel est venu. « {Tout va mal|il|est-il écrit} », est-il écrit.",
			[]string{""},
		},
		{
			"a banner",
			"« {Tout va mal|on|peut-on lire} », peut-on lire sur une banderole.",
			[]string{"banderole"},
		},
		{
			"words that a newspaper gives",
			"Selon les propos rapportés par la radio locale, {le maire partira|<les propos}.",
			[]string{"radio locale"},
		},
	} {
		t.Run(test.what, func(t *testing.T) {
			a, set, quotes := marked(t, s, test.article)
			assert.Equal(t, test.want, shown(a, resolve.Resolve(a, set, quotes, weights(t))))
		})
	}
}
