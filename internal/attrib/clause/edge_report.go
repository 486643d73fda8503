package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// verbReturns reports a coordinator or comma with a finite verb right behind it
// whose subject stands before the claim: "dit que c'est « faux » mais se trompe",
// "souligne que c'est faux et note que".
func (e *edge) verbReturns(i int) bool {
	g := e.groupBehind(i)
	if g == None || e.waits(i) {
		return false
	}
	a, group := e.article, &e.sentence.Groups[g]
	switch group.Form {
	case SharedAuxiliary:
		return group.Reports && group.Cue.Strength >= 2 || e.takesAuxiliary(group)
	case Gerund: // "affirmant que c'est faux et essayant de"
		return e.report != None && e.sentence.Groups[e.report].Form == Gerund && a.Tag(i) == tag.Coordinator
	}
	subject := &group.Subject
	if group.Form != Finite || group.Clitic != None || subject.Last >= e.claim.From || subject.Inverted {
		return false
	}
	side := e.sides(group)
	switch {
	case !subject.Found():
		return side == withReport && group.Reports && group.Cue.Strength >= 2
	case side != noSide:
		return side == withReport
	}
	return subject.Shared == None || a.IsMark(i-1) && i > e.lastMark ||
		subject.Head == e.claim.Subject.Head && group.Reports
}

// takesAuxiliary reports a participle with an object of its own, tied to the
// auxiliary of the reporting verb where the claim has none: "a répété que tout était
// prêt et menacé les absents".
func (e *edge) takesAuxiliary(group *Group) bool {
	a, next := e.article, group.Last+1
	if e.report == None || e.verbs.own == None || next > e.last || a.Tag(next) != tag.Determiner {
		return false
	}
	report, own := &e.sentence.Groups[e.report], &e.sentence.Groups[e.verbs.own]
	return report.Perfect && !report.Passive && (!own.Perfect || own.Passive)
}

// groupBehind returns the group that begins behind the coordinators and adverbs
// at i, or None.
func (e *edge) groupBehind(i int) int {
	a := e.article
	if a.Form(i) == "," {
		i++
	}
	for i <= e.last && (a.Tag(i) == tag.Coordinator || a.Tag(i) == tag.Adverb) {
		i++
	}
	if i > e.last {
		return None
	}
	if g := e.sentence.GroupAt(i); g != None && e.sentence.Groups[g].First == i {
		return g
	}
	return None
}

// side is where the tense of a coordinated verb puts it.
type side uint8

const (
	noSide side = iota
	withClaim
	withReport
)

// sides compares the tense of a verb with those of the reporting verb and of the
// last verb of the claim: in "a précisé qu'elle était là et tenait à", "tenait"
// goes with "était".
func (e *edge) sides(group *Group) side {
	if e.report == None || e.verbs.own == None || !e.verbs.clause {
		return noSide
	}
	report := e.article.sameTense(group, &e.sentence.Groups[e.report])
	claim := e.article.sameTense(group, &e.sentence.Groups[e.verbs.own])
	switch {
	case claim && !report && group.Features.Agree(e.sentence.Groups[e.verbs.own].Features, tag.Numbers):
		return withClaim
	case report && !claim:
		return withReport
	}
	return noSide
}

// sameTense reports whether two finite groups can stand in one tense.
func (a *Article) sameTense(g, other *Group) bool {
	if (g.Perfect && !g.Passive) != (other.Perfect && !other.Passive) {
		return false
	}
	for _, r := range a.Words[g.Finite].Readings() {
		for _, o := range a.Words[other.Finite].Readings() {
			if r.Mood == o.Mood && r.Tense == o.Tense && r.Mood.Finite() {
				return true
			}
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
			return group.Reports && !a.forgets(group) && group.Cue.Strength >= 2 &&
				(group.Form == Gerund || group.Form == Infinitive && k > i && a.Form(i) != "pour" && a.Form(i) != "à")
		}
		if t := a.Tag(k); t != tag.Adverb && t != tag.Preposition && a.Form(k) != "tout" {
			return false
		}
	}
	return false
}

// forgets reports what is not said: "oubliant de dire". A refusal is an answer.
func (a *Article) forgets(g *Group) bool {
	return g.Form == Gerund && g.Denied && !g.Negated && a.Words[g.Finite].Lemma() != "refuser"
}

// incise reports a reporting verb with its subject behind it, right at i.
func (a *Article) incise(s *Sentence, i int) bool {
	for k := i; k <= min(i+2, s.Last); k++ {
		g := s.GroupAt(k)
		if g == None && a.Tag(k) == tag.Relative { // "sur laquelle se trouve le pont"
			return false
		}
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
