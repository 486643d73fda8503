package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// place is where an anaphor stands.
type place struct {
	tok, sentence int
	gender        lexicon.Gender
	description   int  // the mention that describes, or None
	quote         int  // the quote it is the source of, or None
	goesOn        bool // its cue tells that it speaks again
	answers       bool // its cue tells that it answers
	source        bool // it is the source of a quote, or a quote without one
	anaphor       anaphor
	colon         int // of a quotation without a source, the person named before its colon, or None
	next          int // the first subject of the sentence behind the quotation, or None
	qui           int // the "qui" of the clause of the cue, or None
	main          int // the subject of the main clause behind a pronoun's, or None

	words  []string // of the description, those that count, once they are asked for
	looked bool     // resolver.following is about this place

	searched bool // resolver.passed is about this place
}

// blank is the place of a mention of which nothing but itself is known.
func (r *resolver) blank(m int, a anaphor) place {
	men := &r.set.Mentions[m]
	at := place{
		tok: men.Head, sentence: men.Sentence, gender: men.Gender, description: m,
		quote: None, colon: None, next: None, qui: None, main: None, anaphor: a,
	}
	if a == aPronoun {
		at.description = None
	}
	return at
}

// placeOf is the place of a pronoun or description.
func (r *resolver) placeOf(m int, a anaphor) place {
	at := r.blank(m, a)
	if len(r.spoken[m]) > 0 {
		at.source, at.quote = true, r.spoken[m][0]
		at.goesOn, at.answers, at.colon = r.goesOn(at.quote, a), r.replies(at.quote), r.beforeColon(&r.quotes[at.quote])
	}
	return at
}

// namedHere reports an entity that the sentence names behind the anaphor, outside
// marks: it is spoken to or of.
func (r *resolver) namedHere(e int, at *place) bool {
	if len(r.entities[e].members) > 0 {
		return r.namedTogether(&r.entities[e], at)
	}
	if !at.looked {
		r.lookBehind(at)
	}
	for _, k := range r.following {
		if int(r.bound[k]) == e && !r.beside(at.description, int(k)) {
			return true
		}
	}
	return false
}

// lookBehind lists the mentions that the sentence of an anaphor has behind it.
func (r *resolver) lookBehind(at *place) {
	at.looked, r.following = true, r.following[:0]
	s := &r.a.Sentences[at.sentence]
	for k := r.set.From(s.First); k < len(r.set.Mentions) && r.set.Mentions[k].First <= s.Last; k++ {
		if r.bound[k] != None && r.namesBehind(k, at) {
			r.following = append(r.following, int32(k))
		}
	}
}

func (r *resolver) namesBehind(k int, at *place) bool {
	m := &r.set.Mentions[k]
	return m.Sentence == at.sentence && m.Head > at.tok && !m.Quoted && m.Kind != mention.Pronoun
}

// namedTogether is namedHere for two who act together: their mentions are in text
// order.
func (r *resolver) namedTogether(ent *entity, at *place) bool {
	for _, k := range slices.Backward(ent.mentions) {
		if r.set.Mentions[k].Sentence < at.sentence {
			return false
		}
		if r.namesBehind(k, at) && r.set.Mentions[k].First <= r.a.Sentences[at.sentence].Last && !r.beside(at.description, k) {
			return true
		}
	}
	return false
}

// beside reports a name that a description stands beside, or the other way round.
func (r *resolver) beside(description, m int) bool {
	return description != None && (m == description || r.set.Mentions[description].Beside == m || r.set.Mentions[m].Beside == description)
}
