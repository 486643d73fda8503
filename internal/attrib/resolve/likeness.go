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
	case !d.Noun.Role, d.Noun.Field == "case" && !slices.Contains(ent.fields, "law"):
		v[anyPerson] = 1 // "la jeune femme"; "l'accusé", whatever else he is, but no judge
	case slices.Contains(ent.fields, d.Noun.Field):
		v[sameField] = 1
	case len(ent.roles) > 0:
		v[otherRole] = 1
	default:
		v[noRole] = 1
	}
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
