package clause

import (
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// subjectReach is how far before its verb a subject is sought, in tokens.
const subjectReach = 150

// leftwards walks from k to the left until it meets a phrase that can be the
// subject, or a word that no subject stands behind.
func (w *scan) leftwards(k int) Subject {
	a, s := w.article, w.sentence
	for end := max(s.First, k-subjectReach); k >= end; {
		if p := s.PhraseAt(k); p != None {
			found, next := w.consider(p)
			if found.Found() {
				return found
			}
			k = min(next, k-1)
			continue
		}
		switch {
		case a.IsMark(k):
			next, ok := w.pastMark(k)
			if !ok {
				return noSubject
			}
			k = min(next, k-1)
		case a.Tag(k) == tag.Punct:
			if !passable(a.Form(k)) {
				return noSubject
			}
			k = a.pastBracket(s, k)
		case a.Tag(k) == tag.Finite:
			next := w.pastRelative(k)
			if next == None {
				return noSubject
			}
			k = min(next, k-1) // the walk must end, whatever a broken sentence says
		case a.Tag(k) == tag.Que || a.Tag(k) == tag.Subordinator || a.Tag(k) == tag.Relative:
			return noSubject
		default:
			k--
		}
	}
	return noSubject
}

// passable reports the signs that may stand between a subject and its verb.
func passable(sign string) bool {
	switch sign {
	case ".", "?", "!", ";", ":", "…", "...":
		return false
	}
	return true
}

// pastBracket goes to the left of a bracket that closes at k.
func (a *Article) pastBracket(s *Sentence, k int) int {
	open := map[string]string{")": "(", "]": "["}[a.Form(k)]
	if open == "" {
		return k - 1
	}
	for i := k - 1; i >= s.First; i-- {
		if a.Form(i) == open {
			return i - 1
		}
	}
	return k - 1
}

// pastMark goes on leftwards through a mark: into a short quoted fragment that
// belongs to the sentence, but not into quoted clauses, nor out of the marks
// that hold the verb.
func (w *scan) pastMark(k int) (int, bool) {
	a := w.article
	stretch := a.Marks.MarkOf(k)
	if stretch < 0 {
		return k - 1, true
	}
	st := &a.Marks.Stretches[stretch]
	if st.Contains(w.group.Head) {
		// The verb stands inside these marks; its subject may stand before them:
		// X « a souligné que … ».
		return k - 1, true
	}
	for i := st.First; i <= st.Last; i++ {
		if a.Tag(i) == tag.Finite {
			return st.First - 2, st.First-2 >= w.sentence.First && st.First > w.sentence.First+2
		}
	}
	return k - 1, true
}

// pastRelative goes to the left of a relative clause whose finite verb stands
// at k, or returns None.
func (w *scan) pastRelative(k int) int {
	a, s := w.article, w.sentence
	g := s.GroupAt(k)
	first := k
	if g != None {
		first = s.Groups[g].First
		if sub := &s.Groups[g].Subject; sub.Relative != None {
			return sub.Relative - 1
		}
		if sub := &s.Groups[g].Subject; sub.Found() && sub.First < first {
			first = sub.First
		}
	}
	before := first - 1
	if before >= s.First && (a.Tag(before) == tag.Relative || a.Tag(before) == tag.Que) {
		return before - 1
	}
	return None
}

// consider judges a phrase as subject. If it is none, the walk goes on at next.
func (w *scan) consider(index int) (found Subject, next int) {
	a, s := w.article, w.sentence
	p := &s.Phrases[index]
	next = p.First - 1
	if p.Preposition != phrase.None {
		return noSubject, p.Preposition - 1
	}
	if a.Date(s, p.First) > p.Last || !w.agrees(p.Features) && !w.joint(index) {
		return noSubject, next
	}
	subject := subjectOf(p)
	if w.joint(index) {
		subject.First = s.Phrases[index-w.innerBefore(index)].First
	}
	if !w.apposed(p) {
		return subject, next
	}
	if named := w.beforeComma(p); named != None && (a.Tag(p.Head) != tag.Name || a.Tag(s.Phrases[named].Head) == tag.Name) {
		return subjectOf(&s.Phrases[named]), next
	}
	if a.Tag(p.Head) == tag.Name || a.Tag(p.First) == tag.Determiner {
		return subject, next
	}
	if !w.fallback.Found() {
		w.fallback = subject
	}
	return noSubject, next
}

func (w *scan) agrees(f tag.Features) bool {
	return f.Agree(w.group.Features, tag.Numbers) && f.Agree(w.group.Features, tag.Persons)
}

// apposed reports a phrase that a comma follows or that follows one without a
// determiner: "Matthew Miller, porte-parole de X, rappelait".
func (w *scan) apposed(p *phrase.Phrase) bool {
	return p.First > w.sentence.First && w.article.Form(p.First-1) == ","
}

// beforeComma returns the phrase that ends right before the comma before p, if
// it can be the subject.
func (w *scan) beforeComma(p *phrase.Phrase) int {
	at := w.sentence.PhraseAt(p.First - 2)
	if at == None || w.sentence.Phrases[at].Preposition != phrase.None || !w.agrees(w.sentence.Phrases[at].Features) {
		return None
	}
	return at
}

// joint reports "la police et les autorités" before a plural verb.
func (w *scan) joint(index int) bool {
	return w.group.Features&tag.Numbers == tag.Plural && w.innerBefore(index) > 0
}

// innerBefore returns how many phrases back the one stands that "et" ties to
// this one, or 0.
func (w *scan) innerBefore(index int) int {
	p := &w.sentence.Phrases[index]
	if p.First-1 <= w.sentence.First || w.article.Form(p.First-1) != "et" {
		return 0
	}
	at := w.sentence.PhraseAt(p.First - 2)
	if at == None || w.sentence.Phrases[at].Preposition != phrase.None {
		return 0
	}
	return index - at
}
