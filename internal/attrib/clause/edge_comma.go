package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// afterComma reports a comma behind which the journalist speaks again.
func (e *edge) afterComma(comma int) bool {
	a, s := e.article, e.sentence
	i := comma + 1
	for i <= e.last && a.IsMark(i) {
		i++
	}
	switch {
	case i > e.last, e.verbs.seen > 0 && e.quotedNext(comma+1):
		return true
	case e.waits(comma): // "que l'enquête, selon lui, avance"
		return false
	case e.afterMarks(comma):
		return true
	}
	switch a.Form(i) {
	case "car":
		return i > e.lastMark && e.verbReturns(i)
	case "selon":
		return !e.resumes(i)
	case "lors", "malgré", "interrogé", "interrogée":
		return !e.goesOnWithQue(i)
	case "citant":
		return true
	case "sans":
		if e.withholds(i) {
			return true
		}
	case "soit":
		return i > e.lastMark && !e.paired("soit", i)
	case "avant", "lui", "elle", "eux", "elles":
		if e.narrates(i) || i < e.last && a.Form(i+1) == "qui" { // "dit avoir tout perdu, lui qui n'avait rien"
			return true
		}
	case "alors", "tandis":
		return i < e.last && a.Tag(i+1) == tag.Que
	case "d'":
		return e.elsewhere(i + 1)
	case "ce":
		return i < e.last && (!e.verbs.clause || i > e.lastMark) && e.comments(i+1)
	case "dans", "via":
		return a.channel(i, e.last)
	}
	if a.reportingNext(s, i) || e.verbReturns(i) {
		return true
	}
	return a.incise(s, i) || e.apposed(i) || e.saysAgain(i) || e.otherSource(i) || (e.claim.Embedded || e.fronted()) && !e.owes(comma) && e.mainClause(i)
}

// afterMarks reports a comma right after marks that close for the last time in
// the sentence: what is quoted last is said last.
func (e *edge) afterMarks(comma int) bool {
	a := e.article
	if !a.IsMark(comma-1) || a.Marks.MarkOf(comma-1) < 0 || e.owes(comma) {
		return false
	}
	st := &a.Marks.Stretches[a.Marks.MarkOf(comma-1)]
	if st.Close != comma-1 || st.First <= e.claim.From-1 && st.First != e.claim.From && st.Open != e.claim.From {
		return false
	}
	switch a.Tag(comma + 1) {
	case tag.Preposition, tag.Coordinator, tag.Que, tag.Subordinator, tag.Relative: // these go on with the clause
		other := a.Form(comma+1) == "d'" && (a.Form(min(comma+2, e.last)) == "autres" || a.Form(min(comma+2, e.last)) == "aucuns")
		return (a.Form(comma+1) == "sans" || other) && comma > e.lastMark
	case tag.Adverb, tag.Noun, tag.Adjective, tag.Determiner:
		if goesOnForm(a.Form(comma+1)) && a.Tag(min(comma+2, e.last)) != tag.Subordinator {
			return false
		}
	}
	return comma > e.lastMark
}

// bareNoun reports a noun without article that says what the claim's last words are, to
// the end of the sentence: "l'attaque du pont, déclencheur de la crise".
func (e *edge) bareNoun(i int) bool {
	a := e.article
	if e.verbs.clause && e.verbs.seen == 0 || i < e.lastMark || i+2 > e.last {
		return false
	}
	if a.Tag(i) != tag.Noun || !a.Words[i].Known || a.Tokens[i].Has(token.Capital) || a.Tag(i-2) == tag.Name && a.speaks(i) {
		return false
	}
	if next := a.Tag(i + 1); next != tag.Preposition && next != tag.Adjective {
		return false
	}
	for k := i + 1; k <= e.last; k++ {
		if a.Tag(k) == tag.Finite || a.Tag(k) == tag.Coordinator || a.Form(k) == "," {
			return false
		}
	}
	return true
}

// goesOnForm reports words behind a comma that go on with a claim: "« trop cher »,
// même pour la ville".
func goesOnForm(form string) bool {
	switch form {
	case "faute", "même", "notamment", "surtout", "quitte", "grâce", "sauf", "tel", "telle", "tels", "telles":
		return true
	}
	return false
}

// apposed reports "une première depuis dix ans": a phrase that comments on the whole
// claim, to the end of the sentence, and not on the name before it.
func (e *edge) apposed(i int) bool {
	a := e.article
	if e.bareNoun(i) {
		return true
	}
	if a.Form(i) != "un" && a.Form(i) != "une" || !e.verbs.counted && e.verbs.seen == 0 && i < e.lastVerb { // "selon X, en 2018, un pont a cédé"
		return false
	}
	if i+1 >= e.last || i < e.lastMark || a.Tag(i+1) == tag.Preposition || a.Tag(i+1) == tag.Determiner {
		return false
	}
	if a.Tag(i-2) == tag.Name && a.Tag(i+2) != tag.PresentParticiple {
		return false
	}
	for k := i; k <= e.last; k++ {
		if a.Tag(k) == tag.Coordinator || a.Form(k) == "," {
			return false
		}
	}
	return true
}

// throughChannel reports where it was said, at the end of a claim in which nobody
// else reports: "que le pont tient dans une interview".
func (e *edge) throughChannel(i int) bool {
	a, s := e.article, e.sentence
	if a.Form(i) != "dans" || !a.channel(i, e.last) || i < e.lastVerb {
		return false
	}
	p := s.PhraseAt(i + 1)
	return p != None && s.Phrases[p].Last+1 >= s.Last && s.reportBefore(i) == e.report
}

// channel reports "dans un communiqué" and its like.
func (a *Article) channel(i, last int) bool {
	for k := i + 1; k <= min(i+3, last); k++ {
		switch a.Form(k) {
		case "communiqué", "entretien", "interview", "tribune", "lettre", "message", "tweet", "vidéo", "déclaration", "discours", "publication":
			return true
		}
	}
	return false
}
