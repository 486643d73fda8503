package tag

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// fixedVerb returns the only reading that a verb that is a participle or a noun as well
// has beside its neighbours, or "leur" before it: "dit ne pas savoir", "le préfet leur
// demande de", "le syndicat agricole juge que".
func fixedVerb(tokens []token.Token, i, first int, words []Word) (choice, bool) {
	switch {
	case i > first && perfect(tokens[i-1].Form) && negatedInfinitive(tokens, i) && finiteOrParticiple(words[i].spelling.readings):
		return choice{tag: PastParticiple, features: Masculine | Singular}, true // "a dit ne pas savoir"
	case tokens[i].Is("leur") && i > first && asks(tokens, i+1) && canBe(&words[i-1], Noun):
		return choice{tag: Object, features: Third | Plural}, true
	case surelyFinite(tokens, i, first, words):
		return choice{tag: Finite, features: Third | Singular}, true
	}
	return choice{}, false
}

// surelyFinite reports a verb in the third person that its neighbours tell from a
// participle or a noun.
func surelyFinite(tokens []token.Token, i, first int, words []Word) bool {
	tok := &tokens[i]
	switch {
	case negatedInfinitive(tokens, i) && finiteOrParticiple(words[i].spelling.readings):
		return true // "dit ne pas savoir"
	case i >= first+2 && behindFeminine(tokens, words, i) && finiteOrParticiple(words[i].spelling.readings) && !hasAuxiliary(tokens, i, first):
		return true // "une internaute écrit"
	case bothTenses(tok.Form) && (que(tokens, i+1) || ofWhom(tokens, i+1)) && !hasAuxiliary(tokens, i, first):
		return true // "le maire craint que"
	case i > first && tokens[i-1].Is(",") && asks(tokens, i) && i+2 < len(tokens) && canBe(&words[i+2], Infinitive):
		return true // "Le maire, inquiet, demande de partir"
	case i >= first+2 && tokens[i-1].Is("leur") && asks(tokens, i) && canBe(&words[i-2], Noun):
		return true
	case i > first && tokens[i-1].Is(",") && verbOrNoun(tok.Form) && nameBehind(tokens, i):
		return true // "Le pont rouvre, annonce Radio Lons"
	case i > first && verbOrNoun(tok.Form) && forOnesPart(tokens, i+1) && que(tokens, i+4):
		return true // "Le maire, inquiet, note pour sa part que"
	case tok.Is("continue") && i > first && i+2 < len(tokens) && tokens[i+1].Is(":") && tokens[i+2].Kind == token.Mark:
		return true // "la femme continue : « Non »"
	}
	return i >= first+2 && verbOrNoun(tok.Form) && reportsBehind(tokens, i) && phraseBefore(tokens, words, i)
}

// behindFeminine reports a word behind a feminine noun, of which it is no participle in
// the masculine; "cette fois" is no such noun, and "dernière" waits for one.
func behindFeminine(tokens []token.Token, words []Word, i int) bool {
	before := tokens[i-1].Form
	return feminine(tokens[i-2].Form) && strings.HasSuffix(tokens[i].Form, "t") && before != "fois" && !leads(before) && canBe(&words[i-1], Noun)
}

// feminine reports the determiners of feminine nouns in the singular.
func feminine(form string) bool {
	switch form {
	case "une", "la", "cette", "ma", "ta", "sa", "aucune":
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

// hasAuxiliary reports a participle with an auxiliary close before it, or with "et" or
// "ou", behind which it may share one from farther away: "a-t-il dit que", "aurait, selon
// elle, dit que", "a parlé tout haut de la crue aux élus et dit que".
func hasAuxiliary(tokens []token.Token, i, first int) bool {
	const reach = 6
	for k := i - 1; k >= max(first, i-reach); k-- {
		switch tokens[k].Form {
		case "ai", "as", "avons", "avez", "avais", "ait", "aient", "eu", "eut", "été", "être", "était", "fut", "soit", "serait", "sera", "étant":
			return true
		case "et", "ou":
			return true
		}
		if perfect(tokens[k].Form) {
			return true
		}
	}
	return false
}

// verbOrNoun reports the verbs that report in the third person and are nouns as well.
func verbOrNoun(form string) bool {
	switch form {
	case "alerte", "annonce", "avance", "critique", "demande", "doute", "estime", "juge", "menace", "note", "nuance", "peste", "pointe",
		"raille", "relève", "remarque", "réclame", "riposte", "réplique", "tacle", "titre", "tranche":
		return true
	}
	return false
}

// forOnesPart reports "pour sa part" or "de son côté" at i.
func forOnesPart(tokens []token.Token, i int) bool {
	return i+2 < len(tokens) && (tokens[i].Is("pour") && tokens[i+2].Is("part") || tokens[i].Is("de") && tokens[i+2].Is("côté"))
}

// nameBehind reports a word with a capital right behind the one at i.
func nameBehind(tokens []token.Token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].Kind == token.Word && tokens[i+1].Has(token.Capital)
}

// asks reports at i a verb of asking or blaming that is a noun as well, before "de" or
// "que".
func asks(tokens []token.Token, i int) bool {
	if i+1 >= len(tokens) || !tokens[i].Is("demande") && !tokens[i].Is("reproche") {
		return false
	}
	return tokens[i+1].Is("de") || tokens[i+1].Is("d'") || que(tokens, i+1)
}

// bothTenses reports a present tense that is a participle as well, of a verb with a clause: "le
// juge écrit que".
func bothTenses(form string) bool {
	switch form {
	case "craint", "dit", "déduit", "prédit", "écrit":
		return true
	}
	return false
}

// ofWhom reports "de lui que" at i.
func ofWhom(tokens []token.Token, i int) bool {
	return i+2 < len(tokens) && (tokens[i].Is("de") || tokens[i].Is("d'")) && que(tokens, i+2)
}

// que reports "que" at i.
func que(tokens []token.Token, i int) bool {
	return i < len(tokens) && (tokens[i].Is("que") || tokens[i].Is("qu'"))
}

// reportsBehind reports a word right before what it would report: "que", "à ce que", a
// quotation mark, or one behind a colon, "de" or "sur".
func reportsBehind(tokens []token.Token, i int) bool {
	next := i + 1
	switch {
	case next+1 >= len(tokens):
	case tokens[next].Is("à") && tokens[next+1].Is("ce"):
		next += 2
	case tokens[next+1].Kind == token.Mark && (tokens[next].Is(":") || tokens[next].Is("de") || tokens[next].Is("sur")):
		return true
	}
	return que(tokens, next) || next < len(tokens) && tokens[next].Kind == token.Mark
}

// phraseBefore reports a noun and its adjective right before the word at i, which is
// then no noun: "le syndicat agricole demande que", but "la première demande que".
func phraseBefore(tokens []token.Token, words []Word, i int) bool {
	return !leads(tokens[i-1].Form) && canBe(&words[i-1], Adjective) && canBe(&words[i-2], Noun)
}

// leads reports the adjectives that stand before their noun.
func leads(form string) bool {
	switch form {
	case "ancien", "ancienne", "autre", "bon", "bonne", "dernier", "dernière", "deuxième", "grand", "grande", "jeune", "long", "longue", "même",
		"mauvais", "mauvaise", "nouveau", "nouvel", "nouvelle", "petit", "petite", "premier", "première", "propre", "récent", "récente",
		"second", "seconde", "seul", "seule", "simple", "troisième", "unique", "vieille", "vieux", "vrai", "vraie":
		return true
	}
	return false
}

// canBe reports a reading of a word.
func canBe(w *Word, as Tag) bool {
	return w.spelling != nil && slices.ContainsFunc(w.spelling.readings, func(r morph.Reading) bool { return of(&r) == as })
}
