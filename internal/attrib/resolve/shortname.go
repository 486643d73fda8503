package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/token"
)

// shortName ties a single word to a person named in full: by the last name, or
// by the first name; among several, to the one of the right gender who was named
// last.
func (r *resolver) shortName(i int) {
	m := &r.set.Mentions[i]
	words, seen := r.split(r.fold(i)), &r.names.seen
	last := words[len(words)-1]
	for _, list := range [...][]int{r.names.byLast.list(last), r.names.byWord.list(last)} {
		if e := r.choose(m, list); e != None && !r.namesake(m, e, (*seen)[e] > 0) {
			r.bind(i, e)
			return
		}
	}
	sign := signatureOf(last)
	for _, e := range latest(r.names.byStart.list(start(last))) {
		w := r.entities[e].parts
		if sign.near(r.names.signs[e]) && near(w[len(w)-1], last) && !r.namesake(m, e, (*seen)[e] > 0) {
			r.bind(i, e)
			return
		}
	}
	e := r.create(i)
	for len(*seen) <= e {
		*seen = append(*seen, 0)
	}
	r.call(e, words)
	r.names.byLast.add(last, e)
}

func (r *resolver) choose(m *mention.Mention, list []int) int {
	best, bestSeen := None, -1
	for _, e := range latest(list) {
		g := r.entities[e].gender()
		if m.Gender != lexicon.AnyGender && !g.Agrees(m.Gender) {
			continue
		}
		if seen := r.names.seen[e]; seen > bestSeen {
			best, bestSeen = e, seen
		}
	}
	return best
}

// namesake reports a name that brings in somebody of its own, with an age or a
// role that the person named in full does not have: "Luc, 49 ans" is no Luc
// Vasseur who was not named so far.
func (r *resolver) namesake(m *mention.Mention, e int, seen bool) bool {
	if seen {
		return false
	}
	age := r.age(m)
	if age == "" && len(m.RoleNouns) == 0 {
		return false
	}
	for _, k := range r.entities[e].mentions {
		other := &r.set.Mentions[k]
		if age != "" && age == r.age(other) {
			return false
		}
		for i := range m.RoleNouns {
			head := m.RoleNouns[i].Head()
			if slices.ContainsFunc(other.RoleNouns, func(n mention.Noun) bool { return n.Head() == head }) {
				return false
			}
		}
	}
	return true
}

// age returns the number of years behind a name, or "": "Luc, 49 ans", "Luc (49
// ans)".
func (r *resolver) age(m *mention.Mention) string {
	sign, number, years := m.Last+1, m.Last+2, m.Last+3
	if years >= len(r.a.Tokens) || r.a.Form(sign) != "," && r.a.Form(sign) != "(" {
		return ""
	}
	if r.a.Tokens[number].Kind != token.Number || r.a.Form(years) != "ans" {
		return ""
	}
	return r.a.Form(number)
}
