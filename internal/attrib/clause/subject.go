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
		group.Subject = Subject{First: group.Clitic, Last: group.Clitic, Head: group.Clitic, Inverted: true, Shared: None, Relative: None}
	case group.Form == Finite:
		group.Subject = a.before(s, g)
	case group.Form == SharedAuxiliary:
		group.Subject = shared(s, s.auxiliaryOf(g))
	default:
		if group.Subject = a.narrator(s, group); group.Subject.Found() {
			group.Narrative = true
			return
		}
		group.Subject = a.mainSubject(s, g)
	}
}

// narrator finds the subject of a narrative infinitive: "Et la préfète de
// conclure". (Grevisse, Le Bon Usage, § 871.)
func (a *Article) narrator(s *Sentence, g *Group) Subject {
	link := g.First - 1
	if g.Form != Infinitive || link <= s.First || a.Form(link) != "de" && a.Form(link) != "d'" {
		return noSubject
	}
	at := s.PhraseAt(link - 1)
	if at == None || s.Phrases[at].Last != link-1 || s.Phrases[at].Preposition != None || s.Phrases[at].First <= s.First {
		return noSubject
	}
	if a.Form(s.Phrases[at].First-1) != "et" {
		return noSubject
	}
	if before := s.Phrases[at].First - 2; before >= s.First && a.Form(before) != "," && !a.IsMark(before) {
		return noSubject
	}
	return subjectOf(&s.Phrases[at])
}

// auxiliaryOf returns the group whose auxiliary a participle shares.
func (s *Sentence) auxiliaryOf(g int) int {
	for k := g - 1; k > 0; k-- {
		if s.Groups[k].Form == Finite || s.Groups[k].Form == SharedAuxiliary {
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

// mainSubject gives participles and infinitives the subject of the finite verb
// that they hang on: the nearest before, or else the first after. The subject of
// a verb that orders somebody else is not that of the infinitive.
func (a *Article) mainSubject(s *Sentence, g int) Subject {
	for k := g - 1; k >= max(0, g-groupReach); k-- {
		if s.Groups[k].Form == Finite && s.Groups[k].Subject.Relative == None && a.sameStretch(s.Groups[k].Head, s.Groups[g].Head) {
			if !s.Groups[k].Subject.Found() {
				if after := a.Inverted(s, k); after.Found() {
					after.Shared = k
					return after
				}
			}
			return shared(s, k)
		}
	}
	for k := g + 1; k < min(len(s.Groups), g+groupReach); k++ {
		if s.Groups[k].Form == Finite && a.sameStretch(s.Groups[k].Head, s.Groups[g].Head) {
			subject := a.before(s, k)
			subject.Shared = k
			return subject
		}
	}
	return noSubject
}

// sameStretch reports whether two tokens stand inside the same quotation marks.
func (a *Article) sameStretch(i, k int) bool { return a.Marks.Inside(i) == a.Marks.Inside(k) }

// scan is a walk to the left in search of a subject.
type scan struct {
	article  *Article
	sentence *Sentence
	group    *Group
	index    int  // of the group
	comma    bool // a comma stands between the walk and the verb
	fallback Subject
}

// subjectRelative reports a relative pronoun that is a subject, not "dans
// lequel".
func (a *Article) subjectRelative(k int) bool {
	switch a.Form(k) {
	case "qui", "lequel", "laquelle", "lesquels", "lesquelles":
		return k == 0 || a.Tag(k-1) != tag.Preposition
	}
	return false
}

// before finds the subject on the left of a finite group.
func (a *Article) before(s *Sentence, g int) Subject {
	w := scan{article: a, sentence: s, group: &s.Groups[g], index: g, fallback: noSubject}
	k := w.adjacent(w.group.First - 1)
	if k < s.First {
		return noSubject
	}
	switch a.Tag(k) {
	case tag.Subject:
		return Subject{First: k, Last: k, Head: k, Shared: None, Relative: None}
	case tag.Relative:
		if a.subjectRelative(k) {
			return w.antecedent(k)
		}
	case tag.Coordinator:
		if from := w.coordinated(); from != None {
			return shared(s, from)
		}
	}
	if found := w.leftwards(k); found.Found() {
		return found
	}
	if first := w.group.First; !w.fallback.Found() && a.addresses(w.group) {
		return Subject{First: first, Last: first, Head: first, Shared: None, Relative: None}
	}
	return w.fallback
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

// antecedent finds what a relative pronoun stands for.
func (w *scan) antecedent(relative int) Subject {
	k := relative - 1
	if shared := w.relativeBefore(k); shared.Found() {
		shared.Relative = relative
		return shared
	}
	for k >= w.sentence.First && (w.article.Form(k) == "," || w.article.IsMark(k) || w.article.Form(k) == ")") {
		k--
	}
	w.comma = false
	subject := w.leftwards(k)
	if !subject.Found() {
		subject = w.endingAt(k)
	}
	if !subject.Found() {
		subject = Subject{First: relative, Last: relative, Head: relative, Shared: None}
	}
	subject.Relative = relative
	return subject
}

// relativeBefore returns the subject that a second relative clause shares with
// the first: "une femme qui sait et qui le dit".
func (w *scan) relativeBefore(k int) Subject {
	if k < w.sentence.First || w.article.Tag(k) != tag.Coordinator {
		return noSubject
	}
	for g := w.index - 1; g >= max(0, w.index-groupReach); g-- {
		if subject := w.sentence.Groups[g].Subject; subject.Relative != None {
			return subject
		}
	}
	return noSubject
}

// endingAt takes the phrase that ends at k, whatever governs it.
func (w *scan) endingAt(k int) Subject {
	for i := len(w.sentence.Phrases) - 1; i >= 0; i-- {
		p := &w.sentence.Phrases[i]
		if p.Last == k {
			return subjectOf(p)
		}
	}
	return noSubject
}

func subjectOf(p *phrase.Phrase) Subject {
	return Subject{First: p.First, Last: p.Last, Head: p.Head, Shared: None, Relative: None}
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

// Subordinate reports a group whose clause begins with "que", "si", "qui".
func (a *Article) Subordinate(s *Sentence, g *Group) bool {
	if g.Subject.Relative != None {
		return true
	}
	k := g.First - 1
	if g.Subject.Found() && g.Subject.Shared == None && g.Subject.First < g.First {
		k = g.Subject.First - 1
	}
	for k >= s.First && a.IsMark(k) {
		k--
	}
	return k >= s.First && (a.Tag(k) == tag.Que || a.Tag(k) == tag.Subordinator || a.Tag(k) == tag.Relative)
}
