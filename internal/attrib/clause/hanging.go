package clause

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// narrator finds the subject of a narrative infinitive: "Et la préfète de
// conclure". (Grevisse, Le Bon Usage, § 871.)
func (a *Article) narrator(s *Sentence, g *Group) Subject {
	link := g.First - 1
	if g.Form != Infinitive || link <= s.First || a.Form(link) != "de" && a.Form(link) != "d'" {
		return noSubject
	}
	at := s.PhraseAt(link - 1)
	if at == None || s.Phrases[at].Last != link-1 || s.Phrases[at].First <= s.First {
		return noSubject
	}
	if s.Phrases[at].Preposition != None {
		if a.occasion(s, s.Phrases[at].Preposition) {
			return subjectOf(&s.Phrases[at])
		}
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

// occasion reports a "pour" behind a noun for what gives somebody to speak:
// "l'occasion pour le maire de rappeler que".
func (a *Article) occasion(s *Sentence, preposition int) bool {
	if preposition <= s.First || a.Form(preposition) != "pour" {
		return false
	}
	switch a.Form(preposition - 1) {
	case "façon", "manière", "moyen", "occasion", "opportunité":
		return true
	}
	return false
}

// mainSubject gives participles and infinitives the subject of the finite verb
// that they hang on: the nearest before, or else the first after. The subject of
// a verb that orders somebody else is not that of the infinitive.
func (a *Article) mainSubject(s *Sentence, g int) Subject {
	if beside := a.beside(s, &s.Groups[g]); beside.Found() {
		return beside
	}
	if from := a.goesOnFrom(s, g); from != None {
		return shared(s, from)
	}
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
			main := s.Groups[k]
			if main.Subject = a.before(s, k); a.Subordinate(s, &main) && a.hangs(s, &s.Groups[g]) {
				continue // "après avoir affirmé que la rue dort, le maire"
			}
			main.Subject.Shared = k
			return main.Subject
		}
	}
	return noSubject
}

// goesOnFrom returns the participle that another one goes on from behind what it
// reports, or None: "estimant que la rue dort et ajoutant que".
func (a *Article) goesOnFrom(s *Sentence, g int) int {
	group := &s.Groups[g]
	if link := group.First - 1; group.Form != Gerund || link <= s.First || a.Form(link) != "et" {
		return None
	}
	for k := g - 1; k >= max(0, g-groupReach); k-- {
		from := &s.Groups[k]
		if from.Form == Gerund && a.Tag(from.Last+1) == tag.Que && a.sameStretch(from.Head, group.Head) {
			return k
		}
	}
	return None
}

// hangs reports a gerund, or an infinitive behind a preposition, whose subject the main
// clause names. One with "de" that opens an item hangs on a verb before it, be it in
// another sentence: "Ils demandent :\n– de garantir que".
func (a *Article) hangs(s *Sentence, g *Group) bool {
	if g.Form != Infinitive {
		return g.Form == Gerund
	}
	link := g.First - 1
	if link < s.First || a.Tag(link) != tag.Preposition {
		return false
	}
	return a.Form(link) != "de" && a.Form(link) != "d'" || link > s.First && a.Tag(link-1) != tag.Punct
}

// beside finds the noun that a participle stands right behind: "des entreprises
// affirmant", or the one that waits for its verb across the participle: "le maire,
// affirmant que la rue dort, sort".
func (a *Article) beside(s *Sentence, g *Group) Subject {
	k := g.First - 1
	if g.Form != Gerund || k <= s.First {
		return noSubject
	}
	comma := a.Form(k) == ","
	if comma {
		k--
	}
	at := s.PhraseAt(k)
	if at == None || s.Phrases[at].Last != k || a.Date(s, s.Phrases[at].First) > k {
		return noSubject
	}
	p := &s.Phrases[at]
	switch {
	case comma && (p.Preposition != None || a.governor(s, p) != None):
		return noSubject
	case !comma && !a.source(p), a.Tag(p.Head) == tag.Name && p.Preposition != None:
		return noSubject
	}
	return subjectOf(p)
}

// source reports a phrase that surely speaks: in "a quitté la salle affirmant" the
// room does not.
func (a *Article) source(p *phrase.Phrase) bool {
	switch noun := a.noun(p.Head); noun.Kind {
	case 0:
		return false
	case lexicon.OrganizationNoun:
		return noun.Sure
	case lexicon.GroupNoun:
		return p.Features&tag.Plural != 0
	}
	return true
}

// sameStretch reports whether two tokens stand inside the same quotation marks.
func (a *Article) sameStretch(i, k int) bool { return a.Marks.Inside(i) == a.Marks.Inside(k) }
