package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// leastForActing is by how much somebody must be the likeliest to be whom a description
// means that says nothing.
const leastForActing = 1

// namedBefore reports somebody whom a name before a mention calls.
func (r *resolver) namedBefore(e, m int) bool {
	return slices.ContainsFunc(r.entities[e].mentions, func(k int) bool { return k < m && r.set.Mentions[k].Named })
}

// actsAlone reports the subject of a main clause that no name stands behind: "L'ancien
// ministre a salué la foule", but not "Le leader Corvex a grandi".
func (r *resolver) actsAlone(m int) bool {
	men := &r.set.Mentions[m]
	next := men.Head + max(men.Noun.Words, 1)
	if !men.Noun.Sure && men.Last < next {
		return false // "la critique existe"
	}
	return men.Article == mention.Definite && !men.Quoted && r.mainSubject(men) && (next >= len(r.a.Tokens) || r.set.Named(next) == None)
}
