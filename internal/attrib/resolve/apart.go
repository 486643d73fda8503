package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// apart reports an entity that a sentence names beside somebody by the noun of a
// description, who is nobody yet: "Le juge écoute le témoin" has two in it.
func (r *resolver) apart(e int, at *place) bool {
	if !at.searched {
		r.searchPassing(at)
	}
	return slices.ContainsFunc(r.passed, func(k int) bool { return r.besides(e, &r.set.Mentions[k]) })
}

// searchPassing lists who was spoken of in passing by the noun of a description.
func (r *resolver) searchPassing(at *place) {
	at.searched, r.passed = true, r.passed[:0]
	head := r.set.Mentions[at.description].Noun.Head()
	for k := at.description - 1; k >= max(0, at.description-passingReach); k-- {
		if r.set.Mentions[k].Kind == mention.UnnamedPerson && r.inPassing(k) && r.set.Mentions[k].Noun.Head() == head {
			r.passed = append(r.passed, k)
		}
	}
}

// besides reports an entity that the clause of a mention names as somebody else.
func (r *resolver) besides(e int, m *mention.Mention) bool {
	s := &r.a.Sentences[m.Sentence]
	for k := r.set.From(s.First); k < len(r.set.Mentions) && r.set.Mentions[k].First <= s.Last; k++ {
		other := &r.set.Mentions[k]
		if int(r.of[k]) == e && !other.Quoted && (r.parted(other.Last, m.First) || r.parted(m.Last, other.First)) {
			return true
		}
	}
	return false
}

// parted reports two phrases of one clause between which a verb stands that does not
// make them one: neither "est" nor a comma alone.
func (r *resolver) parted(from, to int) bool {
	verb := false
	for k := from + 1; k < to; k++ {
		switch r.a.Tag(k) {
		case tag.Que, tag.Relative, tag.Subordinator:
			return false
		case tag.Finite:
			verb = true
			if makesOne(&r.a.Words[k]) {
				return false
			}
		}
	}
	return verb
}

// makesOne reports a verb that says of one phrase that it is the other.
func makesOne(w *tag.Word) bool {
	lemma := w.Lemma()
	return w.Copula() || lemma == "nommer" || lemma == "élire"
}
