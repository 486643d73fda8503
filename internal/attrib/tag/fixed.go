package tag

import (
	"slices"
	"strings"

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
	case negatedInfinitive(tokens, i) && finiteOrParticiple(words[i].spelling.readings):
		if i > first && perfect(tokens[i-1].Form) {
			return choice{tag: PastParticiple, features: Masculine | Singular}, true // "a dit ne pas savoir"
		}
		return choice{tag: Finite, features: Third | Singular}, true
	case i > first && tok.Is("travers") && tokens[i-1].Is("à"):
		return choice{tag: Preposition}, true
	case tok.Is("avant") && i+1 < len(tokens) && tokens[i+1].Is("même"):
		return choice{tag: Preposition}, true
	case tok.Is("car") && i > first && vehicle(tokens[i-1].Form):
		return choice{tag: Noun, features: Masculine | Singular}, true
	case tok.Is("dit") && i+1 < len(tokens) && (tokens[i+1].Is("que") || tokens[i+1].Is("qu'")) && !auxiliaryBefore(tokens, i, first):
		return choice{tag: Finite, features: Third | Singular}, true
	case tok.Is("leur") && i > first && tells(tokens, i+1) && canBe(&words[i-1], Noun):
		return choice{tag: Object, features: Third | Plural}, true
	case i >= first+2 && tokens[i-1].Is("leur") && tells(tokens, i) && canBe(&words[i-2], Noun):
		return choice{tag: Finite, features: Third | Singular}, true
	case i >= first+2 && verbOrNoun(tok.Form) && beforeWords(tokens, i) && phraseBehind(tokens, words, i):
		return choice{tag: Finite, features: Third | Singular}, true
	case tok.Is("pouvoir") && i+2 < len(tokens) && tokens[i+1].Is("d'") && tokens[i+2].Is("achat"):
		return choice{tag: Noun, features: Masculine | Singular}, true
	case tok.Is("s'") && i+1 < len(tokens) && tokens[i+1].Kind == token.Word:
		if tokens[i+1].Is("il") || tokens[i+1].Is("ils") {
			return choice{tag: Subordinator}, true
		}
		return choice{tag: Object, features: Third}, true // "s'en sortir"
	case tok.Is("l'") && past(tokens, i+1):
		return choice{tag: Object, features: Third | Singular}, true
	case tok.Is("avoir") && i > first && tokens[i-1].Is("l'") && past(tokens, i):
		return choice{tag: Infinitive}, true
	case tok.Is("compte") && i+1 < len(tokens) && tokens[i+1].Is("tenu"):
		return choice{tag: Noun, features: Masculine | Singular}, true
	}
	return choice{}, false
}

// hasFixed reports the words that fixed knows by their form.
func hasFixed(form string) bool {
	switch form {
	case "un", "une", "avant", "car", "dit", "leur", "reproche", "part", "compris", "outre", "presse", "travers", "pouvoir", "compte", "l'", "s'", "avoir":
		return true
	}
	return verbOrNoun(form)
}

// auxiliaryBefore reports a form of "avoir" or "être" close before a participle: "a-t-il
// dit que", "aurait, selon elle, dit que".
func auxiliaryBefore(tokens []token.Token, i, first int) bool {
	const reach = 6
	for k := i - 1; k >= max(first, i-reach); k-- {
		switch tokens[k].Form {
		case "ai", "as", "avons", "avez", "avaient", "avais", "ait", "aient", "eu", "eut", "été", "être", "était", "fut", "soit", "serait", "sera", "étant", "et", "ou":
			return true
		}
		if perfect(tokens[k].Form) {
			return true
		}
	}
	return false
}

// tells reports a verb of asking or blaming that is a noun as well, before "de" or "que".
func tells(tokens []token.Token, i int) bool {
	if i+1 >= len(tokens) || !tokens[i].Is("demande") && !tokens[i].Is("reproche") {
		return false
	}
	return tokens[i+1].Is("de") || tokens[i+1].Is("d'") || tokens[i+1].Is("que") || tokens[i+1].Is("qu'")
}

// verbOrNoun reports the verbs that report in the third person and are nouns as well.
func verbOrNoun(form string) bool {
	switch form {
	case "alerte", "annonce", "avance", "critique", "demande", "doute", "estime", "juge", "menace", "note", "nuance",
		"relève", "remarque", "réclame", "riposte", "réplique", "tacle", "titre":
		return true
	}
	return false
}

// beforeWords reports a word right before what it reports: "que", "à ce que", a mark or a
// colon and one, or "de" or "sur" and one.
func beforeWords(tokens []token.Token, i int) bool {
	switch {
	case i+3 < len(tokens) && tokens[i+1].Is("à") && tokens[i+2].Is("ce"):
		i += 2
	case i+2 < len(tokens) && tokens[i+2].Kind == token.Mark && (tokens[i+1].Is(":") || tokens[i+1].Is("de") || tokens[i+1].Is("sur")):
		return true
	}
	return i+1 < len(tokens) && (tokens[i+1].Is("que") || tokens[i+1].Is("qu'") || tokens[i+1].Kind == token.Mark)
}

// phraseBehind reports a noun and its adjective right before a word, which is then no
// noun: "le syndicat agricole demande que", but "la première demande que".
func phraseBehind(tokens []token.Token, words []Word, i int) bool {
	switch tokens[i-1].Form {
	case "ancien", "ancienne", "autre", "bon", "bonne", "dernier", "dernière", "deuxième", "grand", "grande", "jeune", "long", "longue", "même",
		"mauvais", "mauvaise", "nouveau", "nouvel", "nouvelle", "petit", "petite", "premier", "première", "propre", "récent", "récente",
		"second", "seconde", "seul", "seule", "simple", "troisième", "unique", "vieille", "vieux", "vrai", "vraie":
		return false
	}
	return canBe(&words[i-1], Adjective) && canBe(&words[i-2], Noun)
}

// canBe reports a reading of a word.
func canBe(w *Word, as Tag) bool {
	return w.spelling != nil && slices.ContainsFunc(w.spelling.readings, func(r morph.Reading) bool { return of(&r) == as })
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

// negatedInfinitive reports "ne pas" and its like behind a word, or an object and the
// infinitive of a perfect: "dit ne pas savoir", "dit les avoir vus".
func negatedInfinitive(tokens []token.Token, i int) bool {
	if i+2 >= len(tokens) {
		return false
	}
	switch tokens[i+1].Form {
	case "ne", "n'":
	case "l'", "le", "la", "les", "lui", "leur", "en", "y":
		return past(tokens, i+2)
	default:
		return false
	}
	switch tokens[i+2].Form {
	case "pas", "plus", "jamais", "rien":
		return true
	}
	return false
}

// perfect reports the forms before the participle of a compound tense in the third
// person.
func perfect(form string) bool {
	switch form {
	case "a", "avait", "aura", "aurait", "avoir", "ayant", "est", "ont", "avaient", "auront", "auraient", "sont":
		return true
	}
	return false
}

// finiteOrParticiple reports a word that is a verb in the third person or its
// participle: "dit", "écrit".
func finiteOrParticiple(readings []morph.Reading) bool {
	finite, participle := false, false
	for i := range readings {
		switch of(&readings[i]) {
		case Finite:
			finite = finite || readings[i].Persons.Has(morph.Person3s)
		case PastParticiple:
			participle = true
		}
	}
	return finite && participle
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
