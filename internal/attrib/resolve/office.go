package resolve

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/token"
)

var (
	//go:embed data/offices.tsv
	officesTSV string
	//go:embed data/sorts.tsv
	sortsTSV string
	//go:embed data/kin.tsv
	kinTSV string
)

// holder is somebody whose offices articles take for known.
type holder struct {
	name    []string   // folded
	offices [][]string // the words of each that count
}

// holdersOf reads the table of offices, by the beginning of the last name.
func holdersOf(table string) map[string][]holder {
	out := map[string][]holder{}
	for line := range strings.Lines(table) {
		name, offices, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		h := holder{name: strings.Fields(fold(name))}
		for office := range strings.SplitSeq(offices, ";") {
			h.offices = append(h.offices, content(office))
		}
		key := start(h.name[len(h.name)-1])
		out[key] = append(out[key], h)
	}
	return out
}

// heldBy returns what a person is known to have held, or nil: by the whole name,
// or by the last name where nobody else in the table has it.
func (w *Weights) heldBy(words []string) [][]string {
	if len(words) == 0 {
		return nil
	}
	last := words[len(words)-1]
	var found [][]string
	for _, h := range w.holders[start(last)] {
		switch {
		case slices.Equal(h.name, words), variant(h.name, words):
			return h.offices
		case len(words) > 1 || h.name[len(h.name)-1] != last:
		case found != nil:
			return nil
		default:
			found = h.offices
		}
	}
	return found
}

// holds tells whether a person is known to have held the office that a
// description names, and whether anything is known of the person at all.
func (r *resolver) holds(ent *entity, d *mention.Mention, words []string) (office, known bool) {
	if ent.kind != mention.Person {
		return false, false
	}
	offices := r.offices(ent)
	if len(words) > 1 && words[0][0] >= '0' && words[0][0] <= '9' {
		words = words[1:] // "le 44e président des États-Unis"
	}
	if len(words) > 1 && (words[0] == "actuel" || words[0] == "actuelle") {
		words = words[1:]
	}
	return len(words) > 0 && slices.ContainsFunc(offices, func(o []string) bool {
		return akin(words[:1], o[0]) && (subset(words, o) || d.Noun.Field == "family" && subset(o, words))
	}), offices != nil
}

// holders returns the persons of the article who are known to have held the office
// that a description names, wherever they are named.
func (r *resolver) holders(d int) []int {
	if len(r.known) == 0 {
		return nil
	}
	out, words := r.ints.Make(len(r.known)+remembered), r.content(r.fold(d))
	for _, e := range r.known {
		if held, _ := r.holds(&r.entities[e], &r.set.Mentions[d], words); held {
			out = append(out, e)
		}
	}
	return out
}

// offices returns what a person is known to have held, or nil.
func (r *resolver) offices(ent *entity) [][]string {
	if ent.officesOf != ent.name {
		r.fields = appendFields(r.fields[:0], r.fold(ent.name))
		ent.offices, ent.officesOf = r.weights.heldBy(r.fields), ent.name
	}
	return ent.offices
}

// synonym returns the head noun of the office that a description names in other
// words, or "": "président" for "le chef de l'État".
func synonym(d *mention.Mention, words []string) string {
	has := func(w string) bool { return slices.Contains(words, w) }
	switch {
	case d.Noun.Head() == "chef" && has("etat"), has("locataire") && has("elysee"):
		return "président"
	case d.Noun.Head() == "chef" && has("gouvernement"), has("locataire") && has("matignon"):
		return "premier"
	case has("garde") && has("sceaux"), d.Noun.Head() == "chef" && has("diplomatie"):
		return "ministre"
	}
	return ""
}

// paraphrased reports somebody whose office a description names in other words: "le chef
// de l'État" is the president of a country, not of a club.
func (r *resolver) paraphrased(ent *entity, head string) bool {
	if !slices.Contains(ent.heads, head) {
		return false
	}
	if head != "président" || len(ent.roles) == 0 {
		return true
	}
	return slices.ContainsFunc(ent.roles[:min(len(ent.roles), mostRoles)], func(held role) bool {
		words := r.roleWords(&held)
		return akin(words, "president") && (slices.Contains(words, "republique") || !governed(r.letters.keep(held.span.Of(r.a.Doc))) || r.ofPlace(held))
	})
}

// governed reports a folded role with a complement: "president du club".
func governed(folded string) bool {
	return strings.Contains(folded, " d'") || strings.Contains(folded, " de ") || strings.Contains(folded, " du ") || strings.Contains(folded, " des ")
}

// ofPlace reports a role whose whole complement is the name of a place: "président du
// Ghana".
func (r *resolver) ofPlace(held role) bool {
	const beside = 8 // mentions
	for m := max(0, held.at-beside); m < min(held.at+beside, len(r.set.Mentions)); m++ {
		place := &r.set.Mentions[m]
		if place.Span.End == held.span.End && place.Span.Start > held.span.Start && (place.Kind == mention.Place || r.unlisted(place)) {
			return len(content(r.a.Doc[held.span.Start:place.Span.Start])) == 1
		}
	}
	return false
}

// unlisted reports a name of one word that no list has, which may be a country's.
func (r *resolver) unlisted(m *mention.Mention) bool {
	return m.Named && !m.Sure && m.Core == m.Last && !r.a.Tokens[m.Core].Has(token.AllCaps)
}
