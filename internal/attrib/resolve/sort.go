package resolve

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
)

//go:embed data/sorts.tsv
var sortsTSV string

// sortsOf returns the sorts of bodies that a noun can take up: "newspaper" for
// "quotidien".
func sortsOf(noun string) []string {
	for line := range strings.Lines(sortsTSV) {
		if of, sorts, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && of == noun {
			return strings.Split(sorts, ",")
		}
	}
	return nil
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
	if sorts := sortsOf(noun); len(sorts) > 0 && listed != "" {
		v.set(sameSort, slices.Contains(sorts, listed))
		v.set(otherSort, v[sameSort] == 0)
	}
}
