package resolve

import (
	"slices"
	"sort"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// goesOn reports a quote whose cue tells that somebody speaks again: "a-t-il
// ajouté". An adverb tells that of a pronoun alone: "le maire a également dit" may be
// another's turn.
func (r *resolver) goesOn(q int, anaphor anaphor) bool {
	quote := &r.quotes[q]
	if quote.CueFirst == None {
		return false
	}
	for k := quote.CueFirst; k <= min(quote.CueLast+1, len(r.a.Tokens)-1); k++ {
		switch r.a.Form(k) {
		case "encore", "également", "aussi", "enfin":
			if anaphor != aDescription {
				return true
			}
		}
		switch r.a.Words[k].Lemma() {
		case "ajouter", "poursuivre", "continuer", "conclure", "reprendre", "enchaîner", "compléter", "insister", "préciser", "développer", "détailler":
			return true
		}
	}
	return false
}

// replies reports a quote whose cue tells that it answers the words of another.
func (r *resolver) replies(q int) bool {
	quote := &r.quotes[q]
	if quote.CueFirst == None {
		return false
	}
	for k := quote.CueFirst; k <= quote.CueLast; k++ {
		switch r.a.Words[k].Lemma() {
		case "répondre", "répliquer", "rétorquer", "riposter":
			return true
		}
	}
	return false
}

// saysI reports a quote in the first person singular.
func (r *resolver) saysI(q int) bool {
	quote := &r.quotes[q]
	if !quote.Marked {
		return false
	}
	for k := quote.First; k <= quote.Last; k++ {
		switch r.a.Form(k) {
		case "je", "j'", "moi", "m'", "ma", "mon", "mes":
			return true
		}
	}
	return false
}

// behindQuote returns the first subject of the sentence behind a quote, a name
// or a phrase, or None.
func (r *resolver) behindQuote(q int) int {
	at := r.a.Layout.SentenceOf(r.quotes[q].Last)
	if at+1 >= len(r.a.Sentences) {
		return None
	}
	s := &r.a.Sentences[at+1]
	for m := r.set.From(s.First); m < len(r.set.Mentions) && r.set.Mentions[m].First <= s.Last; m++ {
		if men := &r.set.Mentions[m]; !men.Quoted && men.Named && r.mainSubject(men) {
			return m
		}
	}
	return None
}

// mainSubject reports a mention that is the subject of a main clause.
func (r *resolver) mainSubject(m *mention.Mention) bool {
	s := &r.a.Sentences[m.Sentence]
	for g := range s.Groups {
		if subject := s.Groups[g].Subject; subject.Found() && s.Groups[g].Form == clause.Finite && !r.a.Subordinate(s, &s.Groups[g]) &&
			(subject.Head >= m.First && subject.Head <= m.Last || m.Named && subject.First <= m.First && m.Last <= subject.Last && r.subjects[m.Head]) {
			return true
		}
	}
	return false
}

// namedWithin reports whether the words of a quote name the entity: who speaks says "I"
// in marks, and outside them is the subject or a pronoun. "Ceux qui suivent Morel « se
// trompent », dit-il".
func (r *resolver) namedWithin(q, e int) bool {
	quote := &r.quotes[q]
	for m := r.set.From(quote.First); m < len(r.set.Mentions) && r.set.Mentions[m].First <= quote.Last; m++ {
		men := &r.set.Mentions[m]
		if !men.Named || int(r.of[m]) != e {
			continue
		}
		if men.Quoted && quote.Marked || !men.Quoted && r.aside(quote, men) {
			return true
		}
	}
	return false
}

// wordsReach is how many quotes back a description may stand in the words of one.
const wordsReach = 4

// inOwnWords reports a description in words that somebody says, who would say "I":
// "Paul Morel dit avoir « demandé au ministre »".
func (r *resolver) inOwnWords(e *entity, at *place) bool {
	next := sort.Search(len(r.quotes), func(q int) bool { return r.quotes[q].First > at.tok })
	for q := next - 1; q >= max(0, next-wordsReach); q-- {
		if quote := &r.quotes[q]; q == at.quote || quote.Last < at.tok || !quote.Marked {
			continue
		}
		said := func(entity int) bool { return entity != None && &r.entities[entity] == e }
		if slices.ContainsFunc(r.speakers[q], func(s Speaker) bool { return said(s.Entity) }) || slices.ContainsFunc(r.sources[q], func(m int) bool { return said(int(r.of[m])) }) {
			return true
		}
	}
	return false
}

// aside reports a name in the words that an incise stands behind, which is not their
// subject.
func (r *resolver) aside(q *Quote, m *mention.Mention) bool {
	return q.CueFirst > m.Last && r.a.Words[q.CueFirst].Mood() != 0 && !r.isSubject(m)
}

// toldOf reports the subject of a clause that a pronoun behind a preposition
// reports, or who is somebody's to the one who reports it: "Paul Morel est, selon lui,
// trop vieux", "Son client est innocent, a-t-il dit".
func (r *resolver) toldOf(ent *entity, at *place) bool {
	if at.quote == None || at.description != None {
		return false
	}
	m, q := &r.set.Mentions[ent.seen], &r.quotes[at.quote]
	if q.First > m.First || m.Last >= at.tok || !r.isSubject(m) {
		return false
	}
	return m.Article == mention.Possessive && r.a.Form(m.First) != "leur" || q.CueFirst != None && r.a.Tag(q.CueFirst) == tag.Preposition
}

// inner reports who is named in the marked words of a quote and nowhere before: "«
// Mon client est innocent », a-t-il dit" is not what the client says.
func (r *resolver) inner(ent *entity, q int) bool {
	if q == None || !r.quotes[q].Marked || ent.named || len(ent.mentions) == 0 {
		return false
	}
	quote := &r.quotes[q]
	return !slices.ContainsFunc(ent.mentions, func(k int) bool {
		m := &r.set.Mentions[k]
		return !m.Quoted || m.First < quote.First || m.First > quote.Last
	})
}

// personSpoke reports that a person whom the pronoun can mean said the quotation before:
// "« Non », dit Paul Morel. Le comité « décidera », dit-il".
func (r *resolver) personSpoke(at *place) bool {
	if r.latest == None || len(r.speakers[r.latest]) != 1 {
		return false
	}
	ent := &r.entities[r.speakers[r.latest][0].Entity]
	return ent.person() && ent.gender() == at.gender
}

// ownSubject reports the subject of the clause that a quote reports, where an
// incise takes it up: "L'institut prévoit une hausse, précise-t-il".
func (r *resolver) ownSubject(ent *entity, at *place) bool {
	if at.quote == None || at.description != None || r.toldOf(ent, at) {
		return false
	}
	m, q := &r.set.Mentions[ent.seen], &r.quotes[at.quote]
	body := m.Noun.Kind == mention.Organization || m.Named && m.Sure && m.Kind == mention.Organization
	if ent.kind != mention.Person && !body {
		return false
	}
	if m.Sentence != at.sentence || m.Quoted || m.Last >= at.tok || q.First > m.First || ent.kind != mention.Person && q.Marked && r.personSpoke(at) {
		return false
	}
	s := &r.a.Sentences[m.Sentence]
	for g := range s.Groups {
		if s.Groups[g].Finite != clause.None && !r.a.Subordinate(s, &s.Groups[g]) {
			head := s.Groups[g].Subject.Head
			return head >= m.First && head <= m.Last
		}
	}
	return false
}
