package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// afterComma reports a comma behind which the journalist speaks again.
func (e *edge) afterComma(comma int) bool {
	a, s := e.article, e.sentence
	i := comma + 1
	for i <= e.last && a.IsMark(i) {
		i++
	}
	switch {
	case i > e.last:
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
	case "lors", "interrogé", "interrogée":
		return !e.goesOnWithQue(i)
	case "citant":
		return true
	case "sans":
		if e.withholds(i) {
			return true
		}
	case "soit":
		return i > e.lastMark && !e.paired("soit", i)
	case "avant":
		if e.narrates(i) {
			return true
		}
	case "alors", "tandis":
		return i < e.last && a.Tag(i+1) == tag.Que
	case "d'":
		return i < e.last && a.Form(i+1) == "après"
	case "ce":
		return i < e.last && (a.Form(i+1) == "qui" || a.Form(i+1) == "que" || a.Form(i+1) == "qu'") && (!e.verbs.clause || i > e.lastMark)
	case "dans", "via":
		return a.channel(i, e.last)
	}
	if a.reportingNext(s, i) || e.verbReturns(i) {
		return true
	}
	return a.incise(s, i) || e.apposed(i) || e.saysAgain(i) || e.otherSource(i) || (e.claim.Embedded || e.fronted()) && !e.owes(comma) && e.mainClause(i)
}

// narrates reports what the source did then: "a promis de partir, avant de se
// raviser".
func (e *edge) narrates(i int) bool {
	form := e.article.Form(min(i+1, e.last))
	return e.report != None && e.sentence.Groups[e.report].Perfect && (form == "de" || form == "d'")
}

// resumes reports a "selon X" between commas behind which the claim goes on: "a fait
// appel, selon l'opposition, à des mercenaires".
func (e *edge) resumes(i int) bool {
	a := e.article
	for k := i + 1; k < min(i+commaReach, e.last); k++ {
		if a.Form(k) == "," {
			return a.Tag(k+1) == tag.Preposition || a.Tag(k+1) == tag.Infinitive || a.Tag(k+1) == tag.PastParticiple
		}
	}
	return false
}

// paired reports another "soit" in the claim: "soit mardi, soit mercredi".
func (e *edge) paired(form string, i int) bool {
	for k := e.claim.From; k <= e.last; k++ {
		if k != i && e.article.Form(k) == form {
			return true
		}
	}
	return false
}

// goesOnWithQue reports a frame between commas that parts a verb from its clause: "que
// la maire lui a dit, lors d'une visite, que".
func (e *edge) goesOnWithQue(i int) bool {
	a := e.article
	for k := i + 1; k < min(i+commaReach, e.last); k++ {
		if a.Form(k) == "," {
			return a.Tag(k+1) == tag.Que
		}
	}
	return false
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
		return a.Form(comma+1) == "sans" && comma > e.lastMark
	case tag.Adverb, tag.Noun:
		if goesOnForm(a.Form(comma+1)) && a.Tag(min(comma+2, e.last)) != tag.Subordinator {
			return false
		}
	}
	return comma > e.lastMark
}

// goesOnForm reports words behind a comma that go on with a claim: "« trop cher »,
// même pour la ville".
func goesOnForm(form string) bool {
	switch form {
	case "faute", "même", "notamment", "surtout", "quitte", "grâce", "sauf":
		return true
	}
	return false
}

// apposed reports "une première depuis dix ans": a phrase that comments on the whole
// claim, to the end of the sentence, and not on the name before it.
func (e *edge) apposed(i int) bool {
	a := e.article
	if a.Form(i) != "un" && a.Form(i) != "une" {
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

// withholds reports what the source leaves out: "sans donner de date".
func (e *edge) withholds(i int) bool {
	for k := i + 1; k <= min(i+3, e.last); k++ {
		if e.article.Tag(k) != tag.Infinitive {
			continue
		}
		switch e.article.Words[k].Lemma() {
		case "dire", "préciser", "donner", "fournir", "indiquer", "détailler", "citer", "nommer", "révéler", "apporter", "avancer":
			return i > e.lastMark
		}
	}
	return false
}

// otherSource reports words of another source right behind a comma: "15 % sont absents,
// | 25 % selon le syndicat".
func (e *edge) otherSource(i int) bool {
	const reach = 4 // tokens
	a := e.article
	if a.Tag(i) != tag.Numeral {
		return false
	}
	for k := i + 1; k <= min(i+reach, e.last); k++ {
		if a.Tag(k) == tag.Finite || a.Form(k) == "," {
			return false
		}
		if a.Form(k) == "selon" {
			return true
		}
	}
	return false
}

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
