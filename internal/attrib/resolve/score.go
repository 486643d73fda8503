package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// clues finds what speaks for and against an entity.
func (r *resolver) clues(e int, at *place, v *vector) {
	ent := &r.entities[e]
	here := r.namedHere(e, at)
	if ent.seen == None {
		v.add(unseen)
		v.away(min(r.set.Mentions[ent.name].Sentence-at.sentence, 6))
		v.set(unseenHere, here)
	} else {
		r.nearness(ent, at, v)
	}
	v.set(otherHere, !v.has(unseenHere) && here)
	v.set(colonNames, at.colon != None && int(r.of[at.colon]) == e)
	v.set(lastSubject, r.acted(e))
	v.set(nextSubject, at.next != None && int(r.of[at.next]) == e)
	v.set(frontedBefore, at.main != None && int(r.of[at.main]) == e)
	v.set(saysI, !ent.person() && at.quote != None && r.saysI(at.quote))
	v.set(spokeLast, r.latest != None && r.speaks(r.latest, e) && (len(r.speakers[r.latest]) == 1 || len(ent.members) > 0))
	v.set(goesOn, at.goesOn && v.has(spokeLast))
	v.set(answersItself, at.answers && v.has(spokeLast))
	v.set(namedWithin, at.quote != None && r.namedWithin(at.quote, e))
	v.set(spokeBefore, ent.quotes > 0)
	v.set(inTitle, ent.titular)
	v.set(mainPerson, e == r.main && len(ent.mentions) >= muchNamed)
	v.named(len(ent.mentions))
	v.set(knownGender, at.gender != lexicon.AnyGender && ent.gender() == at.gender)
	v.set(isPlace, ent.kind == mention.Place && ent.quotes == 0)
	v.set(isUnnamed, ent.kind == mention.UnnamedPerson)
	v.set(isBody, !ent.person())
	v.set(isThing, ent.kind == mention.Thing || ent.kind == mention.Document)
	switch {
	case at.anaphor == aBody:
		r.bodily(ent, &r.set.Mentions[at.description], v)
	case at.description != None:
		d := &r.set.Mentions[at.description]
		v.set(possessor, (e == r.acting || v.has(spokeLast) || v.has(lastMet)) && r.related(d) && !slices.Contains(ent.heads, d.Noun.Head()))
		r.likeness(e, at, v)
	}
}

// nearness tells where the entity was last met.
func (r *resolver) nearness(ent *entity, at *place, v *vector) {
	m := &r.set.Mentions[ent.seen]
	distance := min(at.sentence-m.Sentence, 6)
	v.away(distance)
	subject := r.isSubject(m) || r.actTogether(ent, m)
	v.set(sameSentence, distance == 0)
	v.set(sentenceSubject, distance == 0 && m.Head < at.tok && (r.mainSubject(m) || r.topic(m)))
	v.set(beforeQui, at.qui != None && (m.Last == at.qui-1 || m.Last == at.qui-2 && r.a.Form(at.qui-1) == ","))
	v.set(ownSubject, r.ownSubject(ent, at))
	v.set(toldOf, r.toldOf(ent, at))
	v.set(wasSubject, subject)
	v.set(subjectBefore, subject && distance <= 1)
	v.set(inParagraph, r.a.Layout.LineOf(m.Head) == r.a.Layout.LineOf(at.tok))
	v.set(onlyQuoted, m.Quoted)
	v.set(lastMet, len(r.recent) > 0 && &r.entities[r.recent[0]] == ent)
	since := r.latest != None && r.quotes[r.latest].end() < m.First
	v.set(sinceQuote, since)
	v.set(subjectSince, since && subject && distance <= 1 && ent.person() && !m.Quoted && !r.fronted(m))
}

// actTogether reports several who are a subject together, the last of whom a mention
// names.
func (r *resolver) actTogether(ent *entity, m *mention.Mention) bool {
	return len(ent.members) > 0 && m.First > 0 && r.a.Form(m.First-1) != "avec"
}

// isSubject reports a mention that is the subject of a verb, itself or the
// description beside it.
func (r *resolver) isSubject(m *mention.Mention) bool {
	if m.Named && r.subjects[m.Head] {
		return true
	}
	for k := m.First; k <= min(m.Last, m.First+8); k++ {
		if r.subject[k] {
			return true
		}
	}
	return false
}

// speaks reports whether the entity is a speaker of the quote.
func (r *resolver) speaks(q, e int) bool {
	if members := r.entities[e].members; len(members) > 0 {
		return !slices.ContainsFunc(members, func(each int) bool { return !r.speaks(q, each) })
	}
	for i := range r.speakers[q] {
		if r.speakers[q][i].Entity == e {
			return true
		}
	}
	return false
}

// choice is the best of several entities.
type choice struct {
	entity        int // None for a person not met before
	brings        int // of a person whom the text only spoke of so far the mention, or None
	score, margin float64
	rivals        int
}

// none reports that there was nobody to choose.
func (c *choice) none() bool { return c.entity == None && c.brings == None }

// candidate is an entity, or None for somebody new, with its clues.
type candidate struct {
	entity int
	brings int // as in choice
	clues  vector
}

// somebodyNew is somebody of whom nothing is known.
func somebodyNew() candidate {
	c := candidate{entity: None, brings: None}
	c.clues.add(isNew)
	return c
}

// best returns the candidate with the highest score; of equals the first.
func (r *resolver) best(candidates []candidate, at *place) choice {
	out := choice{entity: None, brings: None, score: -100}
	chosen, second := None, -100.0
	for i := range candidates {
		s := r.weights.score(at.anaphor, &candidates[i].clues)
		switch {
		case s > out.score:
			second = out.score
			chosen, out.score = i, s
		case s > second:
			second = s
		}
	}
	if chosen == None {
		return out
	}
	out.margin, out.rivals = min(out.score-second, 20), len(candidates)-1
	if r.watch != nil && at.quote != None {
		chosen = r.show(candidates, at, chosen)
	}
	out.entity, out.brings = candidates[chosen].entity, candidates[chosen].brings
	return out
}

// inMindFor lists the entities in mind that fit, the last one met first, and
// then those of more. The list is good until the next one.
func (r *resolver) inMindFor(at *place, more []int, fits func(*entity) bool) []candidate {
	r.candidates = r.candidates[:0]
	for _, e := range r.recent {
		r.consider(e, at, fits)
	}
	if r.main != None {
		r.consider(r.main, at, fits)
	}
	for _, e := range more {
		r.consider(e, at, fits)
	}
	r.lone(r.candidates)
	return r.candidates
}

// consider adds an entity that fits to the candidates, once.
func (r *resolver) consider(e int, at *place, fits func(*entity) bool) {
	if !fits(&r.entities[e]) {
		return
	}
	for i := range r.candidates {
		if r.candidates[i].entity == e {
			return
		}
	}
	r.candidates = append(r.candidates, candidate{entity: e, brings: None})
	r.clues(e, at, &r.candidates[len(r.candidates)-1].clues)
}

// lone marks the only person with a name among candidates.
func (r *resolver) lone(candidates []candidate) {
	found := None
	for i := range candidates {
		if ent := &r.entities[candidates[i].entity]; ent.kind == mention.Person && ent.seen != None {
			if found != None {
				return
			}
			found = i
		}
	}
	if found != None && !candidates[found].clues.has(noOffice) {
		candidates[found].clues.add(onlyOne)
	}
}

// headline reports a token in a headline.
func (r *resolver) headline(tok int) bool {
	switch r.a.Layout.KindOf(tok) {
	case block.Title, block.Heading:
		return true
	}
	return false
}
