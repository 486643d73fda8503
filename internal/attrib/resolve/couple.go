package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// coupleReach is how many sentences behind two who act together "le premier" and
// "les deux ministres" stand at most.
const coupleReach = 3

// couple is two or more who acted together.
type couple struct {
	members  []int // entities, in the order they were named
	joint    int   // the entity that stands for all of them
	sentence int
}

// unite brings two who act together to mind.
func (r *resolver) unite(m int, pair []int) {
	members, gender := r.ints.Make(len(pair)), lexicon.Feminine
	for _, each := range pair {
		e := int(r.of[each])
		if e == None || !r.entities[e].acts() || slices.Contains(members, e) {
			return
		}
		members = append(members, e)
		if r.entities[e].gender() != lexicon.Feminine {
			gender = r.entities[e].gender()
		}
	}
	joint := r.together(members, m, gender)
	r.couple = couple{members: members, joint: joint, sentence: r.set.Mentions[m].Sentence}
	r.entities[joint].mentions = append(r.entities[joint].mentions, pair...)
	r.touch(joint, m)
	acts := len(r.spoken[m]) == 0 || r.isSubject(&r.set.Mentions[pair[0]])
	if acts && r.a.Form(r.set.Mentions[m].First-1) != "avec" {
		r.acting = joint
	}
}

// together returns the entity that several are together, a new one if there is none.
func (r *resolver) together(members []int, name int, gender lexicon.Gender) int {
	joint := r.joint(members)
	if joint != None {
		return joint
	}
	joint = len(r.entities)
	e := r.newEntity()
	e.kind, e.number, e.name, e.members, e.seen, e.weakest = mention.Group, lexicon.Plural, name, members, 0, 0
	e.vote(gender, 3)
	first := &r.entities[members[0]]
	first.joints = append(first.joints, joint)
	return joint
}

// joint returns the entity that several are together, or None.
func (r *resolver) joint(members []int) int {
	for _, e := range r.entities[members[0]].joints {
		if slices.Equal(r.entities[e].members, members) {
			return e
		}
	}
	return None
}

// acts reports who can act together with others: a person, a body or a country.
func (e *entity) acts() bool {
	return e.person() || e.kind == mention.Organization || e.kind == mention.Place
}

// ofCouple returns who of a couple "le premier" and "la seconde" are, and the couple
// itself for "les deux ministres"; else None.
func (r *resolver) ofCouple(m int) int {
	men := &r.set.Mentions[m]
	if r.bothOf(men) {
		return r.both(m)
	}
	if men.Named || men.Article != mention.Definite {
		return None
	}
	if r.ordinal(men) && (len(r.couple.members) != 2 || men.Sentence-r.couple.sentence > 1) {
		r.pairUp(men)
	}
	if len(r.couple.members) != 2 || men.Sentence-r.couple.sentence > coupleReach {
		return None
	}
	first, second := r.couple.members[0], r.couple.members[1]
	switch r.a.Form(men.Head) {
	case "premier", "première":
		return r.agreeing(first, men)
	case "second", "seconde":
		return r.agreeing(second, men)
	}
	if r.couple.joint != None && men.Number == lexicon.Plural && r.a.Form(men.Core) == "deux" && r.entities[first].person() == (men.Noun.Kind == mention.UnnamedPerson) {
		return r.couple.joint
	}
	return None
}

// bothOf reports "le couple", "les époux", "tous deux" and "les deux".
func (r *resolver) bothOf(m *mention.Mention) bool {
	if m.Named || m.Article != mention.Definite && r.a.Form(m.Head) != "deux" {
		return false
	}
	switch r.a.Form(m.Head) {
	case "deux":
		return m.Last == m.Head && m.Head > 0 && all(r.a.Form(m.Head-1))
	case "couple", "duo", "tandem", "binôme":
		return m.Last == m.Head
	case "époux", "conjoints", "acolytes":
		return m.Last == m.Head && m.Number == lexicon.Plural
	}
	return false
}

// all reports the words before a number that leave nobody out: "tous deux".
func all(form string) bool { return form == "tous" || form == "toutes" || form == "les" }

// both returns the couple that acted last, or the two persons named last, together; or
// None.
func (r *resolver) both(m int) int {
	men := &r.set.Mentions[m]
	if len(r.couple.members) != 2 || men.Sentence-r.couple.sentence > coupleReach {
		r.pairUp(men)
	}
	if len(r.couple.members) != 2 || men.Sentence-r.couple.sentence > coupleReach {
		return None
	}
	if r.couple.joint == None {
		last := &r.entities[r.couple.members[1]]
		r.couple.joint = r.together(r.ints.Of(r.couple.members...), last.seen, lexicon.Masculine)
	}
	return r.couple.joint
}

// ordinal reports "le premier" and "la seconde".
func (r *resolver) ordinal(m *mention.Mention) bool {
	switch r.a.Form(m.Head) {
	case "premier", "première", "second", "seconde":
		return m.Last == m.Head
	}
	return false
}

// pairUp makes a couple of the two persons whom the sentence before names last.
func (r *resolver) pairUp(m *mention.Mention) {
	var members []int
	for _, e := range r.recent {
		ent := &r.entities[e]
		if len(members) < 2 && ent.person() && ent.seen != None && r.set.Mentions[ent.seen].Sentence == m.Sentence-1 {
			members = append(members, e)
		}
	}
	if len(members) == 2 {
		slices.Reverse(members)
		r.couple = couple{members: members, joint: None, sentence: m.Sentence - 1}
	}
}

// agreeing returns an entity of the gender of a mention, or None.
func (r *resolver) agreeing(e int, m *mention.Mention) int {
	if m.Last > m.Head || !r.entities[e].gender().Agrees(m.Gender) {
		return None
	}
	return e
}

// acted reports the entity that was the last subject, or that leads those who were.
func (r *resolver) acted(e int) bool {
	if r.acting == None || r.acting == e {
		return r.acting == e
	}
	members := r.entities[r.acting].members
	return len(members) > 0 && members[0] == e
}
