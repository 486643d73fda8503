package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// atDash reports a dash behind which the journalist speaks again.
func (e *edge) atDash(i int) bool {
	a := e.article
	if a.Form(i) == "-" {
		return a.Tokens[i].Kind == token.Sign && i < e.last && (a.Form(i+1) == "mais" || e.parenthetic("-"))
	}
	return e.parenthetic(a.Form(i)) || !e.waits(i) && !e.owes(i) && !e.aside(i)
}

// aside reports one of two dashes around words without a verb: "déplore – sur son
// compte – cette visite".
func (e *edge) aside(dash int) bool {
	a, sign := e.article, e.article.Form(dash)
	for _, step := range [...]int{1, -1} {
		for k, n := dash+step, 0; k > e.claim.From && k < e.last && n < commaReach; k, n = k+step, n+1 {
			if a.Form(k) == sign {
				return true
			}
			if a.Tag(k) == tag.Finite {
				break
			}
		}
	}
	return false
}

// parenthetic reports a claim between two dashes whose verb says more of the noun before
// them: "La coopérative – une ligue disant vouloir partir – se tait".
func (e *edge) parenthetic(sign string) bool {
	a, s := e.article, e.sentence
	if e.report == None {
		return false
	}
	group, open := &s.Groups[e.report], None
	for k := group.First - 1; k > s.First && k > group.First-commaReach; k-- {
		if a.Tokens[k].Kind == token.Sign && a.Form(k) == sign && a.Marks.Inside(k) == a.Marks.Inside(group.First) {
			open = k
			break
		}
	}
	return open != None && (group.Form == Gerund || group.Subject.Relative != None && group.Subject.Relative > open)
}
