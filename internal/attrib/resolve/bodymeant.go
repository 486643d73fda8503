package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// bodyMeant returns the body that a noun for somebody takes up, or None: "l'électricien"
// for a company, "le conseil" for a council. Nobody may be called so.
func (r *resolver) bodyMeant(m int) int {
	men := &r.set.Mentions[m]
	head := men.Noun.Head()
	if men.Article != mention.Definite || men.Last > men.Head || men.Number == lexicon.Plural || head != "conseil" && !trades(head) {
		return None
	}
	for _, e := range latest(r.byHead.list(head)) {
		if r.entities[e].person() {
			return None
		}
	}
	for _, e := range r.recent {
		ent := &r.entities[e]
		if ent.kind != mention.Organization || ent.number == lexicon.Plural {
			continue
		}
		if head == "conseil" && r.a.Form(r.set.Mentions[ent.name].Core) == head ||
			head != "conseil" && ent.named && r.set.Mentions[ent.name].Sure && ent.gender() != lexicon.Feminine && (ent.quotes > 0 || r.actsIn(ent)) {
			return e
		}
	}
	return None
}

// trades reports a noun for somebody that news calls companies by as well.
func trades(head string) bool {
	switch head {
	case "armateur", "bailleur", "diffuseur", "distributeur", "exploitant", "fabricant", "fournisseur", "gazier", "hébergeur", "importateur", "organisateur",
		"producteur", "promoteur", "électricien", "énergéticien":
		return true
	}
	return false
}

// actsIn reports an entity that was the subject of a clause.
func (r *resolver) actsIn(ent *entity) bool {
	return slices.ContainsFunc(ent.mentions, func(k int) bool { return r.isSubject(&r.set.Mentions[k]) })
}
