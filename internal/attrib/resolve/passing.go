package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// spokenOfReach is how many mentions back a person without a name is remembered.
const spokenOfReach = 200

// passing returns the person whom the text only spoke of before a pronoun, or None:
// "L'accusé nie. « Je dormais », dit-il".
func (r *resolver) passing(pronoun *mention.Mention, at *place) int {
	if pronoun.Number == lexicon.Plural {
		return None
	}
	for k := r.set.From(pronoun.First) - 1; k >= 0 && at.sentence-r.set.Mentions[k].Sentence <= 1; k-- {
		m := &r.set.Mentions[k]
		if !r.inPassing(k) || !m.Gender.Agrees(pronoun.Gender) || !r.mainSubject(m) || r.reports(at.quote, m) {
			continue
		}
		if e, _ := r.met(k); e != None {
			return None
		}
		return k
	}
	return None
}

// inPassing reports the mention of one person without a name who is nobody yet.
func (r *resolver) inPassing(k int) bool {
	m := &r.set.Mentions[k]
	return r.of[k] == None && m.Kind == mention.UnnamedPerson && !m.Quoted && m.Number != lexicon.Plural && m.Beside == mention.None
}

// reports reports a mention among the words of a quote.
func (r *resolver) reports(q int, m *mention.Mention) bool {
	return q != None && r.quotes[q].First <= m.First && m.Last <= r.quotes[q].Last
}

// passingClues finds what speaks for a person spoken of in passing, who is the subject
// of a main clause.
func (r *resolver) passingClues(m *mention.Mention, at *place, v *vector) {
	v[inPassing], v[isUnnamed], v[wasSubject], v[subjectBefore] = 1, 1, 1, 1
	v[perSentence] = float64(at.sentence - m.Sentence)
	v.set(sameSentence, m.Sentence == at.sentence)
	v.set(sentenceSubject, m.Sentence == at.sentence)
	v.set(lastSubject, r.acting == None || r.set.Mentions[max(r.entities[r.acting].seen, 0)].First < m.First)
	v.set(inParagraph, r.a.Layout.LineOf(m.Head) == r.a.Layout.LineOf(at.tok))
	since := r.latest != None && r.quotes[r.latest].end() < m.First
	v.set(sinceQuote, since)
	v.set(subjectSince, since)
	v.set(knownGender, at.gender != lexicon.AnyGender && m.Gender == at.gender)
}

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
	for k := at.description - 1; k >= max(0, at.description-spokenOfReach); k-- {
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
			if copula(r.a.Words[k].Lemma()) {
				return false
			}
		}
	}
	return verb
}

func copula(lemma string) bool {
	switch lemma {
	case "être", "devenir", "rester", "demeurer", "nommer", "élire":
		return true
	}
	return false
}
