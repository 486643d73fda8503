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
	case slices.Contains(ent.heads, d.Noun.Head()):
		switch r.compare(ent, d) {
		case 1:
			return w[sameNoun] + w[sameWords]
		case -1:
			return w[sameNoun] + w[otherWords]
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

// compare returns 1 where a role of the entity has all the words of the
// description or the other way round, -1 where each of those with the same noun
// has words of its own, else 0.
func (r *resolver) compare(ent *entity, d *mention.Mention) int {
	words := content(d.Name)
	out := 0
	for _, role := range ent.roles {
		have := content(role.span.Of(r.a.Doc))
		if !slices.Contains(have, words[0]) && !slices.Contains(words, have[0]) {
			continue
		}
		if within(words, have) || within(have, words) {
			return 1
		}
		out = -1
	}
	return out
}

// content returns the words of a phrase without the little ones.
func content(phrase string) []string {
	fields := strings.FieldsFunc(fold(phrase), func(c rune) bool { return c == ' ' || c == '\'' })
	var out []string
	for _, w := range fields {
		switch w {
		case "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et":
			continue
		}
		out = append(out, w)
	}
	if len(out) == 0 {
		return fields
	}
	return out
}

func within(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
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
