package resolve

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// topic reports whom a sentence begins to speak of: "Quant à Paul Morel, il reste".
func (r *resolver) topic(m *mention.Mention) bool {
	first := r.a.Sentences[m.Sentence].First
	if r.a.Form(first) != "quant" {
		return false
	}
	for k := first + 2; k < m.First; k++ {
		if r.a.Form(k) == "," || r.a.Tag(k) == tag.Preposition && !phrase.Genitive(r.a.Form(k)) {
			return false // "Quant aux fonds remis par Paul Morel, il"
		}
	}
	return true
}

// fronted reports the subject of a clause that comes before the main one it is under:
// "Alors qu'il hésite, Anne sort".
func (r *resolver) fronted(m *mention.Mention) bool {
	s := &r.a.Sentences[m.Sentence]
	under := false
	for g := range s.Groups {
		subject := &s.Groups[g].Subject
		switch {
		case !subject.Found() || subject.Head < m.First:
		case subject.Head <= m.Last:
			under = r.a.Subordinate(s, &s.Groups[g])
		case under && s.Groups[g].Finite != clause.None && !r.a.Subordinate(s, &s.Groups[g]):
			return true
		}
	}
	return false
}
