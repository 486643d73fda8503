package resolve_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/attribd/attribd/internal/attrib/resolve"
)

// What stands nearest to a cue is not always what is meant.
func TestMeant(t *testing.T) {
	s := open(t)
	for _, test := range []struct {
		what, article string
		want          []string
	}{
		{
			"a body in the role of a person",
			"Paul Morel, directeur des Ports de Brest, a dit que {tout va bien|<Ports de Brest|<a dit}.",
			[]string{"Paul Morel, directeur des Ports de Brest"},
		},
		{
			"the body that a person is of",
			"« {Oui|Paul Morel} », dit Paul Morel, de la Ligue océane, qui craint que {tout aille mal|<la Ligue océane|<craint}.",
			[]string{"Paul Morel", "Paul Morel"},
		},
		{
			"the country of an embassy, before qui",
			"Paul Morel a vu l'ambassade de France, qui déplore {deux victimes|<France|<déplore}.",
			[]string{"ambassade de France"},
		},
		{
			"a country that speaks itself",
			"Paul Morel est en France, qui déplore {deux victimes|<France|<déplore}.",
			[]string{"France"},
		},
		{
			"laquelle agrees with what spreads, not with the town",
			"Une rumeur circule à Brest, selon laquelle {le maire partira|<Brest|<selon}.",
			[]string{"rumeur"},
		},
		{
			"a town does not say it in the plural",
			"« {Non|Julie Vasseur} », a dit Julie Vasseur. Les deux amis, coincés à Brest, expliquent que {tout va mal|<Brest|<expliquent}.",
			[]string{"Julie Vasseur", "deux amis"},
		},
		{
			"an agency that has learnt it",
			"{Un homme est mort|l'AFP|a appris}, a appris mardi l'AFP auprès des pompiers.",
			[]string{"pompiers"},
		},
		{
			"an agency that has learnt it from nobody",
			"{Un homme est mort|l'AFP|a appris}, a appris mardi l'AFP.",
			[]string{"AFP"},
		},
		{
			"each of a list",
			"La France, la Belgique et les Etats-Unis accusent la junte de {mentir|<La France, la Belgique et les Etats-Unis|<accusent}.",
			[]string{"France + Belgique + Etats-Unis"},
		},
		{
			"his assistant comes in and speaks",
			"Julie Vasseur est à Brest. Luc Morel est parti. Le journal a joint son assistante. « {Il dort|elle} », dit-elle.",
			[]string{"assistante, assistante"},
		},
	} {
		t.Run(test.what, func(t *testing.T) {
			a, set, quotes := marked(t, s, test.article)
			assert.Equal(t, test.want, shown(a, resolve.Resolve(a, set, quotes, weights(t))))
		})
	}
}
