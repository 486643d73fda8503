package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// likeness tells how well the description fits what is known.
func (r *resolver) likeness(ent *entity, d *mention.Mention, v *vector) {
	switch {
	case slices.Contains(ent.heads, d.Noun.Head()):
		v[sameNoun] = 1
		same := r.compare(ent, d)
		v.set(sameWords, same > 0 || d.Noun.People)
		v.set(otherWords, same < 0)
	case vice(ent.heads, d.Noun.Head()):
		v[otherRole] = 1
	case !d.Noun.Role, d.Noun.Field == "case" && !justice(ent.fields):
		v[anyPerson] = 1 // "la jeune femme"; "l'accusé", whatever else he is, but no judge
	case formerly(d), d.Noun.Field == "family" && d.Article == mention.Possessive:
		v[anyPerson] = 1 // "l'ancien ministre", "son épouse", whatever else they are today
	case slices.Contains(ent.fields, d.Noun.Field) && !office(d.Noun.Head()):
		v[sameField] = 1
	case len(ent.roles) > 0:
		v[otherRole] = 1
	default:
		v[noRole] = 1
	}
	blank := v[noRole] > 0 && len(ent.mentions) >= muchNamed
	v.set(unseenOther, v[unseen] > 0 && !blank && v[sameNoun]+v[anyPerson] == 0)
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

// office reports a role that one person holds at a time: who bears another one,
// and not this, is somebody else.
func office(head string) bool {
	switch head {
	case "ambassadeur", "archevêque", "chancelier", "consul", "garde", "gouverneur", "ministre", "pape", "premier ministre",
		"procureur", "préfet", "recteur", "roi", "sous-préfet", "sélectionneur", "évêque":
		return true
	}
	return false
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
	words := content(d.Name)
	out := 0
	for _, role := range ent.roles {
		have := content(role.span.Of(r.a.Doc))
		if !slices.Contains(have, words[0]) && !slices.Contains(words, have[0]) {
			continue
		}
		if slices.Contains(words, "vice") == slices.Contains(have, "vice") && (within(words, have) || within(have, words)) {
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
