package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// sortsOf reads the table of sorts, "newspaper" for "quotidien", or that of kin.
func sortsOf(table string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(table) {
		if noun, sorts, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			out[noun] = strings.Split(sorts, ",")
		}
	}
	return out
}

// commonWords is how many words the names of an entity have together, as a rule.
const commonWords = 8

// listed is what the lists and the names of an entity tell of its sort.
type listed struct {
	known bool
	sort  string   // "newspaper", or ""
	words []string // of all names, folded
}

// listedAs returns what is known of the names of an entity, which are all met before
// descriptions are read.
func (r *resolver) listedAs(ent *entity) *listed {
	l := &ent.listed
	if l.known {
		return l
	}
	l.known = true
	for _, k := range ent.mentions {
		m := &r.set.Mentions[k]
		if !m.Named {
			continue
		}
		for word := range strings.FieldsSeq(r.fold(k)) {
			if l.words == nil {
				l.words = r.strings.Make(commonWords)
			}
			if !slices.Contains(l.words, word) {
				l.words = append(l.words, word)
			}
		}
		if name, ok := r.a.Lexicon.Name(m.Name); ok && name.Sort != "" {
			l.sort = name.Sort
		}
	}
	return l
}

// bodily tells how well a noun like "le journal" fits the name of a body.
func (r *resolver) bodily(ent *entity, d *mention.Mention, v *vector) {
	noun := d.Noun.Head()
	listed := r.listedAs(ent)
	v.set(bearsNoun, slices.Contains(listed.words, r.letters.keep(noun)))
	if sorts := r.weights.sorts[noun]; len(sorts) > 0 && listed.sort != "" {
		v.set(sameSort, slices.Contains(sorts, listed.sort))
		v.set(otherSort, !v.has(sameSort))
	}
}
