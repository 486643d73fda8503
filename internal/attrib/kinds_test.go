package attrib_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/attribd/attribd/internal/attrib"
)

// Marks make a claim mixed or direct where they hold words of its source, not
// where they hold a name.
func TestKinds(t *testing.T) {
	engine, err := attrib.New()
	require.NoError(t, err)
	cases := []struct {
		name, text string
		want       attrib.QuoteKind
	}{
		{"a clause", "Le maire affirme que la digue tiendra jusqu'au printemps.", attrib.Indirect},
		{"words in a clause", "Le maire affirme que la digue est « une passoire ».", attrib.Mixed},
		{"a name in a clause", "Le maire affirme que « Le Phare » rouvrira bientôt.", attrib.Indirect},
		{"a name before an incise", "Le chantier de la mission « Rivage Neuf » est suspendu, a indiqué la mairie.", attrib.Indirect},
		{"a fragment", "Le maire dénonce « une passoire ».", attrib.Mixed},
		{"a clause under a noun", "Le maire évoque « une digue qui prend l'eau ».", attrib.Mixed},
		{"a phrase with a clause in it", "La dépêche souligne l'importance d'une « digue qui tient ».", attrib.Mixed},
		{"a clause announced by a pronoun", "Le maire nous le confiait hier, « nous avons tenu bon ».", attrib.Direct},
		{"marked words behind an incise", "Le chantier avance, a-t-elle dit, « malgré la crue qui menace ».", attrib.Mixed},
		{"a cry", "Les riverains crient « Non à la digue ! ».", attrib.Direct},
		{"a sentence without colon", "Le maire répond « je n'ai rien vu de tel ».", attrib.Direct},
		{"a sentence behind a colon", "Le maire répond : « Je n'ai rien vu de tel. »", attrib.Direct},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			result, err := engine.Attribute(t.Context(), tc.text)
			require.NoError(t, err)
			require.Len(t, result.Quotes, 1)
			assert.Equal(t, tc.want, result.Quotes[0].Kind)
		})
	}
}
