package clause_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each sentence holds in brackets the adverbial that begins behind its verb; an
// empty pair says that none does.
var adverbials = map[string]string{
	"an adverb":                          "Le maire affirme [clairement] que la ville dort.",
	"a fixed phrase":                     "Le maire affirme [haut et fort] que la ville dort.",
	"the phrase behind it":               "Le parti propose [depuis plusieurs années] de fermer le port.",
	"a date behind it":                   "Le parti propose [depuis lundi] de fermer le port.",
	"a participle behind a phrase":       "Le maire a affirmé [à la foule réunie] que la ville dormait.",
	"alors que":                          "Les élus crient [] alors que la ville dort.",
	"alors même que":                     "Les élus crient [] alors même que la ville dort.",
	"depuis que":                         "Les élus protestent [] depuis que la ville dort.",
	"bien que":                           "Les élus protestent [] bien que la ville ait changé.",
	"bien, and que behind the verb":      "Les élus disent [bien] que la ville est calme.",
	"ainsi, and que behind the verb":     "Les élus disent [ainsi] que la ville est calme.",
	"what the verb governs, a partitive": "Les élus parlent [] de la ville.",
}

func TestAdverbial(t *testing.T) {
	reader := newReader(t)
	for name, notation := range adverbials {
		t.Run(name, func(t *testing.T) {
			before, _, _ := strings.Cut(notation, "[")
			_, doc := between(t, strings.Replace(notation, "[] ", "[]", 1), "[]")
			a, err := reader.Read(t.Context(), doc)
			require.NoError(t, err)
			s, i := &a.Sentences[0], 0
			for a.Tokens[i].Start < len(before) {
				i++
			}
			next := a.Adverbial(s, i)
			got := ""
			if next > i {
				got = doc[a.Tokens[i].Start:a.Tokens[next-1].End]
			}
			want, _ := between(t, notation, "[]")
			assert.Equal(t, want, got)
		})
	}
}
