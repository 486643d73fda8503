package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// likeness tells how well the description fits what is known.
func (r *resolver) likeness(ent *entity, d *mention.Mention, v *vector) {
	held, known := r.holds(ent, d)
	switch {
	case slices.Contains(ent.heads, d.Noun.Head()):
		v[sameNoun] = 1
		v.set(sameUnnamed, !ent.named)
		same := r.compare(ent, d)
		v.set(sameWords, same > 0 || d.Noun.People)
		v.set(otherWords, same < 0)
		v.set(anotherOffice, same < 0 && (office(d.Noun.Head()) || d.Noun.Head() == "président"))
	case held:
		v[knownOffice] = 1
	case slices.Contains(ent.heads, synonym(d)):
		v[sameNoun] = 1
	case vice(ent.heads, d.Noun.Head()):
		v[otherRole] = 1
	case !d.Noun.Role, d.Noun.Field == "case" && !justice(ent.fields):
		v[anyPerson] = 1 // "la jeune femme"; "l'accusé", whatever else he is, but no judge
	case formerly(d), d.Noun.Field == "family" && (d.Article == mention.Possessive || anybody(d)):
		v[anyPerson] = 1 // "l'ancien ministre", "son épouse", whatever else they are today
	case slices.Contains(ent.fields, d.Noun.Field) && !office(d.Noun.Head()):
		v[sameField] = 1
	case r.complements(ent, d):
		v[holdsNoun] = 1
	case ent.occupied(), known && (office(d.Noun.Head()) || d.Noun.Field == "politics" && d.Last > d.Head):
		v.set(broadNoun, broad(d.Noun.Head()) && (!known || d.Last == d.Head))
		v.set(otherRole, v[broadNoun] == 0)
	default:
		v[noRole] = 1
		v.set(noOffice, office(d.Noun.Head()))
	}
	blank := v[noRole] > 0 && len(ent.mentions) >= muchNamed
	v.set(unseenOther, v[unseen] > 0 && !blank && v[sameNoun]+v[anyPerson]+v[knownOffice] == 0)
}

// anybody reports a word for a man or a woman that is one for a relation as well.
func anybody(d *mention.Mention) bool {
	switch d.Noun.Head() {
	case "femme", "fille", "garçon", "homme":
		return !strings.Contains(fold(d.Name), " de ")
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

// broad reports a noun for people of many callings, which takes up one of
// another name: "la responsable" for a secretary general.
func broad(head string) bool {
	switch head {
	case "acteur", "artiste", "auteur", "cadre", "champion", "chef", "chercheur", "créateur", "dirigeant", "expert",
		"fondateur", "fonctionnaire", "leader", "meneur", "militant", "numéro", "officiel", "patron", "personnalité",
		"politique", "professionnel", "représentant", "responsable", "scientifique", "spécialiste", "syndicaliste", "universitaire", "élu":
		return true
	}
	return false
}

// justice reports the fields of those who try a case or look into it.
func justice(fields []string) bool {
	return slices.Contains(fields, "law") || slices.Contains(fields, "police")
}

// formerly reports a role that was held before or will be, beside those of today.
func formerly(d *mention.Mention) bool {
	first, _, _ := strings.Cut(fold(d.Name), " ")
	switch first {
	case "ancien", "ancienne", "ex", "ephemere", "futur", "future":
		return true
	}
	return false
}

// office reports a role that one person holds at a time, or that of who asks the
// questions: who bears another one, and not this, is somebody else.
func office(head string) bool {
	switch head {
	case "ambassadeur", "animateur", "archevêque", "chancelier", "consul", "garde", "gouverneur", "journaliste", "ministre", "pape", "premier ministre",
		"procureur", "présentateur", "préfet", "recteur", "reporter", "roi", "sous-préfet", "sélectionneur", "évêque":
		return true
	}
	return false
}

// complements reports a role that has the noun of a description in its complement:
// "présidente du Cercle des économistes" for "l'économiste".
func (r *resolver) complements(ent *entity, d *mention.Mention) bool {
	head := fold(d.Noun.Head())
	return d.Last == d.Head && slices.ContainsFunc(ent.roles, func(role role) bool {
		words := content(role.span.Of(r.a.Doc))
		return len(words) > 1 && akin(words[1:], head)
	})
}

// vice reports a noun that names the deputy of one of the others, or the other
// way round: "vice-président".
func vice(heads []string, head string) bool {
	under := func(a, b string) bool { return a == "vice-"+b || a == "sous-"+b }
	return slices.ContainsFunc(heads, func(h string) bool { return under(h, head) || under(head, h) })
}

// compare returns 1 where a role of the entity has all the words of the
// description or the other way round, -1 where each of those with the same noun
// has words of its own, else 0.
func (r *resolver) compare(ent *entity, d *mention.Mention) int {
	words, head := content(d.Name), fold(d.Noun.Head())
	out := 0
	for _, role := range ent.roles {
		have := content(role.span.Of(r.a.Doc))
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

// subset reports words that are all among others, in one form or another:
// "français" in "de la République française". When a role was held does not count.
func subset(words, others []string) bool {
	for _, w := range words {
		switch w {
		case "ancien", "ancienne", "ex", "actuel", "actuelle", "nouveau", "nouvelle", "charge", "chargee", "delegue", "deleguee":
			continue
		}
		if !akin(others, w) && !abbreviates(w, others) {
			return false
		}
	}
	return true
}

// abbreviates reports a word made of the first letters of others: "IMA" for "Institut
// du monde arabe".
func abbreviates(word string, others []string) bool {
	var initials strings.Builder
	for _, w := range others {
		initials.WriteByte(w[0])
	}
	return len(word) > 1 && strings.Contains(initials.String(), word)
}

// akin reports a word or another form of it: "russe", "Russie".
func akin(words []string, word string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		least := max(4, min(len(w), len(word))-2)
		return w == word || min(len(w), len(word)) >= least && w[:least] == word[:least]
	})
}

// content returns the words of a phrase without the little ones.
func content(phrase string) []string {
	fields := strings.FieldsFunc(fold(phrase), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) })
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
