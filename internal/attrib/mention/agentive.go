package mention

import (
	"strings"

	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// agentive reports a noun of no list that ends like those for people and stands
// between an article and a full name: "la collapsologue Nux Vassor".
func (f *finder) agentive(m *Mention, i int) bool {
	t := &f.a.Tokens[i]
	if t.Kind != token.Word || t.Has(token.Capital) || m.First == m.Last || f.noun(i, i).Words > 0 {
		return false
	}
	if f.article(f.leading(i, 0)) == Bare {
		return false
	}
	switch f.a.Tag(i) {
	case tag.Noun, tag.Adjective, tag.Name:
		return agent(t.Form)
	}
	return false
}

// agent reports a form that ends like "navigateur" and "biologiste".
func agent(form string) bool {
	for _, end := range [...]string{
		"crate", "cien", "cienne", "eur", "euse", "graphe", "iste", "logue", "mane", "naute", "nome", "pathe", "phile", "rice", "thérapeute", "ier", "ière",
	} {
		if strings.HasSuffix(form, end) && len(form) > len(end)+2 {
			return true
		}
	}
	return false
}
