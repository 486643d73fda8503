package clause

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// subjectReach is how far before its verb a subject is sought, in tokens.
const subjectReach = 150

// leftwards walks from k to the left until it meets a phrase that can be the
// subject, or a word that no subject stands behind.
func (w *scan) leftwards(k int) Subject {
	a, s := w.article, w.sentence
	w.name = k
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
			w.comma = w.comma || a.Form(k) == ","
			next := a.pastBracket(s, k)
			if next < k-1 && w.name == k {
				w.name = next
			}
			k = next
		case a.Tag(k) == tag.Finite && k > s.First+2 && a.sinceWhen(k):
			k -= 3 // "Pierre, arrivé il y a deux mois, a dit"
		case a.Tag(k) == tag.Finite:
			next := w.pastRelative(k)
			if next == None {
				return noSubject
			}
			k = min(next, k-1) // the walk must end, whatever a broken sentence says
		case a.Tag(k) == tag.Relative && a.subjectRelative(k):
			return w.antecedent(k)
		case a.Tag(k) == tag.Que && k > s.First+1 && a.Form(k-1) == "bien" && a.Form(k-2) == ",": // "Pierre, bien qu'absent, a dit"
			k -= 2
		case a.Form(k) == "comme", a.Tag(k) == tag.Que && a.restricts(s, k): // no verb stands behind it: "Pierre, comme d'autres, a dit"
			k--
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
	var open string
	switch a.Form(k) {
	case ")":
		open = "("
	case "]":
		open = "["
	default:
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
		if qui := s.secondVerb(g); qui != None {
			return qui - 1
		}
		if sub := &s.Groups[g].Subject; sub.Found() && sub.First < first {
			first = sub.First
		}
	}
	before := first - 1
	if before < s.First {
		return None
	}
	if a.Tag(before) == tag.Relative || a.Tag(before) == tag.Que || g != None && a.parenthesis(s, g) {
		return before - 1
	}
	return None
}
