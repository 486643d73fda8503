package tag

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// fixed returns the only reading that a word has beside its neighbours: "l'un des
// pilotes", "fait part de", "y compris", "compte tenu de".
func fixed(tokens []token.Token, i, first int, words []Word) (choice, bool) {
	tok := &tokens[i]
	switch {
	case i > first && tokens[i-1].Is("l'") && (tok.Is("un") || tok.Is("une")):
		return choice{tag: Pronoun, features: Singular}, true
	case i > first && tok.Is("part") && takesPart(&words[i-1]):
		return choice{tag: Noun, features: Feminine | Singular}, true
	case i > first && tok.Is("compris") && tokens[i-1].Is("y"):
		return choice{tag: Adverb}, true
	case i > first && tok.Is("outre") && tokens[i-1].Is("en"):
		return choice{tag: Adverb}, true
	case i > first && tok.Is("presse") && tokens[i-1].Is("point"):
		return choice{tag: Noun, features: Feminine | Singular}, true
	case tok.Is("compte") && i+1 < len(tokens) && tokens[i+1].Is("tenu"):
		return choice{tag: Noun, features: Masculine | Singular}, true
	}
	return choice{}, false
}

// takesPart reports a form of "faire" or "prendre", whose "part" is a noun.
func takesPart(w *Word) bool {
	return slices.ContainsFunc(w.Readings, func(r morph.Reading) bool {
		lemma := r.Lemma(w.form)
		return lemma == "faire" || lemma == "prendre"
	})
}
