package clause

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// Form is the form of the verb that heads a group.
type Form uint8

// The forms.
const (
	Finite            Form = iota // "a déclaré", "déclare"
	Infinitive                    // "déclarer", "avoir déclaré"
	Gerund                        // "déclarant", "en déclarant", "ayant déclaré"
	ReducedParticiple             // "accusé par X" without auxiliary
	SharedAuxiliary               // "annoncé" in "a indiqué … et annoncé …"
)

// Group is a verb with its auxiliaries, clitics and negation.
type Group struct {
	First, Last int // from the first clitic or auxiliary to the last word of the verb
	Finite      int // the word that carries person and tense
	Head        int // the word that carries the meaning
	Clitic      int // an inverted subject pronoun inside the group, or None
	Form        Form
	Features    tag.Features // those of the finite word
	Lemma       string       // "déclarer", "se dire", "mettre en garde"
	Cue         lexicon.Verb // what is known of it as a reporting verb
	Reports     bool         // Cue is set
	Passive     bool
	Negated     bool
	Denied      bool // the speech did not take place: negated, wished for, ordered, supposed
	Perfect     bool // it has an auxiliary
	Subject     Subject
}

// Subject is what the subject of a group is.
type Subject struct {
	First, Last int // tokens; None where there is no subject
	Head        int
	Inverted    bool // it stands behind the verb
	Shared      int  // the group it was taken from, or None
	Relative    int  // the relative pronoun that stands for it, or None
}

// Found reports whether there is a subject.
func (s *Subject) Found() bool { return s.First != None }

var noSubject = Subject{First: None, Last: None, Head: None, Shared: None, Relative: None}

// groups finds the verb groups of a sentence.
func groups(a *Article, s *Sentence) []Group {
	var out []Group
	if verbs := a.verbs(s); verbs > 0 {
		out = make([]Group, 0, verbs)
	}
	for i := s.First; i <= s.Last; i++ {
		g, ok := a.group(s, i, out)
		if !ok {
			continue
		}
		out = append(out, g)
		i = max(i, g.Last)
	}
	return out
}

// verbs counts the words that a group may begin with.
func (a *Article) verbs(s *Sentence) int {
	n := 0
	for i := s.First; i <= s.Last; i++ {
		switch a.Tag(i) {
		case tag.Finite, tag.Infinitive, tag.PresentParticiple, tag.PastParticiple:
			n++
		}
	}
	return n
}

// group reads the group whose first verb stands at i.
func (a *Article) group(s *Sentence, i int, before []Group) (Group, bool) {
	g := Group{First: i, Last: i, Finite: i, Head: i, Clitic: None, Subject: noSubject, Features: a.Words[i].Features}
	switch a.Tag(i) {
	case tag.Finite:
		g.Form = Finite
	case tag.Infinitive:
		g.Form = Infinitive
	case tag.PresentParticiple:
		g.Form = Gerund
	case tag.PastParticiple:
		g.Form = ReducedParticiple
		if from, ok := a.sharesAuxiliary(s, i, before); ok {
			g.Form = SharedAuxiliary
			g.Perfect = true
			g.Features = from.Features
		}
	default:
		return g, false
	}
	b := builder{article: a, sentence: s, group: &g}
	b.left(i)
	b.right()
	b.name()
	b.wrap()
	g.Denied = b.denied()
	return g, true
}

// sharesAuxiliary reports a participle that goes on with the auxiliary of a
// group before: "a indiqué … et annoncé". It returns that group.
func (a *Article) sharesAuxiliary(s *Sentence, i int, before []Group) (*Group, bool) {
	k := i - 1
	for k > s.First && (a.Tag(k) == tag.Adverb || a.IsMark(k)) {
		k--
	}
	if k <= s.First || a.Tag(k) != tag.Coordinator || a.Form(k) != "et" && a.Form(k) != "mais" {
		return nil, false
	}
	for g := len(before) - 1; g >= max(0, len(before)-4); g-- {
		group := &before[g]
		if group.Last >= k || group.Form != Finite && group.Form != SharedAuxiliary {
			continue
		}
		return group, group.Perfect && !group.Passive && a.sameStretch(group.Finite, i)
	}
	return nil, false
}
