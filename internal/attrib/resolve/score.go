package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// place is where an anaphor stands.
type place struct {
	tok, sentence int
	gender        lexicon.Gender
	description   int // the mention that describes, or None
}

// score adds up the weights of the clues for one entity.
func (r *resolver) score(e int, at place, w *table) float64 {
	ent := &r.entities[e]
	total := 0.0
	if ent.seen != None {
		total += r.nearness(ent, at, w)
	} else {
		total += 5 * w[perSentence]
	}
	if r.latest != None && r.speaks(r.latest, e) {
		total += w[spokeLast]
	}
	if ent.quotes > 0 {
		total += w[spokeBefore]
	}
	if ent.titular {
		total += w[inTitle]
	}
	if e == r.main {
		total += w[mainPerson]
	}
	if g := ent.gender(); g != lexicon.AnyGender && at.gender == g {
		total += w[knownGender]
	}
	switch {
	case ent.kind == mention.UnnamedPerson:
		total += w[isUnnamed]
	case !ent.person():
		total += w[isBody]
	}
	if at.description != None {
		total += r.likeness(e, at, w)
	}
	return total
}

// nearness scores where the entity was last met.
func (r *resolver) nearness(ent *entity, at place, w *table) float64 {
	total := 0.0
	m := &r.set.Mentions[ent.seen]
	distance := min(at.sentence-m.Sentence, 6)
	total += float64(distance) * w[perSentence]
	if distance == 0 {
		total += w[sameSentence]
	}
	if r.isSubject(m) {
		total += w[wasSubject]
	}
	if r.a.Layout.LineOf(m.Head) == r.a.Layout.LineOf(at.tok) {
		total += w[inParagraph]
	}
	if m.Quoted {
		total += w[onlyQuoted]
	}
	return total
}

// isSubject reports a mention that is the subject of a verb, itself or the
// description beside it.
func (r *resolver) isSubject(m *mention.Mention) bool {
	for k := m.First; k <= m.Last; k++ {
		if r.subject[k] {
			return true
		}
	}
	return false
}

// likeness scores what the description says against what is known.
func (r *resolver) likeness(e int, at place, w *table) float64 {
	ent, d := &r.entities[e], &r.set.Mentions[at.description]
	switch {
	case slices.Contains(ent.heads, d.Noun.Lemma):
		if r.contains(ent, d) {
			return w[sameNoun] + w[sameWords]
		}
		return w[sameNoun]
	case !d.Noun.Role:
		return w[anyPerson]
	case slices.Contains(ent.fields, d.Noun.Field):
		return w[sameField]
	case len(ent.roles) > 0:
		return w[otherRole]
	}
	return w[noRole]
}

// contains reports whether a role of the entity has all the words of the
// description.
func (r *resolver) contains(ent *entity, d *mention.Mention) bool {
	words := strings.Fields(fold(d.Name))
	for _, role := range ent.roles {
		have := strings.Fields(fold(role.span.Of(r.a.Doc)))
		all := true
		for _, w := range words {
			all = all && slices.Contains(have, w)
		}
		if all {
			return true
		}
	}
	return false
}

// speaks reports whether the entity is a speaker of the quote.
func (r *resolver) speaks(q, e int) bool {
	for i := range r.speakers[q] {
		if r.speakers[q][i].Entity == e {
			return true
		}
	}
	return false
}

// choice is the best of several entities.
type choice struct {
	entity        int
	score, margin float64
}

// best returns the entity with the highest score; of equals the one met last.
func (r *resolver) best(candidates []int, at place, w *table, fits func(*entity) bool) choice {
	out := choice{entity: None, score: -100, margin: 0}
	second := -100.0
	for _, e := range candidates {
		if !fits(&r.entities[e]) {
			continue
		}
		s := r.score(e, at, w)
		switch {
		case s > out.score:
			second = out.score
			out.entity, out.score = e, s
		case s > second:
			second = s
		}
	}
	out.margin = out.score - second
	return out
}

// headline reports a token in a headline.
func (r *resolver) headline(tok int) bool {
	switch r.a.Layout.KindOf(tok) {
	case block.Title, block.Heading:
		return true
	}
	return false
}
