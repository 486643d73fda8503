package resolve

import (
	"slices"
	"strings"

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
	candidates := r.inMindFor(&at, more, func(e *entity) bool { return agrees(e, men) && !r.inner(e, at.quote) })
	for i := range candidates {
		candidates[i].clues.set(isOne, men.Number == lexicon.Plural && r.entities[candidates[i].entity].number != lexicon.Plural && r.entities[candidates[i].entity].kind != mention.Group)
	}
	c := r.best(candidates, &at)
	if c.entity == None && at.source {
		c = choice{entity: r.passedOver(m)}
	}
	if c.entity == None || c.score < leastForPronoun && !at.source {
		return
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

// placeOf is the place of a pronoun or description.
func (r *resolver) placeOf(m int, a anaphor) place {
	men := &r.set.Mentions[m]
	at := place{
		tok: men.Head, sentence: men.Sentence, gender: men.Gender, description: m, source: len(r.spoken[m]) > 0,
		quote: None, colon: None, next: None, qui: None, main: None, anaphor: a,
	}
	if a == aPronoun {
		at.description = None
	}
	if at.source {
		at.quote = r.spoken[m][0]
		at.goesOn, at.answers, at.colon = r.goesOn(at.quote), r.replies(at.quote), r.beforeColon(&r.quotes[at.quote])
	}
	return at
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

// determined finds the person whom a relative clause describes: "celle qui a
// fondé le club".
func (r *resolver) determined(m int) {
	if len(r.spoken[m]) == 0 {
		return
	}
	men := &r.set.Mentions[m]
	at := place{tok: men.Head, sentence: men.Sentence, gender: men.Gender, description: m, source: true, quote: r.spoken[m][0], colon: None, next: None, qui: None, main: None, anaphor: aDescription}
	c := r.best(r.inMindFor(&at, nil, func(e *entity) bool {
		return e.person() && e.number != lexicon.Plural && e.gender().Agrees(men.Gender)
	}), &at)
	if c.entity == None {
		r.create(m)
		return
	}
	r.follow(m, c.entity, c)
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
		if ent := &r.entities[e]; ent.person() && agrees(ent, m) && m.Sentence-r.set.Mentions[ent.seen].Sentence <= 1 {
			return e
		}
	}
	return None
}

// follow ties an anaphor to the entity it means.
func (r *resolver) follow(m, e int, c choice) {
	method := ByPronoun
	if r.set.Mentions[m].Kind != mention.Pronoun {
		method = ByRole
	}
	r.links[m] = link{method: method, antecedent: r.antecedent(e), score: c.score, margin: c.margin, rivals: c.rivals}
	r.bind(m, e)
}

// antecedent returns the last mention of an entity, or the one that names it.
func (r *resolver) antecedent(e int) int {
	if r.entities[e].named || r.entities[e].seen == None {
		return r.entities[e].name
	}
	return r.entities[e].seen
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

// description finds the person that a description means: "le ministre", "la
// jeune femme".
func (r *resolver) description(m int) {
	men := &r.set.Mentions[m]
	if len(r.spoken[m]) == 0 && men.Noun.Role && !r.likely(m) {
		return
	}
	e, c := None, choice{}
	if men.Article == mention.Definite || men.Article == mention.Demonstrative || men.Article == mention.Possessive || men.Article == mention.Bare {
		e, c = r.described(m)
	}
	if e != None && men.Article == mention.Possessive && len(r.spoken[m]) == 0 && !slices.Contains(r.entities[e].heads, men.Noun.Head()) {
		e = None // "son épouse" in passing is whose the one before is, as a rule somebody new
	}
	switch {
	case e != None:
		r.follow(m, e, c)
	case men.Article != mention.Indefinite && men.Article != mention.Possessive && len(r.spoken[m]) == 0:
		return // somebody spoken of in passing is no one to come back to
	default:
		e = r.create(m)
	}
	r.fuller(m, e)
	r.remember(men.Noun.Head(), e)
}

// likely reports whether a description that speaks no words here is worth a
// thought: somebody bears a role with its noun, or it brings in somebody new.
func (r *resolver) likely(m int) bool {
	men := &r.set.Mentions[m]
	if men.Noun.Field == "family" && men.Article == mention.Indefinite {
		return true // "une femme" comes in
	}
	if men.Article == mention.Possessive && men.Noun.Sure {
		return true // "son assistante"
	}
	if men.Article == mention.Demonstrative && r.isSubject(men) {
		return true // "ce boulanger se dit"
	}
	if men.Article == mention.Definite && r.isSubject(men) && len(r.holders(m)) > 0 {
		return true
	}
	return men.Noun.Sure && (men.Article == mention.Indefinite || len(r.byHead.list(men.Noun.Head())) > 0)
}

// described looks for the person among those in mind, those who bear a role with
// the same noun, and somebody new.
func (r *resolver) described(m int) (int, choice) {
	men := &r.set.Mentions[m]
	at := r.placeOf(m, aDescription)
	candidates := r.inMindFor(&at, append(r.holders(m), latest(r.byHead.list(men.Noun.Head()))...), func(e *entity) bool {
		return e.person() && e.number != lexicon.Plural && e.gender().Agrees(men.Gender)
	})
	candidates = append(candidates, candidate{entity: None, clues: r.newcomer(m, at.source)})
	c := r.best(candidates, &at)
	return c.entity, c
}

// newcomer is what speaks for a person who was not met before.
func (r *resolver) newcomer(at int, source bool) vector {
	var v vector
	m := &r.set.Mentions[at]
	v[isNew] = 1
	v.set(newWithoutRole, !m.Noun.Role)
	v.set(newWithComplement, m.Last > m.Head+m.Noun.Words-1 && strings.Contains(r.fold(at), " d"))
	v.set(newPossessed, m.Article == mention.Possessive)
	v.set(newBare, m.Article == mention.Bare)
	v.set(newAlone, m.Article == mention.Definite && m.Last == m.Head+m.Noun.Words-1 && !office(m.Noun.Head()))
	v.set(newAside, !source)
	v.set(newAnybody, m.Article == mention.Definite && r.anybody(at))
	return v
}

// fuller takes the longer name for an entity without a proper one.
func (r *resolver) fuller(m, e int) {
	ent := &r.entities[e]
	if ent.named {
		return
	}
	if len(r.set.Mentions[m].Name) > len(r.set.Mentions[ent.name].Name) && r.set.Mentions[m].Noun.Lemma == r.set.Mentions[ent.name].Noun.Lemma {
		ent.name = m
	}
}
