package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// figures reports a bracket of figures that ends the claim: "que la rue dort (66 %,
// +2)". Where the claim goes on behind a bracket, it remembers where that closes.
func (e *edge) figures(open int) bool {
	a, digits, words := e.article, false, false
	for k := open + 1; k <= min(open+longestBracket, e.last); k++ {
		switch {
		case a.Form(k) == ")":
			e.bracket = k
			return digits && !words && (k == e.last || terminal(a.Form(k+1)))
		case a.Tokens[k].Kind == token.Number:
			digits = true
		case a.Tokens[k].Kind == token.Word && a.Form(k) != "%":
			words = true
		}
	}
	return false
}

// longestBracket bounds what stands in a bracket, in tokens.
const longestBracket = 30

func terminal(sign string) bool {
	switch sign {
	case ".", "?", "!", ";", ":":
		return true
	}
	return false
}

// afterQuoted reports an adjunct of the reporting verb behind an infinitive that
// stands in marks as a whole: "de « fermer le pont » lors d'une réunion".
func (e *edge) afterQuoted(i int) bool {
	a := e.article
	if i-1 != e.lastMark || !e.quotedWhole(i) {
		return false
	}
	switch a.Form(i) {
	case "après", "lors", "dans", "pendant", "durant":
		return true
	}
	return false
}

// quotedWhole reports an infinitive in marks of its own that close right before i:
// "de « fermer le pont » | dont il a la clé".
func (e *edge) quotedWhole(i int) bool {
	a := e.article
	if i == e.claim.From || !a.IsMark(i-1) || a.Marks.MarkOf(i-1) < 0 || a.Tag(e.skip(e.claim.From)) != tag.Infinitive {
		return false
	}
	st := &a.Marks.Stretches[a.Marks.MarkOf(i-1)]
	return st.Close == i-1 && (st.First == e.claim.From || st.Open == e.claim.From)
}
