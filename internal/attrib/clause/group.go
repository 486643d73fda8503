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
	Narrative   bool // an infinitive that tells what its subject did: "et le maire d'ajouter"
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

// NewSubject returns a subject that stands from first to last before its verb, which has
// it alone.
func NewSubject(first, last, head int) Subject {
	return Subject{First: first, Last: last, Head: head, Shared: None, Relative: None}
}

// inverted returns one that stands behind its verb.
func inverted(first, last, head int) Subject {
	s := NewSubject(first, last, head)
	s.Inverted = true
	return s
}

// Found reports whether there is a subject.
func (s *Subject) Found() bool { return s.First != None }

var noSubject = NewSubject(None, None, None)

// groups finds the verb groups of a sentence. It puts them into out, which must be
// empty, as far as that goes.
func groups(a *Article, s *Sentence, out []Group) []Group {
	for i := s.First; i <= s.Last; i++ {
		form, ok := formOf(a.Tag(i))
		if !ok {
			continue
		}
		out = append(out, Group{First: i, Last: i, Finite: i, Head: i, Form: form, Clitic: None, Subject: noSubject, Features: a.Words[i].Features})
		last := len(out) - 1
		a.fill(s, &out[last], out[:last])
		i = max(i, out[last].Last)
	}
	return out
}

// formOf returns the form of a group that begins with a verb.
func formOf(t tag.Tag) (Form, bool) {
	switch t {
	case tag.Finite:
		return Finite, true
	case tag.Infinitive:
		return Infinitive, true
	case tag.PresentParticiple:
		return Gerund, true
	case tag.PastParticiple:
		return ReducedParticiple, true
	}
	return 0, false
}

// fill reads the rest of a group that begins with a verb.
func (a *Article) fill(s *Sentence, g *Group, before []Group) {
	if g.Form == ReducedParticiple {
		if from, ok := a.sharesAuxiliary(s, g.First, before); ok {
			g.Form, g.Perfect, g.Features = SharedAuxiliary, true, from.Features
		}
	}
	b := builder{article: a, sentence: s, group: g}
	b.left(g.First)
	b.right()
	b.name()
	b.wrap()
	g.Denied = b.denied()
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
		if group.Passive && i < s.Last && a.Tag(i+1) == tag.Determiner && g > 0 && a.claimed(s, before, g) {
			continue // "a jugé que la faute était prouvée et condamné l'entreprise"
		}
		if group.Perfect || g == 0 || !a.claimed(s, before, g) {
			return group, group.Perfect && !group.Passive && a.sameStretch(group.Finite, i)
		}
	}
	return nil, false
}

// claimed reports a verb in the clause that the verb before it introduces.
func (a *Article) claimed(s *Sentence, groups []Group, g int) bool {
	que := a.Introduces(s, &groups[g-1])
	return groups[g-1].Reports && que != None && que < groups[g].First
}

// Introduces returns the "que" behind a verb and the adverbials that may stand between
// them, or None: "a répété lundi | que".
func (a *Article) Introduces(s *Sentence, g *Group) int {
	i := g.Last + 1
	for i < s.Last && a.Tag(i) != tag.Que {
		next := a.Adverbial(s, i)
		if next == i {
			return None
		}
		i = next
	}
	if i >= s.Last || a.Form(i-1) == "ce" { // "tient jusqu'à ce que"
		return None
	}
	return i
}
