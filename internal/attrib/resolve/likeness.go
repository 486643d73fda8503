package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// likeness tells how well the description fits what is known.
func (r *resolver) likeness(e int, at *place, v *vector) {
	ent := &r.entities[e]
	d := &r.set.Mentions[at.description]
	if at.words == nil {
		at.words = r.content(r.fold(at.description))
	}
	held, known := r.holds(ent, d, at.words)
	other := synonym(d, at.words)
	switch {
	case slices.Contains(ent.heads, d.Noun.Head()):
		v.add(sameNoun)
		v.set(sameUnnamed, !ent.named)
		same := r.compare(ent, d, at.words)
		v.set(sameWords, same > 0 || d.Noun.People)
		v.set(otherWords, same < 0)
		v.set(anotherOffice, same < 0 && (office(d.Noun.Head()) || d.Noun.Head() == "président"))
	case held:
		v.add(knownOffice)
	case r.paraphrased(ent, other):
		v.add(sameNoun, sameWords)
	case r.kindred(ent, d, at.words):
		v.add(kinNoun)
		v.set(sameUnnamed, !ent.named)
		v.set(sameWords, len(at.words) > 1 && r.completes(ent, at.words))
	case vice(ent.heads, d.Noun.Head()), opposed(ent.heads, d.Noun.Head()):
		v.add(otherRole)
	case !d.Noun.Role, d.Noun.Field == "case" && !justice(ent.fields):
		v.add(anyPerson) // "la jeune femme"; "l'accusé", whatever else he is, but no judge
	case formerly(r.fold(at.description)), d.Noun.Field == "family" && (d.Article == mention.Possessive || r.anybody(at.description)):
		v.add(anyPerson) // "l'ancien ministre", "son épouse", whatever else they are today
	case slices.Contains(ent.fields, d.Noun.Field) && !office(d.Noun.Head()) && other == "":
		v.add(sameField)
	case r.complements(ent, d):
		v.add(holdsNoun)
	case !known && slices.Contains(ent.fields, d.Noun.Field) && r.former(ent):
		v.add(noRole, noOffice)
	case ent.occupied(), known && (office(d.Noun.Head()) || d.Noun.Field == "politics" && d.Last > d.Head || foreign(ent, d)):
		v.set(broadNoun, other == "" && (broad(d.Noun.Head()) || ent.broadly() && !office(d.Noun.Head())) && (!known || d.Last == d.Head))
		v.set(anyPerson, !v.has(broadNoun) && d.Article == mention.Demonstrative && (v.has(spokeLast) || r.acted(e))) // "cet ingénieur" tells more of him
		v.set(otherRole, !v.has(broadNoun) && !v.has(anyPerson))
	default:
		v.add(noRole)
		v.set(noOffice, office(d.Noun.Head()) || d.Noun.Head() == "avocat" && d.Last > d.Head)
		v.set(passerby, !ent.named && d.Last > d.Head+d.Noun.Words-1)
	}
	v.set(otherWords, v.has(otherWords) || d.Noun.People && ent.people != "" && !sameStart(ent.people, d.Noun.Head()))
	r.standing(e, at, v)
}

// standing tells what else of an entity speaks for and against a description, once it is
// known how the two fit.
func (r *resolver) standing(e int, at *place, v *vector) {
	ent, d := &r.entities[e], &r.set.Mentions[at.description]
	same, many := v.has(sameNoun) || v.has(knownOffice), len(ent.mentions) >= muchNamed
	v.set(anyUnnamed, v.has(anyPerson) && !ent.named && (!d.Noun.Role || !ent.occupied()) && d.Noun.Lemma != "")
	v.set(apart, !same && r.apart(e, at))
	v.set(blankMain, e == r.main && many && len(ent.roles) == 0 && !v.has(otherRole) && !v.has(sameNoun) && callsMain(d))
	blank := v.has(noRole) && many
	v.set(unseenOther, v.has(unseen) && !blank && !same && (!v.has(anyPerson) || !d.Noun.Role && (justice(ent.fields) || slices.ContainsFunc(ent.heads, office))))
}

// foreign reports a calling in which nobody works who is known for an office:
// "l'éditorialiste" is no president.
func foreign(ent *entity, d *mention.Mention) bool {
	if len(ent.parts) < 2 || broad(d.Noun.Head()) {
		return false
	}
	switch d.Noun.Field {
	case "education", "health", "media", "science":
		return true
	}
	return false
}

// callsMain reports a description that news has for whom everybody knows, no side of a
// case.
func callsMain(d *mention.Mention) bool {
	switch d.Noun.Field {
	case "case", "law", "police":
		return false
	}
	return d.Article == mention.Definite
}

// anybody reports a word for a man or a woman that is one for a relation as well.
func (r *resolver) anybody(m int) bool {
	switch r.set.Mentions[m].Noun.Head() {
	case "femme", "fille", "garçon", "homme":
		return !strings.Contains(r.fold(m), " de ")
	}
	return false
}

// occupied reports somebody with a role other than a relation or a standing in a
// case.
func (e *entity) occupied() bool {
	if len(e.fields) == 0 {
		return len(e.roles) > 0
	}
	return slices.ContainsFunc(e.fields, func(field string) bool { return field != "family" && field != "case" })
}

// broadly reports somebody whose roles all have nouns for people of many callings:
// "auteure de l'étude" may be "la biologiste".
func (e *entity) broadly() bool {
	return len(e.heads) > 0 && !slices.ContainsFunc(e.heads, func(head string) bool { return !broad(head) })
}

// former reports somebody of whom only past roles are told, and not what he is today.
func (r *resolver) former(ent *entity) bool {
	for i := range ent.roles[:min(len(ent.roles), mostRoles)] {
		if words := r.roleWords(&ent.roles[i]); len(words) == 0 || !formerly(words[0]) {
			return false
		}
	}
	return len(ent.roles) > 0
}

// complements reports a role that has the noun of a description in its complement:
// "présidente du Cercle des économistes" for "l'économiste".
func (r *resolver) complements(ent *entity, d *mention.Mention) bool {
	if d.Last != d.Head {
		return false
	}
	head := r.letters.keep(d.Noun.Head())
	for i := range ent.roles[:min(len(ent.roles), mostRoles)] {
		if words := r.roleWords(&ent.roles[i]); len(words) > 1 && akin(words[1:], head) {
			return true
		}
	}
	return false
}

// roleWords returns the words of a role that count.
func (r *resolver) roleWords(role *role) []string {
	if role.words == nil {
		role.words = r.content(r.letters.keep(role.span.Of(r.a.Doc)))
	}
	return role.words
}

// akin reports a noun of the same kin as one of the others: "technicien" and
// "entraîneur".
func (w *Weights) akin(heads []string, head string) bool {
	kin := w.kin[head]
	return len(kin) > 0 && slices.ContainsFunc(heads, func(h string) bool {
		return slices.ContainsFunc(w.kin[h], func(class string) bool { return slices.Contains(kin, class) })
	})
}

// kindred reports a role that news calls by the noun of a description as well, or that of
// who leads the body that the description names.
func (r *resolver) kindred(ent *entity, d *mention.Mention, words []string) bool {
	head := d.Noun.Head()
	return d.Last <= d.Head+1 && r.weights.akin(ent.heads, head) ||
		leads(head) && slices.ContainsFunc(ent.heads, leads) && len(words) > 1 && r.completes(ent, words)
}

// completes reports that a role has all words of a description but its noun: "le
// patron de la CGT" for "secrétaire général de la CGT".
func (r *resolver) completes(ent *entity, words []string) bool {
	for i := range ent.roles[:min(len(ent.roles), mostRoles)] {
		if have := r.roleWords(&ent.roles[i]); len(have) > 1 && subset(words[1:], have[1:]) {
			return true
		}
	}
	return false
}

// compare returns 1 where a role of the entity has all the words of the
// description or the other way round, -1 where each of those with the same noun
// has words of its own, else 0.
func (r *resolver) compare(ent *entity, d *mention.Mention, words []string) int {
	head := r.letters.keep(d.Noun.Head())
	out := 0
	for i := range ent.roles[:min(len(ent.roles), mostRoles)] {
		have := r.roleWords(&ent.roles[i])
		if !akin(have, head) || !akin(words, head) {
			continue
		}
		same := slices.Contains(words, "vice") == slices.Contains(have, "vice")
		switch {
		case same && len(words) > 1 && len(have) == 1:
			continue // a bare "président" may preside over anything
		case same && (subset(words, have) || subset(have, words)):
			return 1
		}
		out = -1
	}
	return out
}
