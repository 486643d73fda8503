package resolve

import "github.com/attribd/attribd/internal/attrib/mention"

// anaphor is what can point back to an entity.
type anaphor uint8

const (
	aPronoun     anaphor = iota // "il", "celle-ci"
	aDescription                // "le ministre", "la jeune femme"
	aBody                       // "le journal", "l'organisation"
	aCue                        // a cue whose subject is not found
	aSilence                    // a quotation whose sentence names nobody
	anaphors
)

var anaphorNames = [anaphors]string{"pronoun", "description", "body", "cue", "silent"}

// feature is the name of a clue in the tables.
func (a anaphor) feature(c clue) string { return anaphorNames[a] + ":" + clueWords[c].name }

// follow ties an anaphor to the entity it means.
func (r *resolver) follow(m, e int, c choice) {
	method := ByPronoun
	if r.set.Mentions[m].Kind != mention.Pronoun {
		method = ByRole
	}
	r.links[m] = link{method: method, antecedent: r.antecedent(e), score: c.score, margin: c.margin, rivals: c.rivals}
	r.bind(m, e)
}

// antecedent returns the last mention of an entity, or the one that names it.
func (r *resolver) antecedent(e int) int {
	if r.entities[e].named || r.entities[e].seen == None {
		return r.entities[e].name
	}
	return r.entities[e].seen
}
