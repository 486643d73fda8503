package clause

import (
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// distantReach is how far behind its verb the subject of an incise is sought, in
// tokens.
const distantReach = 22

// distant finds the subject of an incise behind adverbials of any make, by where a
// noun phrase begins that nothing governs: "précise dans un message publié sur
// Facebook | la gendarmerie du Jura", "dit | un des pêcheurs".
func (a *Article) distant(s *Sentence, group *Group) Subject {
	if !group.Reports || group.Form != Finite || group.Clitic != None || group.First <= s.First || !a.sets(group.First-1) {
		return noSubject
	}
	commas := 0
	for k := group.Last + 1; k <= min(s.Last, group.Last+distantReach); k++ {
		if one := a.oneOf(s, group, k); one.Found() {
			return one
		}
		switch {
		case a.Form(k) == ",":
			commas++
		case terminal(a.Form(k)) || a.IsMark(k) || commas > 2:
			return noSubject
		case a.Tag(k) == tag.Finite && !a.sinceWhen(k), a.Tag(k) == tag.Que, a.Tag(k) == tag.Relative, a.Tag(k) == tag.Subordinator:
			return noSubject
		case a.unruled(s, k):
			if subject := a.phraseFrom(s, group, k); subject.Found() {
				return subject
			}
		}
	}
	return noSubject
}

// sets reports what sets an incise off: a comma, or a mark that closes.
func (a *Article) sets(i int) bool { return a.Form(i) == "," || a.IsMark(i) }

// sinceWhen reports the verb of "il y a deux jours".
func (a *Article) sinceWhen(i int) bool { return a.Form(i) == "a" && a.Form(i-1) == "y" }

// unruled reports a word with which a noun phrase begins that stands behind no
// preposition and in no other noun phrase.
func (a *Article) unruled(s *Sentence, k int) bool {
	before := a.Tag(k - 1)
	if before == tag.Preposition || before == tag.Determiner || a.sinceWhen(k-1) {
		return false
	}
	switch a.Tag(k) {
	case tag.Determiner:
		return !phrase.Genitive(a.Form(k)) || before != tag.Noun && before != tag.Name && before != tag.Adjective
	case tag.Pronoun:
		return a.Form(k) == "un" || a.Form(k) == "une" || a.Form(k) == "celui" || a.Form(k) == "celle"
	case tag.Name:
		if before == tag.Name {
			_, first := a.Lexicon.FirstName(a.Tokens[k].Of(a.Doc))
			return first && k < s.Last && a.Tag(k+1) == tag.Name
		}
		return before != tag.Adjective && before != tag.Coordinator
	}
	return false
}

// phraseFrom returns the phrase that begins at k, or what is left of one that the
// chunker began before, if it agrees with the verb.
func (a *Article) phraseFrom(s *Sentence, group *Group, k int) Subject {
	at := s.PhraseAt(k)
	if at != None && s.Phrases[at].First == k {
		if subject, ok := a.invertedAt(s, group, at); ok {
			return subject
		}
		return noSubject
	}
	subject := inverted(k, k, k)
	if at != None {
		subject.Last = s.Phrases[at].Last
	}
	for a.Tag(subject.Head) != tag.Noun && a.Tag(subject.Head) != tag.Name && subject.Head < subject.Last {
		subject.Head++
	}
	return subject
}

// some reports the pronouns that count: of one, and of many.
func some(form string, plural bool) bool {
	if plural {
		return form == "beaucoup" || form == "nombre" || form == "plusieurs" || form == "certains" || form == "certaines"
	}
	return form == "un" || form == "une"
}

// oneOf returns the subject "un des pêcheurs", "l'une d'entre elles", "beaucoup de
// riverains", whose head is the pronoun, or none.
func (a *Article) oneOf(s *Sentence, group *Group, i int) Subject {
	if i < s.Last && a.Form(i) == "l'" {
		i++
	}
	if i >= s.Last || !some(a.Form(i), group.Features&tag.Numbers == tag.Plural) {
		return noSubject
	}
	if next := a.Form(i + 1); next != "de" && next != "des" && next != "d'" {
		return noSubject
	}
	p := s.PhraseAt(min(i+2, s.Last))
	if p == None {
		return noSubject
	}
	last := s.Phrases[p].Last
	for s.Phrases[p].Parent != phrase.None {
		p = s.Phrases[p].Parent
		last = max(last, s.Phrases[p].Last)
	}
	return inverted(i, last, i)
}
