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
		if len(r.spoken[m]) > 0 && r.latest != None {
			r.follow(m, r.speakers[r.latest][0].Entity, choice{})
		}
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

// personal finds the entity of a pronoun of the third person.
func (r *resolver) personal(m int) {
	men := &r.set.Mentions[m]
	at := r.placeOf(m, aPronoun)
	if e := r.latter(men); e != None && at.source {
		r.follow(m, e, choice{entity: e})
		return
	}
	var more []int
	if at.main = r.mainBehind(men); at.main != None {
		more = append(more, int(r.of[at.main]))
	}
	passing := r.passing(men, &at)
	candidates := r.inMindFor(&at, more, func(e *entity) bool {
		return agrees(e, men) && !r.inner(e, at.quote) && (e.seen != None || !men.Quoted)
	})
	if passing != None {
		candidates = append(candidates, candidate{entity: None, brings: passing})
		r.passingClues(&r.set.Mentions[passing], &at, &candidates[len(candidates)-1].clues)
	}
	for i := range candidates {
		if candidates[i].entity == None {
			continue
		}
		candidates[i].clues.set(isOne, men.Number == lexicon.Plural && r.entities[candidates[i].entity].number != lexicon.Plural && r.entities[candidates[i].entity].kind != mention.Group)
	}
	c := r.best(candidates, &at)
	if c.entity == None && c.brings == None && at.source {
		c = choice{entity: r.passedOver(m), brings: None}
	}
	if c.entity == None && c.brings == None || c.score < leastForPronoun && !at.source {
		return
	}
	if c.entity == None {
		c.entity = r.create(c.brings)
	}
	r.follow(m, c.entity, c)
}

// passedOver brings in the person without a name whom the sentences before spoke of in
// passing, where a pronoun can mean nobody else: "Le juge interroge l'accusé. « J'ai
// fui », répond-il".
func (r *resolver) passedOver(m int) int {
	men := &r.set.Mentions[m]
	for k := m - 1; k >= 0 && men.Sentence-r.set.Mentions[k].Sentence <= 1; k-- {
		other := &r.set.Mentions[k]
		if r.of[k] != None || other.Kind != mention.UnnamedPerson || other.Quoted || other.Number != men.Number || !other.Gender.Agrees(men.Gender) {
			continue
		}
		return r.create(k)
	}
	return None
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
		if r.of[main] == None {
			r.identify(main)
		}
		if r.of[main] == None {
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
		if !ent.person() || !agrees(ent, m) || m.Sentence-r.set.Mentions[ent.seen].Sentence > 1 {
			continue
		}
		if k := r.passedSince(m, r.calledLast(e)); k != None {
			return r.create(k)
		}
		return e
	}
	return None
}

// calledLast returns the last mention of an entity that is no pronoun, if it is near.
func (r *resolver) calledLast(e int) int {
	seen := r.entities[e].seen
	for k := seen; k >= max(0, seen-spokenOfReach); k-- {
		if int(r.of[k]) == e && r.set.Mentions[k].Kind != mention.Pronoun {
			return k
		}
	}
	return seen
}

// passedSince returns whom the text spoke of in passing since another mention, the last
// one, or None: "Le juge écoute le témoin. « Oui », dit ce dernier".
func (r *resolver) passedSince(pronoun *mention.Mention, since int) int {
	for k := r.set.From(pronoun.First) - 1; k > since && pronoun.Number != lexicon.Plural; k-- {
		if r.inPassing(k) && r.set.Mentions[k].Gender.Agrees(pronoun.Gender) && !r.complement(&r.set.Mentions[k]) {
			return k
		}
	}
	return None
}

// complement reports a phrase behind "de", which is not who is spoken of but whose he is.
func (r *resolver) complement(m *mention.Mention) bool {
	if m.First == 0 {
		return false
	}
	switch r.a.Form(m.First) {
	case "du", "des":
		return true
	}
	switch r.a.Form(m.First - 1) {
	case "de", "d'", "du", "des":
		return true
	}
	return false
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
