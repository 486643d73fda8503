package tag

import "strings"

// What an unknown word can be by its ending.
var (
	likeAdverb     = []choice{{tag: Adverb, cost: guess}, {tag: Noun, cost: guess, features: Masculine | Singular}}
	likeInfinitive = []choice{{tag: Infinitive, cost: guess}, {tag: Noun, cost: guess, features: Singular}}
	likePast       = []choice{{tag: PastParticiple, cost: guess}, {tag: Adjective, cost: guess}, {tag: Noun, cost: 2 * guess}}
	likeFinite     = []choice{{tag: Finite, cost: guess, features: Third}, {tag: Noun, cost: 2 * guess}}
	likePresent    = []choice{{tag: PresentParticiple, cost: guess}, {tag: Adjective, cost: guess}, {tag: Noun, cost: guess}}
	likeNoun       = []choice{{tag: Noun, cost: guess}, {tag: Adjective, cost: 2 * guess}, {tag: Finite, cost: 4 * guess, features: Third}}
)

// guesses reads an unknown word by its ending.
func guesses(form string) []choice {
	switch {
	case strings.HasSuffix(form, "ment"):
		return likeAdverb
	case strings.HasSuffix(form, "er"):
		return likeInfinitive
	case strings.HasSuffix(form, "é"), strings.HasSuffix(form, "ée"), strings.HasSuffix(form, "és"), strings.HasSuffix(form, "ées"):
		return likePast
	case strings.HasSuffix(form, "ait"), strings.HasSuffix(form, "aient"), strings.HasSuffix(form, "èrent"):
		return likeFinite
	case strings.HasSuffix(form, "ant"):
		return likePresent
	}
	return likeNoun
}
