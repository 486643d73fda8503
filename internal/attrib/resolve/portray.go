package resolve

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// findPortrayed marks as subjects the names with which sentences begin that say who
// somebody is and have no verb of their own: "Anne Morel, 34 ans, infirmière à Lons".
func (r *resolver) findPortrayed() {
	for i := range r.a.Sentences {
		s := &r.a.Sentences[i]
		m := r.set.Named(s.First)
		if m == None || r.a.Tokens[s.First].Start == 0 {
			continue // a text begins with its headline
		}
		men := &r.set.Mentions[m]
		if men.Kind == mention.Person && men.Last < s.Last && r.a.Form(men.Last+1) == "," && !r.hasMain(s) {
			r.subject[men.Head] = true
		}
	}
}

// hasMain reports a sentence with a finite verb in no relative clause or one under another.
func (r *resolver) hasMain(s *clause.Sentence) bool {
	for g := range s.Groups {
		if s.Groups[g].Form == clause.Finite && s.Groups[g].Subject.Relative == clause.None && !r.a.Subordinate(s, &s.Groups[g]) {
			return true
		}
	}
	return false
}
