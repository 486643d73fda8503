package resolve

import (
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/phrase"
)

// passingReach is how many mentions back a person without a name is remembered.
const passingReach = 200

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
	v.add(inPassing, isUnnamed, wasSubject, subjectBefore)
	v.away(at.sentence - m.Sentence)
	v.set(sameSentence, m.Sentence == at.sentence)
	v.set(sentenceSubject, m.Sentence == at.sentence)
	v.set(lastSubject, r.acting == None || r.set.Mentions[max(r.entities[r.acting].seen, 0)].First < m.First)
	v.set(inParagraph, r.a.Layout.LineOf(m.Head) == r.a.Layout.LineOf(at.tok))
	since := r.latest != None && r.quotes[r.latest].end() < m.First
	v.set(sinceQuote, since)
	v.set(subjectSince, since)
	v.set(knownGender, at.gender != lexicon.AnyGender && m.Gender == at.gender)
}

// passedOver brings in the person without a name whom the sentences before spoke of in
// passing, where a pronoun can mean nobody else: "Le juge interroge l'accusé. « J'ai
// fui », répond-il".
func (r *resolver) passedOver(m int) int {
	men := &r.set.Mentions[m]
	for k := m - 1; k >= 0 && men.Sentence-r.set.Mentions[k].Sentence <= 1; k-- {
		other := &r.set.Mentions[k]
		if r.of[k] != None || other.Kind != mention.UnnamedPerson || other.Quoted || other.Number != men.Number || !other.Gender.Agrees(men.Gender) {
			continue
		}
		return r.create(k)
	}
	return None
}

// passedSince returns whom the text spoke of in passing since another mention, the last
// one, or None: "Le juge écoute le témoin. « Oui », dit ce dernier".
func (r *resolver) passedSince(pronoun *mention.Mention, since int) int {
	for k := r.set.From(pronoun.First) - 1; k > since && pronoun.Number != lexicon.Plural; k-- {
		if r.inPassing(k) && r.set.Mentions[k].Gender.Agrees(pronoun.Gender) && !r.complement(&r.set.Mentions[k]) {
			return k
		}
	}
	return None
}

// calledLast returns the last mention of an entity that is no pronoun, if it is near.
func (r *resolver) calledLast(e int) int {
	seen := r.entities[e].seen
	for k := seen; k >= max(0, seen-passingReach); k-- {
		if int(r.of[k]) == e && r.set.Mentions[k].Kind != mention.Pronoun {
			return k
		}
	}
	return seen
}

// complement reports a phrase behind "de", which is not who is spoken of but whose he is.
func (r *resolver) complement(m *mention.Mention) bool {
	if m.First == 0 {
		return false
	}
	first := r.a.Form(m.First)
	return first == "du" || first == "des" || phrase.Genitive(r.a.Form(m.First-1))
}
