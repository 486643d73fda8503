package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

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
	return subject.Shared == None || a.IsMark(i-1) && i > e.lastMark || subject.Head == e.claim.Subject.Head && s.Groups[g].Reports
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
