package clause

import (
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// invertedReach is how far behind its verb an inverted subject is sought, in
// adverbials passed over.
const invertedReach = 4

// Inverted finds the subject behind a verb: "a déclaré lundi à l'AFP le
// ministre". It is meant for groups that some construction inverts, such as an
// incise.
func (a *Article) Inverted(s *Sentence, g int) Subject {
	if subject := a.near(s, &s.Groups[g]); subject.Found() {
		return subject
	}
	return a.distant(s, &s.Groups[g])
}

// near finds an inverted subject right behind its verb or the adverbials there.
func (a *Article) near(s *Sentence, group *Group) Subject {
	i := group.Last + 1
	for passed := 0; passed <= invertedReach && i <= s.Last; passed++ {
		if next := a.pastDate(s, i); next > i {
			i = next
			continue
		}
		if next := a.fixedAdverbial(s, i); next > i+1 { // "une nouvelle fois"
			i = next
			continue
		}
		if one := a.oneOf(s, group, i); one.Found() {
			return one
		}
		if counted := a.counted(s, group, i); counted.Found() {
			return counted
		}
		if p := s.startingAt(i); p != None && (s.Phrases[p].Preposition == phrase.None || a.some(group, &s.Phrases[p])) {
			if subject, ok := a.invertedAt(s, group, p); ok {
				return subject
			}
			return noSubject
		}
		if name := a.nameWithin(s, i); name.Found() {
			return name
		}
		next := max(a.Adverbial(s, i), a.quality(s, i))
		if next == i && passed > 0 && a.Form(i) == "," { // "a dit pour sa part, le ministre"
			next++
		}
		if next == i {
			return noSubject
		}
		i = next
	}
	return noSubject
}

// quality returns the token after an adjective between commas, or i: "sourit, fier, |
// le maire".
func (a *Article) quality(s *Sentence, i int) int {
	if i+2 > s.Last || a.Form(i) != "," || a.Form(i+2) != "," {
		return i
	}
	switch a.Tag(i + 1) {
	case tag.Adjective, tag.PastParticiple:
		return i + 3
	}
	return i
}

// counted reads those whom a quantity counts, behind a plural verb: "écrivent plus de
// cent élus", "l'ont confirmé de nombreux rapports".
func (a *Article) counted(s *Sentence, group *Group, i int) Subject {
	var from int
	switch {
	case group.Features&tag.Numbers != tag.Plural || i+2 > s.Last:
		return noSubject
	case quantity(a.Form(i)) && (a.Form(i+1) == "de" || a.Form(i+1) == "d'"):
		from = i + 2
	case (a.Form(i) == "de" || a.Form(i) == "d'") && (a.Tag(i+1) == tag.Adjective || a.Tag(i+1) == tag.Determiner):
		from = i + 1
	default:
		return noSubject
	}
	p := s.PhraseAt(from)
	if p == None || !a.speaks(s.Phrases[p].Head) {
		return noSubject
	}
	return inverted(i, s.Phrases[p].Last, s.Phrases[p].Head)
}

// some reports "des" before those who speak, which looks like a preposition: "ont dit
// des témoins".
func (a *Article) some(group *Group, p *phrase.Phrase) bool {
	return p.Preposition == p.First && a.Form(p.First) == "des" && group.Features&tag.Numbers == tag.Plural && a.speaks(p.Head)
}

// nameWithin returns the name that the chunker took for the end of an adverbial:
// "commente avec humour | Pierre Palmade", "a dit sur Twitter | Corey Johnson".
func (a *Article) nameWithin(s *Sentence, i int) Subject {
	at := s.PhraseAt(min(i+1, s.Last))
	if at == None {
		return noSubject
	}
	p := &s.Phrases[at]
	from := max(i, p.Head+1)
	if p.First < i && a.Tag(i) == tag.Name { // behind an adverbial of the lexicon: "pour sa part | Emilie Frèche"
		from = i
	} else if p.Preposition == None || p.Preposition < i || p.Preposition > i+1 {
		return noSubject
	}
	for k := from; k <= p.Base; k++ {
		if _, first := a.Lexicon.FirstName(a.Tokens[k].Of(a.Doc)); first && a.Tag(k) == tag.Name && a.surnamed(s, k) {
			return inverted(k, p.Last, k)
		}
	}
	for k := from; k <= p.Base; k++ {
		if a.Tag(k) == tag.Name && (k == i || a.begins(k, p)) {
			return inverted(k, p.Last, k)
		}
	}
	return noSubject
}

// surnamed reports a first name before a last name: "Charlotte Morel", "Charlotte de
// Brissac".
func (a *Article) surnamed(s *Sentence, k int) bool {
	next := k + 1
	if next < s.Last && (a.Form(next) == "de" || a.Form(next) == "d'") {
		next++
	}
	return next <= s.Last && a.Tag(next) == tag.Name
}

// begins reports a name behind a common noun, a place or a medium, with which another
// name begins inside a phrase. "Bleu" goes on the name of "France Bleu".
func (a *Article) begins(k int, p *phrase.Phrase) bool {
	if k == p.Base {
		return false
	}
	if _, whole := a.Lexicon.Name(a.Doc[a.Tokens[p.Head].Start:a.Tokens[k].End]); whole {
		return false
	}
	before := a.Doc[a.Tokens[p.Head].Start:a.Tokens[k-1].End]
	_, known := a.Lexicon.Name(before)
	return a.Tag(p.Head) == tag.Noun && k == p.Head+1 || known || len(a.Lexicon.Places(before)) > 0
}

// pastDate returns the token after a date, also one that a comma parts from the
// verb: "a souligné, jeudi le président".
func (a *Article) pastDate(s *Sentence, i int) int {
	from := i
	if i < s.Last && a.Form(i) == "," {
		from = i + 1
	}
	next := a.Date(s, from)
	if next == from {
		return i
	}
	if from > i && next <= s.Last && a.Form(next) == "," {
		next++
	}
	return next
}

// invertedAt accepts a phrase behind the verb as subject.
func (a *Article) invertedAt(s *Sentence, group *Group, index int) (Subject, bool) {
	p := &s.Phrases[index]
	subject := subjectOf(p)
	subject.Inverted = true
	joint := s.nextJoint(a, index)
	switch {
	case a.Tag(p.Head) == tag.Subject:
		return subject, false
	case joint != None && group.Features&tag.Numbers == tag.Plural && p.Features&tag.Numbers != tag.Plural:
		subject.Last = s.Phrases[joint].Last
		return subject, true
	case !p.Features.Agree(group.Features, tag.Numbers) || !p.Features.Agree(group.Features, tag.Persons):
		return subject, false
	}
	if joint != None && group.Features&tag.Numbers == tag.Plural && a.Tag(p.Head) != tag.Name {
		subject.Last = s.Phrases[joint].Last
	}
	return subject, true
}

// nextJoint returns the phrase that "et" ties to the end of this one, or None.
func (s *Sentence) nextJoint(a *Article, index int) int {
	k := s.Phrases[index].Last + 1
	if k >= s.Last || a.Form(k) != "et" {
		return None
	}
	p := s.startingAt(k + 1)
	if p == None || s.Phrases[p].Preposition != phrase.None {
		return None
	}
	return p
}

// startingAt returns the outermost phrase whose first word stands at i.
func (s *Sentence) startingAt(i int) int {
	if p := s.PhraseAt(i); p != None && s.Phrases[p].First == i {
		return p
	}
	return None
}

// Subject returns the subject of a group: the one before the verb or, where
// there is none, the one behind it.
func (a *Article) Subject(s *Sentence, g int) Subject {
	if group := &s.Groups[g]; group.Subject.Found() || group.Form != Finite {
		return group.Subject
	}
	return a.Inverted(s, g)
}
