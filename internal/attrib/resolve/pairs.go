package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// findPairs notes the subjects that name several persons: "Paul Morel et Julie
// Vasseur ont signé".
func (r *resolver) findPairs() {
	r.titledTogether()
	for i := range r.a.Sentences {
		for g := range r.a.Sentences[i].Groups {
			s := &r.a.Sentences[i].Groups[g].Subject
			if !s.Found() || s.Shared != clause.None {
				continue
			}
			r.heads = r.set.AppendSource(r.heads[:0], s.First, s.Last, s.Head)
			if len(r.heads) == 1 {
				if with := r.company(&r.a.Sentences[i], g); with != None {
					r.heads = append(r.heads, with)
				}
			}
			if n := len(r.heads); n > 1 {
				r.pairs[r.heads[n-1]] = r.ints.Of(r.heads...)
			}
		}
	}
}

// pairSources notes those who say a quote together, wherever they stand: "« Non », ont dit
// Paul Morel et Julie Vasseur".
func (r *resolver) pairSources() {
	for _, sources := range r.sources {
		if len(sources) < 2 {
			continue
		}
		if last := slices.Max(sources); len(r.pairs[last]) == 0 {
			r.pairs[last] = sources
		}
	}
}

// titledTogether notes the names under one title: "Mes Luc Adam et Inès Roche".
func (r *resolver) titledTogether() {
	for m := 1; m < len(r.set.Mentions); m++ {
		second := &r.set.Mentions[m]
		if !second.Named || second.Kind != mention.Person || second.First < 3 || r.a.Form(second.First-1) != "et" {
			continue
		}
		first := r.set.Named(second.First - 2)
		if first == None || r.set.Mentions[first].Kind != mention.Person || r.set.Mentions[first].First == 0 {
			continue
		}
		switch r.a.Form(r.set.Mentions[first].First - 1) {
		case "mes", "mm", "mm.", "mmes", "messieurs", "mesdames":
			r.pairs[m] = r.ints.Of(first, m)
		}
	}
}

// company returns the person with whom the subject of a group acts, or None: "Anne
// Morel travaille avec Julie Vasseur".
func (r *resolver) company(s *clause.Sentence, g int) int {
	last := s.Last
	if g+1 < len(s.Groups) {
		last = s.Groups[g+1].First - 1
	}
	for k := s.Groups[g].Last + 1; k < last; k++ {
		if r.a.Form(k) != "avec" {
			continue
		}
		if m := r.governed(k); m != None && r.set.Mentions[m].Kind == mention.Person && r.set.Mentions[m].Named && s.Groups[g].Subject.Last < k {
			return m
		}
	}
	return None
}
