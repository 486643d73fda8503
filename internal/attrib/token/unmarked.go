package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// startsUnmarked reports a paragraph of a text without lines that begins behind a
// headline, which has no full stop: "La digue tient bon Le maire a promis". A word
// that begins sentences, with its capital, stands where no name can begin.
func (r *reader) startsUnmarked(start int) bool {
	rest := r.doc[start:]
	end := strings.IndexFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) })
	if end <= 0 || !capitalAt(rest) || !r.endsHeadline() {
		return false
	}
	next := rest[end:]
	if cut := elision(rest[:min(len(rest), end+len("’"))]); cut > 0 {
		end, next = cut, rest[cut:]
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(next, blank))
	return sentenceOpener(form(rest[:end])) && unicode.IsLower(c)
}

// endsHeadline reports that the last token can end a headline: a word in lower case
// that needs no other, a figure, a mark that closes.
func (r *reader) endsHeadline() bool {
	last := &r.tokens[len(r.tokens)-1]
	switch last.Kind {
	case Number:
		return true
	case Mark:
		c, _ := utf8.DecodeRuneInString(r.doc[last.Start:])
		return closes(c) || c == '"' && last.Gap == Glued && !r.open
	case Word:
		return !last.Has(Capital) && !last.Has(Elided) && !last.Has(Dotted) && !leadsOn(last.Form)
	}
	return false
}

// sentenceOpener reports a word that begins sentences.
func sentenceOpener(form string) bool {
	switch form {
	case "le", "la", "les", "l'", "un", "une", "des", "il", "elle", "ils", "elles", "on", "ce", "c'", "cet", "cette", "ces",
		"dans", "pour", "selon", "après", "avec", "depuis", "mais", "lors", "plusieurs", "quelques", "comme", "en", "au", "aux", "à", "sur":
		return true
	}
	return false
}

// leadsOn reports a word that cannot end a headline.
func leadsOn(form string) bool {
	switch form {
	case "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "votre",
		"à", "en", "dans", "par", "pour", "sur", "avec", "sans", "sous", "chez", "vers", "entre", "contre", "selon", "depuis", "et", "ou", "ni", "mais", "que",
		"qui", "dont", "où", "comme", "si", "est", "sont", "a", "ont", "film", "livre", "roman", "journal", "quotidien", "hebdomadaire", "magazine", "album",
		"série", "émission", "titre", "chanson", "pièce", "revue", "parti", "groupe", "restaurant", "bar", "hôtel", "théâtre", "bateau", "navire",
		"intitulé", "intitulée", "intitulés", "intitulées", "nommé", "nommée", "baptisé", "baptisée", "appelé", "appelée", "dit", "dite",
		"lequel", "laquelle", "lesquels", "lesquelles", "pourquoi", "comment", "quand":
		return true
	}
	return false
}
