package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// sortsOf reads the table of sorts: "newspaper" for "quotidien".
func sortsOf(table string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(table) {
		if noun, sorts, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			out[noun] = strings.Split(sorts, ",")
		}
	}
	return out
}

// bodily tells how well a noun like "le journal" fits the name of a body.
func (r *resolver) bodily(ent *entity, d *mention.Mention, v *vector) {
	noun := d.Noun.Head()
	listed := ""
	for _, k := range ent.mentions {
		m := &r.set.Mentions[k]
		if !m.Named {
			continue
		}
		v.set(bearsNoun, slices.Contains(strings.Fields(fold(m.Name)), fold(noun)))
		if name, ok := r.a.Lexicon.Name(m.Name); ok && name.Sort != "" {
			listed = name.Sort
		}
	}
	if sorts := r.weights.sorts[noun]; len(sorts) > 0 && listed != "" {
		v.set(sameSort, slices.Contains(sorts, listed))
		v.set(otherSort, v[sameSort] == 0)
	}
}
