package tag

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// pair is a word that another, right before or right behind it, leaves but one reading.
type pair struct {
	before, word, behind string // one of before and behind is "": any word
	is                   choice
}

var pairs = [...]pair{
	{before: "l'", word: "un", is: choice{tag: Pronoun, features: Singular}},
	{before: "l'", word: "une", is: choice{tag: Pronoun, features: Singular}},
	{before: "y", word: "compris", is: choice{tag: Adverb}},
	{before: "en", word: "outre", is: choice{tag: Adverb}},
	{before: "à", word: "travers", is: choice{tag: Preposition}},
	{before: "jeune", word: "élu", is: choice{tag: Noun, features: Masculine | Singular}},
	{before: "jeune", word: "élue", is: choice{tag: Noun, features: Feminine | Singular}},
	{before: "point", word: "presse", is: choice{tag: Noun, features: Feminine | Singular}},
	{word: "avant", behind: "même", is: choice{tag: Preposition}},
	{word: "compte", behind: "tenu", is: choice{tag: Noun, features: Masculine | Singular}},
}

// fixed returns the only reading that a word has beside its neighbours: "l'un des
// pilotes", "fait part de", "y compris", "compte tenu de". It knows some words, see
// hasFixed, and those that finiteOrParticiple reports.
func fixed(tokens []token.Token, i, first int, words []Word) (choice, bool) {
	if c, ok := paired(tokens, i, first); ok {
		return c, true
	}
	tok := &tokens[i]
	switch {
	case tok.Is("part") && i > first && takesPart(&words[i-1]):
		return choice{tag: Noun, features: Feminine | Singular}, true
	case tok.Is("car") && i > first && vehicle(tokens[i-1].Form):
		return choice{tag: Noun, features: Masculine | Singular}, true
	case tok.Is("pouvoir") && i+2 < len(tokens) && tokens[i+1].Is("d'") && tokens[i+2].Is("achat"):
		return choice{tag: Noun, features: Masculine | Singular}, true
	case tok.Is("s'") && i+1 < len(tokens) && tokens[i+1].Kind == token.Word:
		if tokens[i+1].Is("il") || tokens[i+1].Is("ils") {
			return choice{tag: Subordinator}, true
		}
		return choice{tag: Object, features: Third}, true // "s'en sortir"
	case emphatic(tok.Form) && i > first && (tokens[i-1].Has(token.Capital) || canBe(&words[i-1], Noun)):
		return choice{tag: Adverb}, true // "Paul Vasseur lui-même a dit"
	case tok.Is("l'") && past(tokens, i+1):
		return choice{tag: Object, features: Third | Singular}, true
	case tok.Is("avoir") && i > first && tokens[i-1].Is("l'") && past(tokens, i):
		return choice{tag: Infinitive}, true
	}
	return fixedVerb(tokens, i, first, words)
}

// paired returns the reading of a word of the pairs.
func paired(tokens []token.Token, i, first int) (choice, bool) {
	for k := range pairs {
		p := &pairs[k]
		switch {
		case !tokens[i].Is(p.word):
		case p.behind == "" && i > first && tokens[i-1].Is(p.before), p.before == "" && i+1 < len(tokens) && tokens[i+1].Is(p.behind):
			return p.is, true
		}
	}
	return choice{}, false
}

// hasFixed reports the words that fixed knows by their form.
func hasFixed(form string) bool {
	switch form {
	case "part", "car", "pouvoir", "s'", "l'", "avoir", "continue", "leur", "reproche":
		return true
	}
	for i := range pairs {
		if pairs[i].word == form {
			return true
		}
	}
	return bothTenses(form) || verbOrNoun(form) || emphatic(form)
}

// emphatic reports the pronouns that stress the noun before them.
func emphatic(form string) bool {
	switch form {
	case "lui-même", "elle-même", "eux-mêmes", "elles-mêmes":
		return true
	}
	return false
}

// takesPart reports a form of "faire" or "prendre", whose "part" is a noun.
func takesPart(w *Word) bool {
	if w.spelling == nil {
		return false
	}
	return slices.ContainsFunc(w.spelling.readings, func(r morph.Reading) bool {
		lemma := r.Lemma(w.spelling.form)
		return lemma == "faire" || lemma == "prendre"
	})
}

// vehicle reports the words before "car" that make it a coach.
func vehicle(before string) bool {
	switch before {
	case "un", "le", "du", "ce", "au", "petit", "autre", "son", "leur":
		return true
	}
	return false
}

// past reports "avoir" at i and what ends like a participle behind it: "avoir tué".
func past(tokens []token.Token, i int) bool {
	if i+1 >= len(tokens) || !tokens[i].Is("avoir") || tokens[i+1].Kind != token.Word {
		return false
	}
	form := tokens[i+1].Form
	for _, end := range [...]string{"é", "ée", "és", "ées", "i", "ie", "is", "ies", "it", "ite", "its", "u", "ue", "us", "ues", "ert", "erte", "int"} {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	return false
}
