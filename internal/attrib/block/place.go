package block

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/token"
)

// headed reports the dash at tok behind what a line says before its first sentence:
// where and when it was written, or its column. "LYON, 3 mai (Agence) – La crue …",
// "LE POINT - La crue …".
func (l *Layout) headed(tok int) bool {
	const longest = 14 // tokens
	first := l.Lines[l.LineOf(tok)].First
	if !dash(&l.tokens[tok]) || tok == first || tok-first > longest || l.endsLine(tok) || l.KindOf(tok) != Body {
		return false
	}
	next := &l.tokens[tok+1]
	if next.Gap != token.Spaced || next.Kind != token.Word || !next.Has(token.Capital) || next.Has(token.AllCaps) {
		return false
	}
	return l.datelined(first, tok-1)
}

// datelined reports words that are all capitals, or a place with a date or an agency in
// brackets behind it; nothing else stands beside them.
func (l *Layout) datelined(first, last int) bool {
	line := l.tokens[first : last+1]
	if !line[0].Has(token.Capital) {
		return false
	}
	capitals := !slices.ContainsFunc(line, func(t token.Token) bool { return t.Kind == token.Word && !t.Has(token.AllCaps) && !t.Has(token.Elided) })
	dated, bracket := false, 0
	for i := range line {
		switch t := &line[i]; {
		case t.Is("("):
			bracket = i
		case t.Kind == token.Number:
			dated = true
		case t.Kind == token.Word && !t.Has(token.Capital) && !dateWord(t.Form):
			return false
		case t.Kind == token.Sign && !t.Is(",") && !t.Is(")") && !t.Is("/") && !t.Is("."):
			return false
		case t.Kind == token.Mark, t.Kind == token.Link:
			return false
		}
	}
	return capitals && lettered(line) || dated || bracket > 0 && closesBracket(&line[len(line)-1])
}

// lettered reports several words, or one that is longer than most acronyms.
func lettered(line []token.Token) bool {
	const acronym = 4 // bytes
	words := 0
	for i := range line {
		if line[i].Kind == token.Word {
			words++
		}
		if len(line[i].Form) > acronym {
			return true
		}
	}
	return words > 1
}
