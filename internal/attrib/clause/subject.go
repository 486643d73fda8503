package clause

import (
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

const (
	groupReach  = 12 // how many groups away a verb may stand that shares its subject
	objectReach = 20 // how far before its object a verb is sought, in tokens
)

// findSubject fills in the subject of a group.
func (a *Article) findSubject(s *Sentence, g int) {
	group := &s.Groups[g]
	switch {
	case group.Clitic != None:
		group.Subject = inverted(group.Clitic, group.Clitic, group.Clitic)
	case group.Form == Finite:
		group.Subject = a.before(s, g)
	case group.Form == SharedAuxiliary:
		group.Subject = shared(s, a.auxiliaryOf(s, g))
	default:
		if group.Subject = a.narrator(s, group); group.Subject.Found() {
			group.Narrative = true
			return
		}
		group.Subject = a.mainSubject(s, g)
	}
}

// scan is a walk to the left in search of a subject.
type scan struct {
	article  *Article
	sentence *Sentence
	group    *Group
	index    int  // of the group
	comma    bool // a comma stands between the walk and the verb
	inner    bool // the object of another clause does
	relative bool // what is sought is the antecedent of a relative pronoun
	name     int  // the last word before the verb and what is bracketed there
	fallback Subject
}

// before finds the subject on the left of a finite group.
func (a *Article) before(s *Sentence, g int) Subject {
	w := scan{article: a, sentence: s, group: &s.Groups[g], index: g, name: None, fallback: noSubject}
	if many := a.number(s, w.group); many.Found() {
		return many
	}
	k := w.adjacent(w.group.First - 1)
	if k < s.First || a.parenthesis(s, g) {
		return noSubject
	}
	if k = a.pastParenthesis(s, g, k); k < s.First {
		return noSubject
	}
	switch a.Tag(k) {
	case tag.Subject:
		return NewSubject(k, k, k)
	case tag.Relative:
		if a.subjectRelative(k) {
			return w.antecedent(k)
		}
	case tag.Coordinator:
		if from := w.coordinated(); from != None {
			return shared(s, from)
		}
	}
	if found := w.leftwards(k); found.Found() && !w.closesClause(k, &found) {
		return found
	}
	if from := w.juxtaposed(k); from != None {
		return shared(s, from)
	}
	if first := w.group.First; !w.fallback.Found() && a.addresses(w.group) {
		return NewSubject(first, first, first)
	}
	return w.fallback
}

// number reads a number or "beaucoup" that stands for those it counts, right before
// a plural verb: "Deux affirment".
func (a *Article) number(s *Sentence, g *Group) Subject {
	k := g.First - 1
	if k < s.First || g.Features&tag.Numbers != tag.Plural || a.Form(k) != "beaucoup" && a.Tag(k) != tag.Numeral {
		return noSubject
	}
	if k > s.First && a.Tag(k-1) != tag.Punct && a.Tag(k-1) != tag.Que && a.Tag(k-1) != tag.Coordinator && a.Tag(k-1) != tag.Subordinator {
		return noSubject
	}
	return NewSubject(k, k, k)
}

// addresses reports a group that begins with "nous" or "vous" as its subject.
func (a *Article) addresses(g *Group) bool {
	form := a.Form(g.First)
	return g.First < g.Finite && (form == "nous" || form == "vous") && a.Words[g.First].Features.Agree(g.Features, tag.Persons)
}

// adjacent skips adverbs, marks and what stands between commas, leftwards, to
// the word that tells where the subject is.
func (w *scan) adjacent(k int) int {
	a := w.article
	for k >= w.sentence.First {
		switch {
		case a.Tag(k) == tag.Adverb && !a.quoted(k, w.group.Head):
			k--
		case a.IsMark(k) && a.Marks.MarkOf(k) >= 0 && a.Marks.Stretches[a.Marks.MarkOf(k)].Open == k:
			k--
		default:
			return k
		}
	}
	return k
}

// quoted reports whether the token stands inside marks that do not hold the
// other one.
func (a *Article) quoted(tok, other int) bool {
	inside := a.Marks.Inside(tok)
	return inside >= 0 && !a.Marks.Stretches[inside].Contains(other)
}

func subjectOf(p *phrase.Phrase) Subject {
	return NewSubject(p.First, p.Last, p.Head)
}
