package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/text"
)

// entity is all that is known of somebody while the article is read.
type entity struct {
	kind     mention.Kind
	named    bool
	number   lexicon.Number
	name     int // the mention with the fullest name
	called   int // of a body, the phrase for it beside its name, "le groupe de presse Corvex", or None
	mentions []int
	roles    []role
	heads    []string // the lemmas of its roles and descriptions
	fields   []string // the fields of its roles
	people   string   // the lemma of a word for the people of a place that it was called by
	genders  [3]int   // votes, by lexicon.Gender
	guessed  [3]bool  // that a guess speaks for, by lexicon.Gender

	worthiest []int      // its roles that say most, once the result asks for them
	parts     []string   // the words of the fullest name of a person, folded
	listed    listed     // what the lists know of its names
	offices   [][]string // that a person is known to have held
	officesOf int        // the mention whose name they were looked up by, or None

	members []int // of two who act together; they speak, not the entity
	joints  []int // the entities of which it is the first member
	seen    int   // the last mention, or None
	spoke   int   // the quote it spoke last, or None
	quotes  int   // it spoke so far
	titular bool
	weakest float64 // the least margin by which it was found since it was last named
}

// role is a role with the place where it stands.
type role struct {
	span  text.Span
	at    int      // mention
	words []string // those that count, folded; nil where nobody asked yet
}

// gender returns the gender with the most votes.
func (e *entity) gender() lexicon.Gender {
	f, m := e.votes(lexicon.Feminine), e.votes(lexicon.Masculine)
	switch {
	case f > m:
		return lexicon.Feminine
	case m > f:
		return lexicon.Masculine
	}
	return lexicon.AnyGender
}

// votes counts what speaks for a gender. Guesses have one vote together, however many
// they are: women bear roles in the masculine too, "le professeur Anne Gilbert".
func (e *entity) votes(g lexicon.Gender) int {
	if e.guessed[g] {
		return e.genders[g] + guessVote
	}
	return e.genders[g]
}

func (e *entity) vote(g lexicon.Gender, weight int) { e.genders[g] += weight }

// person reports somebody, with or without a name.
func (e *entity) person() bool {
	return e.kind == mention.Person || e.kind == mention.UnnamedPerson
}

// addHead notes the noun of a role or description.
func (e *entity) addHead(n *mention.Noun) {
	if head := n.Head(); head != "" && !slices.Contains(e.heads, head) {
		e.heads = append(e.heads, head)
	}
	if n.People && e.people == "" {
		e.people = n.Head()
	}
	if n.Role && n.Field != "" && !slices.Contains(e.fields, n.Field) {
		e.fields = append(e.fields, n.Field)
	}
}

// bind ties a mention to an entity.
func (r *resolver) bind(m, e int) {
	if r.of[m] != None {
		return
	}
	r.of[m], r.bound[m] = int32(e), int32(e)
	ent, men := &r.entities[e], &r.set.Mentions[m]
	ent.mentions = append(ent.mentions, m)
	for i, span := range men.Roles {
		ent.roles = append(ent.roles, role{span: span, at: m})
		ent.addHead(&men.RoleNouns[i])
	}
	if !men.Role.Empty() && men.Beside == mention.None {
		ent.roles = append(ent.roles, role{span: men.Role, at: m})
	}
	if !men.Named && men.Kind != mention.Pronoun {
		ent.addHead(&men.Noun)
	}
	r.voteGender(ent, men)
}

const guessVote = 2

func (r *resolver) voteGender(e *entity, m *mention.Mention) {
	switch {
	case m.Guessed, m.Gender == lexicon.Masculine && !m.Named && m.Noun.Role:
		e.guessed[m.Gender] = true
	case m.Named:
		e.vote(m.Gender, 3)
	case m.Kind == mention.Pronoun:
		e.vote(m.Gender, 1)
	default:
		e.vote(m.Gender, 2)
	}
}

// create adds an entity for a mention.
func (r *resolver) create(m int) int {
	e, men := r.newEntity(), &r.set.Mentions[m]
	e.kind, e.named, e.number, e.name = men.Kind, men.Named, men.Number, m
	r.bind(m, len(r.entities)-1)
	return len(r.entities) - 1
}
