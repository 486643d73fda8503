package resolve

import "github.com/attribd/attribd/internal/attrib/mention"

// headlines gives the quotes of headlines the speaker of the same words in the
// article, or else of the quotes there. Those who have been given a speaker by their
// turn alone have that of the same words where those tell who says them.
func (r *resolver) headlines() {
	gathered := false
	for q := range r.quotes {
		told := len(r.speakers[q]) > 0
		if len(r.sources[q]) > 0 || told && (r.quotes[q].CueFirst != None || r.captioned(&r.quotes[q]) != None) || r.over() {
			continue
		}
		if !gathered {
			r.gatherWords()
			gathered = true
		}
		if same := r.sameWords(q, leastShared(told)); same != None && (!told || len(r.sources[same]) > 0) {
			r.repeat(q, same)
			continue
		}
		if told {
			continue
		}
		if e := r.headliner(q); e != None {
			r.add(q, Speaker{Entity: e, Mention: None, Antecedent: r.entities[e].name, Method: ByTurn})
		}
	}
}

// leastShared is the part of its words that a quote shares with another of the same
// speaker: more where something else tells who speaks.
func leastShared(told bool) float64 {
	if told {
		return .75
	}
	return .5
}

// repeat gives a quote the speakers of another.
func (r *resolver) repeat(q, same int) {
	r.speakers[q] = r.speakers[q][:0]
	for _, s := range r.speakers[same] {
		r.speakers[q] = append(r.speakers[q], Speaker{Entity: s.Entity, Mention: None, Antecedent: r.entities[s.Entity].name, Method: ByContinuation})
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
			w := r.a.Form(k)
			if len(w) <= 3 {
				continue
			}
			if list := r.said.under(w); len(*list) < most {
				*list = append(*list, q)
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
		if w := r.a.Form(k); len(w) > 3 {
			for _, other := range r.said.list(w) {
				r.shared[other] = 0
			}
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
