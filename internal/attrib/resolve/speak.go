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

// silent gives a quote its speaker where its sentence names nobody: the person that a line
// beside it names, who answers, or the entity most in mind.
func (r *resolver) silent(q int) {
	quote := &r.quotes[q]
	if len(r.sources[q]) > 0 {
		return
	}
	if m := r.captioned(quote); m != None {
		r.speak(q, m)
		return
	}
	if r.headline(quote.First) {
		return
	}
	if e := r.answering(q); e != None {
		r.add(q, Speaker{Entity: e, Mention: None, Antecedent: r.antecedent(e), Method: ByTurn})
		return
	}
	if !r.pulled(quote) {
		r.inMind(q)
	}
}

// inMind gives a quote the entity most in mind as its speaker.
func (r *resolver) inMind(q int) {
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
	c := r.best(append(r.inMindFor(&at, nil, fits), somebodyNew()), &at)
	if c.entity == None {
		return
	}
	r.takesTurn(q, &at, c)
}

// takesTurn makes the one who was chosen the speaker of a quote without a source.
func (r *resolver) takesTurn(q int, at *place, c choice) {
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
		Entity: c.entity, Mention: r.inClause(ent, at), Antecedent: r.antecedent(c.entity), Method: method,
		Score: c.score, Margin: c.margin, Rivals: c.rivals, Weakest: ent.weakest,
	})
}

// inClause returns the mention of an entity that stands in the sentence of a cue, before
// it, or None: "Anne Morel, ravie, s'assoit, disant que".
func (r *resolver) inClause(ent *entity, at *place) int {
	if at.anaphor != aCue || ent.seen == None {
		return None
	}
	if m := &r.set.Mentions[ent.seen]; m.Sentence != at.sentence || m.Quoted || m.Last >= at.tok {
		return None
	}
	return ent.seen
}

// silence is the place of a quote without a source.
func (r *resolver) silence(q int) place {
	quote := &r.quotes[q]
	at := place{
		tok: quote.First, sentence: r.a.Layout.SentenceOf(quote.First), description: None, source: true,
		quote: q, goesOn: r.goesOn(q, aSilence), answers: r.replies(q), anaphor: aSilence, colon: r.beforeColon(quote), next: r.behindQuote(q), qui: None, main: None,
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
