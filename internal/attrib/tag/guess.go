package tag

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// proper adds the reading as a name.
func (t *Tagger) proper(doc string, tok *token.Token, ambiguous bool, s *search) {
	c := choice{tag: Name}
	source := unknown
	if t.named(tok.Of(doc)) {
		source = fromLexicon
	}
	if ambiguous {
		c.cost = properInitial
		if source == unknown {
			c.cost += properInitial
		}
	}
	s.add(c, source)
}

// named reports whether the lexicon has the word as a proper noun.
func (t *Tagger) named(word string) bool {
	for _, r := range t.lexicon.Lookup(word) {
		if of(&r) == Name {
			return true
		}
	}
	return false
}

// guesses reads an unknown word by its ending.
func guesses(form string) []choice {
	switch {
	case strings.HasSuffix(form, "ment"):
		return []choice{{tag: Adverb, cost: guess}, {tag: Noun, cost: guess, features: Masculine | Singular}}
	case strings.HasSuffix(form, "er"):
		return []choice{{tag: Infinitive, cost: guess}, {tag: Noun, cost: guess, features: Singular}}
	case strings.HasSuffix(form, "é"), strings.HasSuffix(form, "ée"), strings.HasSuffix(form, "és"), strings.HasSuffix(form, "ées"):
		return []choice{{tag: PastParticiple, cost: guess}, {tag: Adjective, cost: guess}, {tag: Noun, cost: 2 * guess}}
	case strings.HasSuffix(form, "ait"), strings.HasSuffix(form, "aient"), strings.HasSuffix(form, "èrent"):
		return []choice{{tag: Finite, cost: guess, features: Third}, {tag: Noun, cost: 2 * guess}}
	case strings.HasSuffix(form, "ant"):
		return []choice{{tag: PresentParticiple, cost: guess}, {tag: Adjective, cost: guess}, {tag: Noun, cost: guess}}
	}
	return []choice{{tag: Noun, cost: guess}, {tag: Adjective, cost: 2 * guess}, {tag: Finite, cost: 4 * guess, features: Third}}
}

// auxiliary reports a form of avoir or être.
func auxiliary(readings []morph.Reading, form string) bool {
	for i := range readings {
		if of(&readings[i]) == Finite {
			lemma := readings[i].Lemma(form)
			return lemma == "avoir" || lemma == "être"
		}
	}
	return false
}
