package resolve

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// pronoun finds the entity of a pronoun.
func (r *resolver) pronoun(m int) {
	men := &r.set.Mentions[m]
	if host, veiled := r.hosts[m]; veiled {
		r.hosted(m, host)
		return
	}
	switch r.a.Form(men.Head) {
	case "je", "j'", "nous", "on":
		r.oneself(m)
		return
	case "il", "elle", "ils", "elles", "lui", "eux", "celui-ci", "celle-ci", "ceux-ci", "celles-ci",
		"dernier", "dernière", "derniers", "dernières":
	case "celui", "celle":
		r.determined(m)
		return
	case "tout", "le", "rien", "ce", "c'", "cela", "ça", "ceci":
		return
	default:
		if len(r.spoken[m]) > 0 {
			r.create(m)
		}
		return
	}
	if len(r.spoken[m]) > 0 || r.isSubject(men) && !r.impersonal(men) {
		r.personal(m)
	}
}

// oneself takes up who spoke last: "ajoutons-nous", "indique-t-on"; but "On leur a dit
// que" is nobody.
func (r *resolver) oneself(m int) {
	if len(r.spoken[m]) == 0 || r.latest == None {
		return
	}
	head := r.set.Mentions[m].Head
	if r.a.Form(head) == "on" && head < r.quotes[r.spoken[m][0]].CueFirst {
		return
	}
	r.follow(m, r.speakers[r.latest][0].Entity, choice{})
}

// personal finds the entity of a pronoun of the third person.
func (r *resolver) personal(m int) {
	men := &r.set.Mentions[m]
	at := r.placeOf(m, aPronoun)
	if e := r.latter(men); e != None && at.source {
		r.follow(m, e, choice{entity: e})
		return
	}
	c := r.best(r.personalCandidates(men, &at), &at)
	if c.none() && at.source {
		c = choice{entity: r.passedOver(m), brings: None}
	}
	if c.none() || c.score < leastForPronoun && !at.source {
		return
	}
	if c.entity == None {
		c.entity = r.create(c.brings)
	}
	r.follow(m, c.entity, c)
}

// personalCandidates lists whom a pronoun of the third person may mean.
func (r *resolver) personalCandidates(pronoun *mention.Mention, at *place) []candidate {
	var more []int
	if at.main = r.mainBehind(pronoun); at.main != None {
		more = append(more, int(r.of[at.main]))
	}
	passing := r.passing(pronoun, at)
	candidates := r.inMindFor(at, more, func(e *entity) bool {
		return (agrees(e, pronoun) || titledAs(e, pronoun)) && !r.inner(e, at.quote) && (e.seen != None || !pronoun.Quoted)
	})
	for i := range candidates {
		e := &r.entities[candidates[i].entity]
		candidates[i].clues.set(titled, titledAs(e, pronoun))
		candidates[i].clues.set(isOne, pronoun.Number == lexicon.Plural && e.number != lexicon.Plural && e.kind != mention.Group)
	}
	if passing == None {
		return candidates
	}
	candidates = append(candidates, candidate{entity: None, brings: passing})
	r.passingClues(&r.set.Mentions[passing], at, &candidates[len(candidates)-1].clues)
	return candidates
}

// mainBehind returns the subject of the main clause whose sentence a pronoun opens in
// a clause under it, or None: "S'il hésite, le maire ne le dit pas".
func (r *resolver) mainBehind(m *mention.Mention) int {
	s := &r.a.Sentences[m.Sentence]
	if m.Head == s.First || m.Head-s.First > frontReach || r.a.Tag(s.First) != tag.Subordinator && r.a.Tag(m.Head-1) != tag.Que {
		return None
	}
	for g := range s.Groups {
		subject := &s.Groups[g].Subject
		if s.Groups[g].Finite == clause.None || !subject.Found() || subject.First <= m.Head || r.a.Subordinate(s, &s.Groups[g]) {
			continue
		}
		r.heads = r.set.AppendSource(r.heads[:0], subject.First, subject.Last, subject.Head)
		if len(r.heads) != 1 || r.set.Mentions[r.heads[0]].Kind == mention.Pronoun || r.set.Mentions[r.heads[0]].Kind == mention.Thing {
			return None
		}
		main := r.heads[0]
		if r.entityOf(main) == None {
			r.create(main)
		}
		return main
	}
	return None
}

// latter returns who "ce dernier" and "celle-ci" mean: of those that fit, the one
// named last, not the one who speaks or acts.
func (r *resolver) latter(m *mention.Mention) int {
	switch r.a.Form(m.Head) {
	case "celui-ci", "celle-ci", "ceux-ci", "celles-ci", "dernier", "dernière", "derniers", "dernières":
	default:
		return None
	}
	for _, e := range r.recent {
		ent := &r.entities[e]
		if !ent.person() && !r.bodyHere(ent, m) || !agrees(ent, m) || m.Sentence-r.set.Mentions[ent.seen].Sentence > 1 {
			continue
		}
		if k := r.passedSince(m, r.calledLast(e)); k != None {
			return r.create(k)
		}
		return e
	}
	return None
}

// bodyHere reports a body without a name of its own that the sentence of a pronoun holds:
// "arrêtée par la police pour avoir, selon celle-ci,".
func (r *resolver) bodyHere(e *entity, m *mention.Mention) bool {
	return m.Number != lexicon.Plural && e.kind == mention.Organization && !e.named && e.gender() != lexicon.AnyGender && r.set.Mentions[e.seen].Sentence == m.Sentence
}

// agrees reports whether a pronoun can stand for an entity.
func agrees(e *entity, m *mention.Mention) bool {
	if !e.gender().Agrees(m.Gender) && e.kind != mention.Source && m.Number != lexicon.Plural {
		return false
	}
	if m.Number == lexicon.Plural {
		if m.Gender == lexicon.Feminine && e.gender() == lexicon.Masculine {
			return false
		}
		return e.number == lexicon.Plural || e.kind == mention.Group || e.kind == mention.Organization
	}
	return e.number != lexicon.Plural
}

// titledAs reports a person for whom a feminine pronoun may stand though a title makes a man
// of her: "la question du professeur Dominique Roux. « Oui », dit-elle".
func titledAs(e *entity, m *mention.Mention) bool {
	return e.kind == mention.Person && m.Gender == lexicon.Feminine && m.Number != lexicon.Plural && e.guessed[lexicon.Masculine] && e.genders[lexicon.Masculine] == 0
}

// impersonal reports "il faut", "il y a", "il s'agit".
func (r *resolver) impersonal(m *mention.Mention) bool {
	if r.a.Form(m.Head) != "il" {
		return false
	}
	s := &r.a.Sentences[m.Sentence]
	for k := m.Head + 1; k <= min(m.Head+4, s.Last); k++ {
		switch r.a.Form(k) {
		case "y", "faut", "fallait", "faudra", "fallu", "agit", "agissait", "semble", "reste":
			return true
		}
		if r.a.Words[k].Mood() == morph.Infinitive {
			return false
		}
	}
	return false
}
