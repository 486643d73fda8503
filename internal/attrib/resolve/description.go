package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// determined finds the person whom a relative clause describes: "celle qui a
// fondé le club".
func (r *resolver) determined(m int) {
	if len(r.spoken[m]) == 0 {
		return
	}
	men := &r.set.Mentions[m]
	at := r.blank(m, aDescription)
	at.source, at.quote = true, r.spoken[m][0]
	c := r.best(r.inMindFor(&at, nil, func(e *entity) bool {
		return e.person() && e.number != lexicon.Plural && e.gender().Agrees(men.Gender)
	}), &at)
	if c.entity == None {
		r.create(m)
		return
	}
	r.follow(m, c.entity, c)
}

// description finds the person that a description means: "le ministre", "la
// jeune femme".
func (r *resolver) description(m int) {
	men := &r.set.Mentions[m]
	acts := len(r.spoken[m]) == 0 && men.Noun.Role && !r.likely(m)
	if acts && !r.actsAlone(m) {
		return
	}
	if e := r.bodyMeant(m); e != None {
		r.follow(m, e, choice{})
		return
	}
	if k := r.saidBefore(m); k != None {
		r.follow(m, r.create(k), choice{})
		r.remember(men.Noun.Head(), int(r.of[m]))
		return
	}
	e, c := None, choice{}
	if men.Article != mention.Indefinite {
		e, c = r.met(m)
	}
	if acts && e != None && (c.margin < leastForActing || !r.namedBefore(e, m)) {
		return
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

// saidBefore returns the fuller description of the subject of the sentence before, who is
// nobody yet, where a bare one takes it up, or None: "Le ministre des Sports tempère. « On
// verra », dit le ministre".
func (r *resolver) saidBefore(m int) int {
	men := &r.set.Mentions[m]
	if len(r.spoken[m]) == 0 || men.Article != mention.Definite || men.Last > men.Head || !men.Noun.Role {
		return None
	}
	for k := m - 1; k >= 0 && men.Sentence-r.set.Mentions[k].Sentence <= 1; k-- {
		other := &r.set.Mentions[k]
		if other.Sentence == men.Sentence || other.Noun.Head() != men.Noun.Head() {
			continue
		}
		if r.inPassing(k) && other.Article == mention.Definite && other.Last > other.Head && other.Gender.Agrees(men.Gender) && r.mainSubject(other) {
			return k
		}
		return None
	}
	return None
}

// met finds the person that a definite description means, or None for somebody new.
func (r *resolver) met(m int) (int, choice) {
	men := &r.set.Mentions[m]
	e, c := r.described(m)
	if e != None && men.Article == mention.Possessive && len(r.spoken[m]) == 0 && !slices.Contains(r.entities[e].heads, men.Noun.Head()) && !r.weights.akin(r.entities[e].heads, men.Noun.Head()) {
		e = None // "son épouse" in passing is whose the one before is, as a rule somebody new
	}
	return e, c
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
		return e.person() && e.number != lexicon.Plural && e.gender().Agrees(men.Gender) && (at.source || !men.Quoted || !r.inOwnWords(e, &at))
	})
	candidates = append(candidates, candidate{entity: None, brings: None, clues: r.newcomer(m, at.source)})
	c := r.best(candidates, &at)
	return c.entity, c
}

// newcomer is what speaks for a person who was not met before.
func (r *resolver) newcomer(at int, source bool) vector {
	var v vector
	m := &r.set.Mentions[at]
	v.add(isNew)
	v.set(newWithoutRole, !m.Noun.Role)
	v.set(newWithComplement, m.Last > m.Head+m.Noun.Words-1 && strings.Contains(r.fold(at), " d"))
	v.set(newPossessed, m.Article == mention.Possessive)
	v.set(newBare, m.Article == mention.Bare)
	v.set(newAlone, m.Article == mention.Definite && m.Last == m.Head+m.Noun.Words-1 && !office(m.Noun.Head()) && (m.Noun.Words == 1 || synonym(m, r.content(r.fold(at))) == ""))
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
	if r.within(m) || r.counted(m) || strings.HasPrefix(r.fold(m), "meme ") {
		return // who speaks is "les vendeurs", not "quatre vendeurs"; "le document", not "le même document"
	}
	if len(r.set.Mentions[m].Name) > len(r.set.Mentions[ent.name].Name) && r.set.Mentions[m].Noun.Lemma == r.set.Mentions[ent.name].Noun.Lemma {
		ent.name = m
	}
}

// within reports a complement without words of its own that is part of what a body or thing
// is called: "la police" is none of "une opération de police judiciaire".
func (r *resolver) within(m int) bool {
	men := &r.set.Mentions[m]
	if len(r.spoken[m]) > 0 || !r.complement(men) {
		return false
	}
	return men.Kind == mention.Group && r.inBody(m) || strings.ToLower(men.Name) == men.Name
}

// inBody reports a mention inside that of a body: "commerçants de Lons" in "la
// Fédération des commerçants de Lons".
func (r *resolver) inBody(m int) bool {
	men := &r.set.Mentions[m]
	for k := m - 1; k >= 0 && r.set.Mentions[k].Sentence == men.Sentence; k-- {
		if other := &r.set.Mentions[k]; other.Last >= men.Last && other.Head < men.First && other.Kind == mention.Organization {
			return true
		}
	}
	return false
}

// conjugal reports the nouns for one of a couple.
func conjugal(head string) bool {
	switch head {
	case "compagnon", "conjoint", "femme", "mari", "époux":
		return true
	}
	return false
}

// related reports what somebody is to somebody else, whom a possessive names: "son
// agresseur", or "sa mère", but not "son épouse", who may have spoken.
func (r *resolver) related(d *mention.Mention) bool {
	switch r.a.Form(d.First) {
	case "son", "sa", "leur":
		return !conjugal(d.Noun.Head())
	}
	return d.Noun.Head() == "intéressé"
}
