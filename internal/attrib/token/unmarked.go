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
	if !capitalAt(rest) || !r.endsHeadline() {
		return false
	}
	end := strings.IndexFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) })
	if end <= 0 {
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

// startsBehindMarks reports a paragraph that begins behind a headline in marks, or
// in marks behind a headline that ends in them: ". « C'est la fin » Jusque-là",
// "« Une fin » « Je pars »". A headline in marks begins its line too.
func (r *reader) startsBehindMarks(start int, kind Kind) bool {
	last := len(r.tokens) - 1
	if r.tokens[last].Kind != Mark || !r.closing(last) {
		return false
	}
	open := r.opening(last)
	alone := open > 0 && (r.ends(open-1) || r.tokens[open].StartsLine())
	begins := kind == Word && alone && capitalAt(r.doc[start:]) || kind == Mark && capitalAt(r.behindMark(start))
	if begins && alone {
		r.breakAt(open)
	}
	return begins
}

// startsBehindDashes reports a paragraph that begins behind a headline between
// dashes, as agencies write them: "- « Une fin » - Jusque-là".
func (r *reader) startsBehindDashes(start int, kind Kind) bool {
	dash := len(r.tokens) - 1
	if dash < 1 || kind != Word && kind != Mark || !r.dashAt(dash) || r.tokens[dash-1].Kind != Mark {
		return false
	}
	open := r.opening(dash - 1)
	if open == 0 || !r.dashAt(open-1) || kind == Word && !capitalAt(r.doc[start:]) {
		return false
	}
	r.breakAt(open - 1)
	return true
}

func (r *reader) dashAt(tok int) bool {
	t := &r.tokens[tok]
	return t.Is("-") || t.Is("–") || t.Is("—")
}

// closing reports a mark that closes, going by its shape and the spaces beside it.
func (r *reader) closing(tok int) bool {
	c, _ := utf8.DecodeRuneInString(r.doc[r.tokens[tok].Start:])
	return c == '»' || c == '”' || c == '"' && !r.open
}

// opening returns the mark before a closing one, if words without the end of a
// sentence stand between them, or 0.
func (r *reader) opening(closing int) int {
	const longest = 40 // tokens
	for i := closing - 1; i > 0 && i > closing-longest; i-- {
		switch {
		case r.tokens[i].Kind == Mark:
			return i
		case r.ends(i):
			return 0
		}
	}
	return 0
}

// ends reports a token that ends a sentence.
func (r *reader) ends(tok int) bool {
	t := &r.tokens[tok]
	c, _ := utf8.DecodeLastRuneInString(t.Form)
	return t.Kind == Sign && ending(c)
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

// Governs reports a word that another must follow: no line ends with it but in pages that
// set a link on a line of its own, "selon le | Journal du port | , la digue".
func Governs(form string) bool {
	switch form {
	case "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "ce", "cet", "cette", "ces", "son", "sa", "ses",
		"à", "en", "dans", "par", "pour", "sur", "avec", "sans", "sous", "vers", "entre", "contre", "selon", "depuis", "et", "que":
		return true
	}
	return false
}

// leadsOn reports a word that cannot end a headline.
func leadsOn(form string) bool {
	if Governs(form) {
		return true
	}
	switch form {
	case "leur", "leurs", "notre", "votre", "chez", "ou", "ni", "mais", "qui", "dont", "où", "comme", "si", "est", "sont", "a", "ont",
		"film", "livre", "roman", "journal", "quotidien", "hebdomadaire", "magazine", "album",
		"série", "émission", "titre", "chanson", "pièce", "revue", "parti", "groupe", "restaurant", "bar", "hôtel", "théâtre", "bateau", "navire",
		"intitulé", "intitulée", "intitulés", "intitulées", "nommé", "nommée", "baptisé", "baptisée", "appelé", "appelée", "dit", "dite",
		"lequel", "laquelle", "lesquels", "lesquelles", "pourquoi", "comment", "quand":
		return true
	}
	return false
}
