package clause

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// subjectRelative reports a relative pronoun that is a subject, not "dans
// lequel".
func (a *Article) subjectRelative(k int) bool {
	switch a.Form(k) {
	case "qui", "lequel", "laquelle", "lesquels", "lesquelles":
		return k == 0 || a.Tag(k-1) != tag.Preposition
	}
	return false
}

// antecedent finds what a relative pronoun stands for.
func (w *scan) antecedent(relative int) Subject {
	k := relative - 1
	if shared := w.relativeBefore(k); shared.Found() {
		shared.Relative = relative
		return shared
	}
	for k >= w.sentence.First && (w.article.Form(k) == "," || w.article.IsMark(k) || w.article.Form(k) == ")") {
		k = w.article.pastBracket(w.sentence, k)
	}
	w.comma, w.relative = false, true
	subject := w.leftwards(k)
	if !subject.Found() {
		subject = w.endingAt(k)
	} else if subject.Last == k && w.group.Reports {
		subject = w.speaker(subject)
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

// endingAt takes the outermost phrase that ends at k and agrees, whatever governs it.
func (w *scan) endingAt(k int) Subject {
	found := noSubject
	for i := w.sentence.PhraseAt(k); i != None && i < len(w.sentence.Phrases) && w.sentence.Phrases[i].First <= k; i++ {
		if p := &w.sentence.Phrases[i]; p.Last == k && !w.single(p) {
			found = subjectOf(p)
			if w.agrees(p.Features) {
				return found
			}
		}
	}
	return found
}

// single reports the one name behind a preposition, where the verb is a plural: "des élus
// partis à Lunel, | qui disent".
func (w *scan) single(p *phrase.Phrase) bool {
	return p.Preposition != phrase.None && w.group.Features&tag.Numbers == tag.Plural && p.Features&tag.Plural == 0 && w.article.Tag(p.Head) == tag.Name
}

// speaker takes from a thing or a document the person that its last complement
// names: "l'avis du maire, qui affirme".
func (w *scan) speaker(whole Subject) Subject {
	a, s := w.article, w.sentence
	outer := a.noun(whole.Head).Kind
	if outer != 0 && outer != lexicon.DocumentNoun {
		return whole
	}
	for i := s.PhraseAt(whole.Head) + 1; i < len(s.Phrases) && s.Phrases[i].First <= whole.Last; i++ {
		p := &s.Phrases[i]
		kind := a.noun(p.Head).Kind
		if plural := w.group.Features & tag.Plural; plural != 0 && p.Features&plural == 0 {
			continue // a name says nothing of its number
		}
		if p.Last == whole.Last && w.agrees(p.Features) && (kind == lexicon.PersonNoun || outer == 0 && kind != 0) {
			return subjectOf(p)
		}
	}
	return whole
}

// secondVerb returns the "qui" of the clause whose second verb a group is, or None: ", qui
// dirige le port et n'est plus maire, a dit".
func (s *Sentence) secondVerb(g int) int {
	subject := &s.Groups[g].Subject
	if !subject.Found() || subject.Inverted {
		return None
	}
	for k := g - 1; k >= max(0, g-groupReach); k-- {
		if first := &s.Groups[k].Subject; first.Relative != None && first.Head == subject.Head && first.Relative > subject.Last {
			return first.Relative
		}
	}
	return None
}
