package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// Edge returns the last token of what a source claims, in a clause that begins
// at from: before the journalist goes on in a clause of their own. The subject
// is that of the reporting verb.
func (a *Article) Edge(s *Sentence, from int, subject *Subject) int {
	last := s.Last
	stretch := a.Marks.Inside(from)
	if stretch >= 0 {
		last = min(last, a.Marks.Stretches[stretch].Last)
	}
	for i := from + 1; i <= last; i++ {
		if a.ends(s, i, from, last, subject, stretch) {
			return i - 1
		}
	}
	return last
}

// ends reports whether the claim that began at from is over before token i.
func (a *Article) ends(s *Sentence, i, from, last int, subject *Subject, stretch int) bool {
	if a.Marks.Inside(i) != stretch {
		return false
	}
	switch {
	case terminal(a.Form(i)) && a.Tokens[i].Form != "…" && a.Tokens[i].Form != "...":
		return true
	case a.Form(i) == ";", a.Form(i) == "–", a.Form(i) == "—":
		return true
	case a.Form(i) == ",":
		return a.afterComma(s, i, last, subject)
	case a.Tag(i) == tag.Coordinator:
		return a.newReport(s, i, subject)
	case a.Form(i) == "avant" || a.Form(i) == "après" || a.Form(i) == "tout":
		return a.reportingNext(s, i)
	case a.Form(i) == "selon" && i > from:
		return i < last && (a.Tag(i+1) == tag.Name || a.Tag(i+1) == tag.Determiner || a.Tag(i+1) == tag.Pronoun)
	}
	return false
}

func terminal(form string) bool { return form == "." || form == "?" || form == "!" }

// afterComma reports a comma behind which the journalist speaks again.
func (a *Article) afterComma(s *Sentence, comma, last int, subject *Subject) bool {
	i := comma + 1
	for i <= last && a.IsMark(i) {
		i++
	}
	if i > last {
		return true
	}
	switch a.Form(i) {
	case "selon", "alors", "tandis", "lors", "interrogé", "interrogée":
		return a.Form(i) != "alors" && a.Form(i) != "tandis" || i < last && a.Tag(i+1) == tag.Que
	case "d'":
		return i < last && a.Form(i+1) == "après"
	case "ce":
		return i < last && (a.Form(i+1) == "qui" || a.Form(i+1) == "que")
	case "dans":
		return a.channel(i, last)
	}
	if a.reportingNext(s, i) || a.newReport(s, i, subject) {
		return true
	}
	return a.incise(s, i)
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
