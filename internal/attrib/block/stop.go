package block

import (
	"strings"
	"unicode/utf8"

	"github.com/attribd/attribd/internal/attrib/token"
)

// stops reports whether the sentence ends with tok in the middle of its line.
func (l *Layout) stops(tok int) bool {
	switch {
	case l.final(tok):
		return l.begins(tok + 1)
	case closesBracket(&l.tokens[tok]):
		return l.bracketStops(tok)
	}
	return l.abbreviationStops(tok)
}

// bracketStops reports whether the sentence ends with a closing bracket: (Il
// rit.) Elle part. Dots alone, (…), are an omission.
func (l *Layout) bracketStops(tok int) bool {
	if tok < 2 || !l.final(tok-1) || opensBracket(&l.tokens[tok-2]) {
		return false
	}
	next := l.tokens[tok+1].Kind
	return (next == token.Word || next == token.Mark) && l.begins(tok+1)
}

// final reports a token that can end a sentence.
func (l *Layout) final(tok int) bool {
	t := &l.tokens[tok]
	switch t.Form {
	case ".", "!", "?", "…", "etc.":
		return true
	}
	if t.Has(token.Dotted) {
		return strings.Count(t.Form, ".") > 1 && l.goesNowhere(tok)
	}
	return t.Kind == token.Sign && len(t.Form) > 1 && t.Form[:2] == ".."
}

// goesNowhere reports that neither a word nor a figure follows on the line.
func (l *Layout) goesNowhere(tok int) bool {
	if l.endsLine(tok) {
		return true
	}
	next := l.tokens[tok+1].Kind
	return next != token.Word && next != token.Number && next != token.Sign
}

// abbreviationStops reports whether the full stop of an abbreviation ends the
// sentence too: en 50 av. J.-C. Le port, but not M. Le Pen.
func (l *Layout) abbreviationStops(tok int) bool {
	t, next := &l.tokens[tok], &l.tokens[tok+1]
	if t.Has(token.Dotted) && !named(t) && l.opens(tok+1) && tok+2 < len(l.tokens) && l.tokens[tok+2].Has(token.Capital) && l.company(t) { // "chez Vorne Ltd. « La barque … »"
		return true
	}
	if !t.Has(token.Dotted) || next.Kind != token.Word || !next.Has(token.Capital) {
		return false
	}
	switch next.Form {
	case "le", "la", "les", "l'":
		return !named(t) || t.Is("j.-c.") && tok > 0 && era(&l.tokens[tok-1])
	case "il", "elle", "ils", "elles", "ce", "c'", "cet", "cette", "ces", "cela", "une", "mais", "nous", "vous", "j'",
		"leur", "leurs", "notre", "votre", "nos", "selon", "pour", "dans", "avec", "depuis", "après", "avant", "puis", "en",
		"lorsque", "lorsqu'", "ensuite", "enfin", "ainsi", "cependant", "toutefois", "pourtant", "aujourd'hui":
		return true
	}
	return false
}

// company reports the abbreviations with which names of companies end.
func (l *Layout) company(t *token.Token) bool {
	switch t.Form {
	case "ltd.", "inc.", "corp.", "co.", "bros.", "plc.":
		return true
	}
	return false
}

// named reports an abbreviation that stands before names: initials and titles.
func named(t *token.Token) bool {
	switch t.Form {
	case "mm.", "mme.", "mmes.", "mlle.", "mlles.", "me.", "mr.", "mrs.", "ms.", "dr.", "dre.", "pr.", "prof.", "mgr.",
		"st.", "ste.", "sr.", "lt.", "col.", "cdt.", "cpt.", "gal.", "gén.", "sgt.", "adm.", "lieut.":
		return true
	}
	return t.Has(token.Capital) && (utf8.RuneCountInString(t.Form) == len("m.") || strings.Count(t.Form, ".") > 1)
}

// era reports the words before the birth of Christ.
func era(t *token.Token) bool {
	return t.Is("avant") || t.Is("après") || t.Is("av.") || t.Is("ap.") || t.Is("apr.")
}
