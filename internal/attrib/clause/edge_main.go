package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// fronted reports a participle that reports with which the sentence begins: "Admettant
// que l'eau monte, le maire".
func (e *edge) fronted() bool {
	if e.report == None {
		return false
	}
	group := &e.sentence.Groups[e.report]
	return group.Form == Gerund && (group.First == e.sentence.First || group.First == e.sentence.First+1 && e.article.Form(e.sentence.First) == "en")
}

// saysAgain reports the pronoun of the source with another verb that reports: "selon
// elle, tout va bien, elle pense que".
func (e *edge) saysAgain(i int) bool {
	a, subject := e.article, e.claim.Subject.Head
	if subject == None || a.Tag(i) != tag.Subject || a.Form(subject) != a.Form(i) {
		return false
	}
	g := e.sentence.GroupAt(min(i+1, e.last))
	return g != None && e.sentence.Groups[g].Reports && e.sentence.Groups[g].Last < e.last && a.Tag(e.sentence.Groups[g].Last+1) == tag.Que
}

// mainClause reports a subject and its verb right at i, after a subordinate
// clause that reports: "Quand on lui dit que c'est faux, elle se tait".
func (e *edge) mainClause(i int) bool {
	a, s := e.article, e.sentence
	if a.Tag(i) == tag.Subject {
		return true
	}
	p := s.PhraseAt(i)
	if p == None || s.Phrases[p].First != i {
		return false
	}
	next := s.Phrases[p].Last + 1
	if next < e.last && (a.Tag(next) == tag.Relative || a.Tag(next) == tag.Que) { // "les coûts que la ville porte"
		return true
	}
	if past := a.Described(s, s.Phrases[p].Head, next); past > next && past < e.last && a.Form(past) == "," { // "le maire, Paul Morel,"
		next = past + 1
	}
	if next+2 < e.last && a.Form(next) == "," && disjunctive(a.Form(next+1)) && a.Form(next+2) == "," { // "la délégation, elle,"
		next += 3
	}
	for next < e.last && a.Tag(next) == tag.Adverb {
		next++
	}
	g := s.GroupAt(min(next, s.Last))
	return g != None && s.Groups[g].Form == Finite
}

// disjunctive reports the pronouns that take up a subject: "la délégation, elle,".
func disjunctive(form string) bool {
	switch form {
	case "lui", "elle", "eux", "elles":
		return true
	}
	return false
}
