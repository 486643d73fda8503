package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// Claim is what a source says in a clause of its own, as far as it is known
// before its edge is.
type Claim struct {
	From     int     // the first token
	Subject  Subject // of the reporting verb
	Embedded bool    // the reporting verb itself stands in a subordinate clause
}

// Edge returns the last token of a claim: before the journalist goes on in a
// clause of their own.
func (a *Article) Edge(s *Sentence, claim Claim) int {
	last := s.Last
	stretch := a.Marks.Inside(claim.From)
	if stretch >= 0 {
		last = min(last, a.Marks.Stretches[stretch].Last)
	}
	e := edge{article: a, sentence: s, claim: &claim, last: last, stretch: stretch}
	for i := claim.From + 1; i <= last; i++ {
		if a.Marks.Inside(i) == stretch && e.ends(i) {
			return i - 1
		}
	}
	return last
}

// edge looks for the end of one claim.
type edge struct {
	article  *Article
	sentence *Sentence
	claim    *Claim
	last     int // where it ends at the latest
	stretch  int // the marks that hold it whole
}

// ends reports whether the claim is over before token i.
func (e *edge) ends(i int) bool {
	a := e.article
	switch {
	case a.Form(i) == ".", a.Form(i) == "?", a.Form(i) == "!", a.Form(i) == ";", a.Form(i) == "–", a.Form(i) == "—":
		return true
	case a.Form(i) == ",":
		return e.afterComma(i)
	case a.Tag(i) == tag.Coordinator:
		return e.verbReturns(i) || a.newReport(e.sentence, i, &e.claim.Subject)
	case a.Tag(i) == tag.Finite:
		return e.mainVerb(i)
	case a.Form(i) == "avant" || a.Form(i) == "après" || a.Form(i) == "tout":
		return a.reportingNext(e.sentence, i)
	case a.Form(i) == "selon":
		return i < e.last && (a.Tag(i+1) == tag.Name || a.Tag(i+1) == tag.Determiner || a.Tag(i+1) == tag.Pronoun)
	}
	return false
}

// mainVerb reports a verb whose subject stands before the claim: "les témoins qui
// disent que c'est faux mentent".
func (e *edge) mainVerb(i int) bool {
	g := e.sentence.GroupAt(i)
	if g == None {
		return false
	}
	group := &e.sentence.Groups[g]
	return e.claim.Embedded && group.Finite == i && group.Subject.Found() && group.Subject.Shared == None &&
		group.Subject.Relative == None && group.Clitic == None && group.Subject.Last < e.claim.From
}

// afterComma reports a comma behind which the journalist speaks again.
func (e *edge) afterComma(comma int) bool {
	a, s := e.article, e.sentence
	i := comma + 1
	for i <= e.last && a.IsMark(i) {
		i++
	}
	if i > e.last || e.afterMarks(comma) {
		return true
	}
	switch a.Form(i) {
	case "selon", "lors", "interrogé", "interrogée", "via", "malgré", "sans", "sauf":
		return true
	case "alors", "tandis":
		return i < e.last && a.Tag(i+1) == tag.Que
	case "d'":
		return i < e.last && a.Form(i+1) == "après"
	case "ce":
		return i < e.last && (a.Form(i+1) == "qui" || a.Form(i+1) == "que" || a.Form(i+1) == "qu'")
	case "dans":
		return a.channel(i, e.last)
	}
	if a.reportingNext(s, i) || e.verbReturns(i) || a.newReport(s, i, &e.claim.Subject) {
		return true
	}
	return a.incise(s, i) || e.apposed(i) || e.claim.Embedded && e.mainClause(i)
}

// afterMarks reports a comma right after marks that close for the last time in
// the sentence: what is quoted last is said last.
func (e *edge) afterMarks(comma int) bool {
	a := e.article
	if !a.IsMark(comma-1) || a.Marks.MarkOf(comma-1) < 0 {
		return false
	}
	st := &a.Marks.Stretches[a.Marks.MarkOf(comma-1)]
	if st.Close != comma-1 || st.First <= e.claim.From-1 && st.First != e.claim.From && st.Open != e.claim.From {
		return false
	}
	for i := comma + 1; i <= e.last; i++ {
		if a.IsMark(i) && a.Marks.MarkOf(i) >= 0 {
			return false
		}
	}
	return true
}

// apposed reports "un événement inédit": a phrase that comments on the whole
// claim, to the end of the sentence.
func (e *edge) apposed(i int) bool {
	a := e.article
	if a.Form(i) != "un" && a.Form(i) != "une" {
		return false
	}
	for k := i; k <= e.last; k++ {
		if a.Tag(k) == tag.Coordinator || a.Form(k) == "," {
			return false
		}
		if a.Tag(k) == tag.Relative {
			return true
		}
	}
	return false
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
	for next < e.last && a.Tag(next) == tag.Adverb {
		next++
	}
	g := s.GroupAt(min(next, s.Last))
	return g != None && s.Groups[g].Form == Finite
}

// verbReturns reports a coordinator or comma with a finite verb right behind it
// whose subject stands before the claim: "dit que c'est « faux » mais se trompe".
func (e *edge) verbReturns(i int) bool {
	a, s := e.article, e.sentence
	k := i
	for k <= e.last && (a.Tag(k) == tag.Coordinator || a.Tag(k) == tag.Adverb) {
		k++
	}
	g := None
	if k <= e.last {
		g = s.GroupAt(k)
	}
	if g == None || s.Groups[g].Form != Finite || s.Groups[g].First != k || s.Groups[g].Clitic != None {
		return false
	}
	subject := &s.Groups[g].Subject
	if !subject.Found() || subject.Last >= e.claim.From || subject.Inverted {
		return false
	}
	return subject.Shared == None || a.IsMark(i-1) || subject.Head == e.claim.Subject.Head && s.Groups[g].Reports
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

// reportingNext reports a gerund or infinitive near i that reports again:
// "précisant que", "avant d'affirmer", "tout en rappelant".
func (a *Article) reportingNext(s *Sentence, i int) bool {
	for k := i; k <= min(i+4, s.Last); k++ {
		if g := s.GroupAt(k); g != None {
			group := &s.Groups[g]
			return group.Reports && group.Cue.Strength >= 2 && (group.Form == Gerund || group.Form == Infinitive && k > i)
		}
		if t := a.Tag(k); t != tag.Adverb && t != tag.Preposition && a.Form(k) != "tout" {
			return false
		}
	}
	return false
}

// newReport reports a verb at or after i that reports again and shares the
// subject: "souligne que … et note que …".
func (a *Article) newReport(s *Sentence, i int, subject *Subject) bool {
	k := i
	for k <= s.Last && (a.Tag(k) == tag.Coordinator || a.Tag(k) == tag.Adverb) {
		k++
	}
	g := None
	if k <= s.Last {
		g = s.GroupAt(k)
	}
	if g == None || !s.Groups[g].Reports || s.Groups[g].Cue.Strength < 2 {
		return false
	}
	group := &s.Groups[g]
	if group.Form == SharedAuxiliary {
		return true
	}
	return group.Form == Finite && group.Clitic == None && group.First <= k &&
		group.Subject.Shared != None && group.Subject.Head == subject.Head
}

// incise reports a reporting verb with its subject behind it, right at i.
func (a *Article) incise(s *Sentence, i int) bool {
	for k := i; k <= min(i+2, s.Last); k++ {
		g := s.GroupAt(k)
		if g == None {
			continue
		}
		group := &s.Groups[g]
		if !group.Reports || group.Form != Finite {
			return false
		}
		if group.Clitic != None {
			return true
		}
		behind := a.Inverted(s, g)
		return !group.Subject.Found() && behind.Found()
	}
	return false
}
