package resolve

import (
	"cmp"
	"slices"
	"sort"

	"github.com/attribd/attribd/internal/attrib/text"
)

// result numbers the entities that speak and chooses the roles.
func (r *resolver) result() *Result {
	r.places = filled(r.places, len(r.entities), None)
	place, speaking := r.places, r.speaking[:0]
	for q := range r.speakers {
		for i := range r.speakers[q] {
			if e := r.speakers[q][i].Entity; place[e] == None {
				place[e] = 0
				speaking = append(speaking, e)
			}
		}
	}
	for _, e := range speaking {
		slices.Sort(r.entities[e].mentions)
		r.entities[e].roles = inOrder(r.entities[e].roles)
	}
	slices.SortStableFunc(speaking, func(x, y int) int {
		return cmp.Compare(r.entities[x].mentions[0], r.entities[y].mentions[0])
	})
	r.public = r.public[:0]
	for i, e := range speaking {
		place[e] = i
		r.public = append(r.public, r.publish(e))
	}
	r.speaking = speaking
	r.out = Result{Entities: r.public, Speakers: r.speakers}
	out := &r.out
	for q := range out.Speakers {
		for i := range out.Speakers[q] {
			s := &out.Speakers[q][i]
			s.Role = r.roleFor(q, s)
			s.Entity = place[s.Entity]
		}
	}
	return out
}

// publish returns what the caller sees of an entity.
func (r *resolver) publish(e int) Entity {
	ent := &r.entities[e]
	out := Entity{Name: r.set.Mentions[ent.name].Name, Kind: ent.kind, Gender: ent.gender(), Number: ent.number, Mentions: ent.mentions}
	if !ent.person() {
		return out
	}
	if len(ent.roles) == 1 {
		out.Roles = r.spans.Of(ent.roles[0].span)
	}
	if len(ent.roles) < 2 {
		return out
	}
	clear(r.titles)
	out.Roles = r.spans.Make(len(ent.roles))
	for _, role := range ent.roles {
		if words := r.letters.keep(role.span.Of(r.a.Doc)); !r.titles[words] {
			r.titles[words] = true
			out.Roles = append(out.Roles, role.span)
		}
	}
	return out
}

// inOrder sorts the roles of a person into text order, each once. Of two that begin
// at one word the longer took in a name.
func inOrder(roles []role) []role {
	slices.SortStableFunc(roles, func(x, y role) int {
		return cmp.Or(cmp.Compare(x.span.Start, y.span.Start), cmp.Compare(x.span.End, y.span.End))
	})
	return slices.CompactFunc(roles, func(x, y role) bool { return x.span.Start == y.span.Start })
}

// roleFor chooses the role of a speaker at a quote: the one at the mention,
// else the nearest before, else the first. What stands beside the name counts
// more than a description, which was only taken for the same person.
func (r *resolver) roleFor(q int, s *Speaker) *text.Span {
	ent := &r.entities[s.Entity]
	if !ent.person() || len(ent.roles) == 0 {
		return nil
	}
	end := r.a.Tokens[r.quotes[q].Last].End
	if s.Mention != None {
		if at := r.roleAt(ent, s.Mention); at != None {
			return &ent.roles[at].span
		}
		end = max(end, r.set.Mentions[s.Mention].Span.End)
	}
	if ent.worthiest == nil {
		ent.worthiest = r.worthiest(ent)
	}
	behind := sort.Search(len(ent.worthiest), func(i int) bool { return ent.roles[ent.worthiest[i]].span.Start >= end })
	return &ent.roles[ent.worthiest[max(behind-1, 0)]].span
}

// roleAt returns the first role that stands at a mention of an entity, or None.
func (r *resolver) roleAt(ent *entity, m int) int {
	men, found := &r.set.Mentions[m], None
	look := func(span text.Span) {
		at := sort.Search(len(ent.roles), func(i int) bool { return ent.roles[i].span.Start >= span.Start })
		if at < len(ent.roles) && ent.roles[at].at == m && (found == None || at < found) {
			found = at
		}
	}
	for _, span := range men.Roles {
		look(span)
	}
	look(men.Role)
	return found
}

// worthiest returns the roles of an entity that say most, in text order.
func (r *resolver) worthiest(ent *entity) []int {
	most := 0
	for i := range ent.roles {
		most = max(most, r.worth(&ent.roles[i]))
	}
	out := r.ints.Make(len(ent.roles))
	for i := range ent.roles {
		if r.worth(&ent.roles[i]) == most {
			out = append(out, i)
		}
	}
	return out
}

// worth tells how much a role says: most where it stands beside the name, least
// where it is a bare relation, "son épouse".
func (r *resolver) worth(role *role) int {
	m := &r.set.Mentions[role.at]
	switch {
	case m.Named:
		return 2
	case m.Noun.Field == "family" && m.Last == m.Head:
		return 0
	}
	return 1
}
