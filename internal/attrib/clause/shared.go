package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// auxiliaryOf returns the group whose auxiliary a participle shares.
func (a *Article) auxiliaryOf(s *Sentence, g int) int {
	for k := g - 1; k > 0; k-- {
		if s.Groups[k].Perfect && s.Groups[k].Form == Finite || s.Groups[k].Form == SharedAuxiliary {
			return k
		}
		if s.Groups[k].Form == Finite && !a.claimed(s, s.Groups, k) {
			return k
		}
	}
	return 0
}

// shared takes the subject of another group over.
func shared(s *Sentence, from int) Subject {
	subject := s.Groups[from].Subject
	subject.Shared = from
	return subject
}

// coordinated finds the group whose subject the verb after a coordinator
// shares: "souligne que … et note".
func (w *scan) coordinated() int {
	for k := w.index - 1; k >= max(0, w.index-groupReach); k-- {
		g := &w.sentence.Groups[k]
		if g.Form != Finite && g.Form != SharedAuxiliary || g.Subject.Relative != None {
			continue
		}
		if !w.article.sameStretch(g.Head, w.group.Head) || w.article.Subordinate(w.sentence, g) {
			continue
		}
		if g.Features.Agree(w.group.Features, tag.Numbers) && g.Features.Agree(w.group.Features, tag.Persons) {
			return k
		}
	}
	return None
}

// juxtaposed finds the group whose subject a verb behind a comma shares: "sort,
// sourit et note", "évoquent un complot, annoncent que". A verb with a subject
// behind it is an incise.
func (w *scan) juxtaposed(k int) int {
	a, s := w.article, w.sentence
	if behind := a.Inverted(s, w.index); a.Form(k) != "," || behind.Found() {
		return None
	}
	if next := w.group.Last + 1; w.group.Lemma == "avoir" && next <= s.Last && a.Tag(next) == tag.Infinitive {
		return None // "appelle le maire, a agir": an accent is missing
	}
	from := w.coordinated()
	if from == None || s.Groups[from].Clitic != None || !s.Groups[from].Subject.Found() || !a.sameTense(w.group, &s.Groups[from]) {
		return None
	}
	return from
}

// Subordinate reports a group whose clause begins with "que", "si", "qui".
func (a *Article) Subordinate(s *Sentence, g *Group) bool {
	if g.Subject.Relative != None {
		return true
	}
	k := g.First - 1
	if g.Subject.Found() && g.Subject.Shared == None && g.Subject.First < g.First {
		k = g.Subject.First - 1
	}
	if k > s.First && a.Tag(k) == tag.Infinitive { // "que fermer l'école n'a pas de sens"
		k--
	}
	for k >= s.First && a.IsMark(k) {
		k--
	}
	return k >= s.First && (a.Tag(k) == tag.Que || a.Tag(k) == tag.Subordinator || a.Tag(k) == tag.Relative || a.Form(k) == "si")
}
