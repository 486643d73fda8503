package resolve

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// speak makes the entity of a mention a speaker of a quote.
func (r *resolver) speak(q, m int) {
	e := int(r.of[m])
	l := r.links[m]
	method := l.method
	if method == Unresolved {
		method = r.methodOf(m)
	}
	r.add(q, Speaker{Entity: e, Mention: m, Antecedent: l.antecedent, Method: method, Score: l.score, Margin: l.margin, Rivals: l.rivals, Weakest: r.entities[e].weakest})
}

// methodOf tells how the words of a mention name its entity.
func (r *resolver) methodOf(m int) Method {
	men, ent := &r.set.Mentions[m], &r.entities[r.of[m]]
	switch {
	case ent.name == m || r.fold(m) == r.fold(ent.name):
		return ByName
	case men.Named && men.Twin != mention.None:
		return ByAcronym
	case men.Named:
		return ByPartialName
	}
	return ByRole
}

func (r *resolver) add(q int, s Speaker) {
	if members := r.entities[s.Entity].members; len(members) > 0 {
		for _, e := range members {
			each := s
			each.Entity, each.Antecedent = e, r.entities[e].name
			r.add(q, each)
		}
		r.entities[s.Entity].quotes++
		return
	}
	if r.speaks(q, s.Entity) {
		return
	}
	r.speakers[q] = append(r.speakers[q], s)
	if r.quotes[q].Parent != None {
		return // words inside another's words do not take the turn
	}
	r.entities[s.Entity].spoke = q
	r.entities[s.Entity].quotes++
	r.latest = q
}

// silent gives a quote its speaker where its sentence names nobody: the entity
// most in mind.
func (r *resolver) silent(q int) {
	quote := &r.quotes[q]
	if len(r.sources[q]) > 0 || r.headline(quote.First) {
		return
	}
	if e := r.answering(q); e != None {
		r.add(q, Speaker{Entity: e, Mention: None, Antecedent: r.antecedent(e), Method: ByTurn})
		return
	}
	if r.pulled(quote) {
		return
	}
	at := r.silence(q)
	fits := func(e *entity) bool {
		if r.inner(e, q) {
			return false
		}
		if at.anaphor == aCue && r.behindCue(e, &at) {
			return false
		}
		return e.canTurn() || at.anaphor == aCue && e.seen != None && r.set.Mentions[e.seen].Sentence == at.sentence && e.kind != mention.Place
	}
	c := r.best(append(r.inMindFor(&at, nil, fits), candidate{entity: None, brings: None, clues: vector{isNew: 1}}), &at)
	if c.entity == None {
		return
	}
	if at.colon != None && int(r.of[at.colon]) == c.entity {
		r.links[at.colon] = link{antecedent: r.links[at.colon].antecedent, score: c.score, margin: c.margin, rivals: c.rivals}
		r.speak(q, at.colon)
		return
	}
	method := ByTurn
	if r.latest != None && r.speaks(r.latest, c.entity) {
		method = ByContinuation
	}
	ent := &r.entities[c.entity]
	ent.weakest = min(ent.weakest, c.margin)
	r.add(q, Speaker{
		Entity: c.entity, Mention: None, Antecedent: r.antecedent(c.entity), Method: method,
		Score: c.score, Margin: c.margin, Rivals: c.rivals, Weakest: ent.weakest,
	})
}

// silence is the place of a quote without a source.
func (r *resolver) silence(q int) place {
	quote := &r.quotes[q]
	at := place{
		tok: quote.First, sentence: r.a.Layout.SentenceOf(quote.First), description: None, source: true,
		quote: q, goesOn: r.goesOn(q), answers: r.replies(q), anaphor: aSilence, colon: r.beforeColon(quote), next: r.behindQuote(q), qui: None, main: None,
	}
	if quote.CueFirst == None || r.a.Words[quote.CueLast].Mood() == 0 {
		return at
	}
	at.anaphor, at.tok, at.sentence = aCue, quote.CueFirst, r.a.Layout.SentenceOf(quote.CueFirst)
	for k := quote.CueFirst - 1; k >= max(r.a.Sentences[at.sentence].First, quote.CueFirst-quiReach); k-- {
		if r.a.Form(k) == "qui" {
			at.qui = k
			break
		}
	}
	return at
}

// behindCue reports an entity that was met last between a cue and its words: an
// object, or in the passive the one who speaks.
func (r *resolver) behindCue(e *entity, at *place) bool {
	if e.seen == None || r.set.Mentions[e.seen].Sentence != at.sentence || r.set.Mentions[e.seen].First <= at.tok {
		return false
	}
	s := &r.a.Sentences[at.sentence]
	g := s.GroupAt(at.tok)
	return g != clause.None && !s.Groups[g].Passive
}

// beforeColon returns the last person named before the colon that brings a quote
// in its sentence, or None: "Rien n'y fait pour Paul Morel : « Je reste »".
func (r *resolver) beforeColon(q *Quote) int {
	colon := q.First - 1
	for colon > 0 && r.a.IsMark(colon) {
		colon--
	}
	if colon < 0 || r.a.Form(colon) != ":" {
		return None
	}
	s := &r.a.Sentences[r.a.Layout.SentenceOf(colon)]
	found := None
	for m := r.set.From(s.First); m < len(r.set.Mentions) && r.set.Mentions[m].First < colon; m++ {
		if men := &r.set.Mentions[m]; men.Named && men.Kind == mention.Person && !men.Quoted && r.of[m] != None {
			found = m
		}
	}
	return found
}

// canTurn reports who can take the word without being named: persons, bodies,
// and whatever else has spoken before, but no group, place or document that was
// only spoken of.
func (e *entity) canTurn() bool { return e.person() || e.quotes > 0 || e.kind == mention.Organization }

// pulled reports a quotation that fills its line and does not end like a
// sentence: it was pulled out of the text that follows, like a heading.
func (r *resolver) pulled(q *Quote) bool {
	line := r.a.Layout.Lines[r.a.Layout.LineOf(q.First)]
	if !q.Marked || q.First > line.First+1 || q.Last < line.Last-1 {
		return false
	}
	for k := q.Last; k <= line.Last; k++ {
		switch r.a.Form(k) {
		case ".", "!", "?", "…", "...":
			return false
		}
	}
	return true
}

// headlines gives the quotes of headlines the speaker of the same words in the
// article, or else of the quotes there. Those who have been given a speaker by their
// turn alone have that of the same words where those tell who says them.
func (r *resolver) headlines() {
	gathered := false
	for q := range r.quotes {
		told := len(r.speakers[q]) > 0
		if len(r.sources[q]) > 0 || told && r.quotes[q].CueFirst != None || r.over() {
			continue
		}
		if !gathered {
			r.gatherWords()
			gathered = true
		}
		least := .5
		if told {
			least = .75
		}
		same := r.sameWords(q, least)
		switch {
		case same != None && (!told || len(r.sources[same]) > 0):
			r.speakers[q] = append(r.speakers[q][:0], Speaker{Entity: r.speakers[same][0].Entity, Mention: None, Method: ByContinuation})
			r.speakers[q][0].Antecedent = r.entities[r.speakers[q][0].Entity].name
		case told:
		default:
			if e := r.headliner(q); e != None {
				r.add(q, Speaker{Entity: e, Mention: None, Antecedent: r.entities[e].name, Method: ByTurn})
			}
		}
	}
}

// gatherWords lists under each content word the quotes of the body that hold it.
func (r *resolver) gatherWords() {
	const most = 64 // quotes under one word
	r.said.clear()
	for q := range r.quotes {
		if len(r.speakers[q]) == 0 {
			continue
		}
		for k := r.quotes[q].First; k <= r.quotes[q].Last; k++ {
			if w := r.a.Form(k); len(w) > 3 && len(r.said.list(w)) < most {
				r.said.add(w, q)
			}
		}
	}
	r.shared = filled(r.shared, len(r.quotes), 0)
}

// sameWords returns the quote with a speaker that shares most words with q, if it
// shares at least that part of them, or None.
func (r *resolver) sameWords(q int, least float64) int {
	words, best, most := 0, None, int32(0)
	for k := r.quotes[q].First; k <= r.quotes[q].Last; k++ {
		w := r.a.Form(k)
		if len(w) <= 3 {
			continue
		}
		words++
		for _, other := range r.said.list(w) {
			r.shared[other]++
			if r.shared[other] > most && other != q {
				best, most = other, r.shared[other]
			}
		}
	}
	for k := r.quotes[q].First; k <= r.quotes[q].Last; k++ {
		for _, other := range r.said.list(r.a.Form(k)) {
			r.shared[other] = 0
		}
	}
	if best == None || float64(most) < least*float64(words) || most < 2 {
		return None
	}
	return best
}

// headliner returns the person named in the headline, else the speaker of the
// next quote, else, outside headings, the one who speaks most.
func (r *resolver) headliner(q int) int {
	s := &r.a.Sentences[r.a.Layout.SentenceOf(r.quotes[q].First)]
	for m := r.set.From(s.First); m < len(r.set.Mentions) && r.set.Mentions[m].First <= s.Last; m++ {
		men := &r.set.Mentions[m]
		if !men.Quoted && men.Kind == mention.Person && r.of[m] != None {
			return int(r.of[m])
		}
	}
	for k := q + 1; k <= min(q+headlineReach, len(r.quotes)-1); k++ {
		if len(r.speakers[k]) > 0 {
			return r.speakers[k][0].Entity
		}
	}
	if r.headline(r.quotes[q].First) || r.main != None && r.namedWithin(q, r.main) {
		return None // behind the last words, a heading is that of another article
	}
	return r.main
}
