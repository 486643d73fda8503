package resolve

import "github.com/attribd/attribd/internal/attrib/lexicon"

// lastSpeaker returns who said the last quotation, together where they are several, or
// None: the one whose words "le communiqué" gives.
func (r *resolver) lastSpeaker() int {
	if r.latest == None || len(r.speakers[r.latest]) == 0 {
		return None
	}
	said := r.speakers[r.latest]
	if len(said) > 1 {
		members := r.ints.Make(len(said))
		for i := range said {
			members = append(members, said[i].Entity)
		}
		if joint := r.joint(members); joint != None {
			return joint
		}
	}
	return said[0].Entity
}

// goesOnUnnamed returns who said the last quotation where "est-il précisé" adds to it, right
// behind it.
func (r *resolver) goesOnUnnamed(m int) int {
	men := &r.set.Mentions[m]
	if r.latest == None || r.a.Form(men.Head) != "il" || men.Number == lexicon.Plural {
		return None
	}
	if men.Sentence-r.a.Layout.SentenceOf(r.quotes[r.latest].end()) > 1 {
		return None
	}
	return r.lastSpeaker()
}

// issuedReach is how many sentences behind a text is taken up at most.
const issuedReach = 2

// issuedBefore returns who acts in the sentence that brings in a text since the last
// quotation, or None: "Dans un communiqué, le comité proteste".
func (r *resolver) issuedBefore(m int) int {
	men := &r.set.Mentions[m]
	for k := m - 1; k >= 0 && men.Sentence-r.set.Mentions[k].Sentence <= issuedReach; k-- {
		other := &r.set.Mentions[k]
		if r.latest != None && other.First < r.quotes[r.latest].end() {
			return None
		}
		if other.Noun.Lemma != men.Noun.Lemma || other.Sentence == men.Sentence {
			continue
		}
		if r.acting == None || r.entities[r.acting].seen == None || r.set.Mentions[r.entities[r.acting].seen].Sentence != other.Sentence {
			return None
		}
		return r.acting
	}
	return None
}
