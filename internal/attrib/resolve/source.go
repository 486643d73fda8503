package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// commonSources is how many sources a quote has at most, as a rule, and quotes a source.
const commonSources = 2

// behindReach is how many tokens behind a cue its true source can stand.
const behindReach = 14

// findSources gives each quote the mentions its source names. A thing says nothing.
func (r *resolver) findSources() {
	for q := range r.quotes {
		quote := &r.quotes[q]
		if quote.SourceFirst == None || r.over() {
			continue
		}
		heads := r.set.AppendSource(r.ints.Make(commonSources), quote.SourceFirst, quote.SourceLast, quote.SourceHead)
		adjacent := len(heads) == 1 && quote.besideCue()
		r.sources[q] = slices.DeleteFunc(heads, func(m int) bool {
			return r.set.Mentions[m].Kind == mention.Thing && (!adjacent || r.set.Mentions[m].First < quote.SourceFirst)
		})
		if len(r.sources[q]) == 1 {
			r.sources[q][0] = r.meant(q, r.sources[q][0])
			r.unveil(q)
			r.sources[q] = slices.DeleteFunc(r.sources[q], func(m int) bool { return r.disagrees(q, m) })
		}
		for _, m := range r.sources[q] {
			if r.spoken[m] == nil {
				r.spoken[m] = r.ints.Make(commonSources)
			}
			r.spoken[m] = append(r.spoken[m], q)
		}
	}
}

// unveil gives a quote with a veiled subject the source behind its cue, or notes
// where it speaks.
func (r *resolver) unveil(q int) {
	subject := r.sources[q][0]
	g, ok := r.veiled(q, subject)
	if !ok {
		return
	}
	found := r.behind(g)
	if found.mention == None {
		found = r.front(g)
	}
	if found.mention == None {
		found = r.beforehand(g)
	}
	if found.mention == None {
		found = r.shown(g)
	}
	switch {
	case found.named:
		r.sources[q] = r.ints.Of(found.mention)
	case r.set.Mentions[subject].Kind != mention.Pronoun:
	case found.mention != None || g.Passive || g.Cue.Notes.Has(lexicon.Hearsay):
		r.hosts[subject] = found.mention
	}
}

// veiled reports a quote whose subject hides the source: "a-t-on appris", "a appris
// l'AFP", and the impersonal "est-il écrit".
func (r *resolver) veiled(q, subject int) (g *clause.Group, ok bool) {
	quote := &r.quotes[q]
	m := &r.set.Mentions[subject]
	if quote.CueFirst == None {
		return nil, false
	}
	s := &r.a.Sentences[r.a.Layout.SentenceOf(quote.CueFirst)]
	at := s.GroupAt(quote.CueFirst)
	if at == clause.None {
		return nil, false
	}
	g = &s.Groups[at]
	if m.Kind != mention.Pronoun {
		name, listed := r.a.Lexicon.Name(m.Name)
		return g, listed && name.Medium && g.Cue.Notes.Has(lexicon.Hearsay)
	}
	switch r.a.Form(m.Head) {
	case "on":
		return g, true
	case "il":
		return g, g.Passive && g.Clitic == m.Head
	}
	return nil, false
}

// source is the mention behind a cue with a veiled subject that tells who
// speaks. It is named as the source, or it is only where the source speaks:
// "assure-t-on au ministère".
type source struct {
	mention int // or None
	named   bool
}

// behind looks for the source behind the cue of a group: "de source policière",
// "auprès des pompiers", "dans le rapport".
func (r *resolver) behind(g *clause.Group) source {
	s := &r.a.Sentences[r.a.Layout.SentenceOf(g.First)]
	for k := g.Last + 1; k <= min(g.Last+behindReach, s.Last); k++ {
		switch r.a.Tag(k) {
		case tag.Finite, tag.Relative, tag.Que, tag.Subordinator:
			return source{mention: None}
		case tag.Preposition, tag.Determiner:
		default:
			continue
		}
		m := r.governed(k)
		if m == None {
			continue
		}
		if named, ok := r.tells(g, r.place(k), &r.set.Mentions[m]); ok {
			r.heads = r.set.AppendSource(r.heads[:0], r.set.Mentions[m].First, r.set.Mentions[m].Last, r.set.Mentions[m].Head)
			if len(r.heads) == 1 {
				m = r.heads[0]
			}
			return source{mention: m, named: named}
		}
	}
	return source{mention: None}
}

// front looks for the source that opens the sentence of a group: "À la mairie, on
// assure que", "Sur une pancarte, on peut lire".
func (r *resolver) front(g *clause.Group) source {
	s := &r.a.Sentences[r.a.Layout.SentenceOf(g.First)]
	m := r.governed(s.First)
	if m == None || r.a.Tag(s.First) != tag.Preposition {
		return source{mention: None}
	}
	men := &r.set.Mentions[m]
	if r.a.Form(men.Last+1) != "," || g.First > men.Last+4 {
		return source{mention: None}
	}
	named, ok := r.tells(g, r.a.Form(s.First), men)
	if !ok {
		return source{mention: None}
	}
	return source{mention: m, named: named}
}

// beforehand looks for where it speaks at the beginning of the sentence before: "Du côté
// de la mairie, on temporise. « Il faut voir », dit-on".
func (r *resolver) beforehand(g *clause.Group) source {
	at := r.a.Layout.SentenceOf(g.First)
	if at == 0 || r.a.Layout.LineOf(g.First) != r.a.Layout.LineOf(r.a.Sentences[at-1].First) {
		return source{mention: None}
	}
	side := r.a.Sentences[at-1].First
	if r.a.Form(side) != "du" || r.a.Form(side+1) != "côté" {
		return source{mention: None}
	}
	m := r.governed(side + 2)
	if m == None {
		return source{mention: None}
	}
	_, ok := r.tells(g, "à", &r.set.Mentions[m])
	if !ok {
		return source{mention: None}
	}
	return source{mention: m}
}

// place returns the preposition at k: "à" for the last word of "du côté de".
func (r *resolver) place(k int) string {
	if r.a.Form(k-1) == "côté" {
		return "à"
	}
	return r.a.Form(k)
}

// governed returns the outermost mention that the preposition at k governs: the
// one that begins with it, as "au ministère", or right behind it.
func (r *resolver) governed(k int) int {
	next := k + 1
	if r.a.Form(k) == "auprès" {
		next++
	}
	for m := r.set.From(k); m < len(r.set.Mentions) && r.set.Mentions[m].First <= next; m++ {
		if r.set.Mentions[m].Head > k && r.set.Mentions[m].Noun.Lemma != "côté" {
			return m
		}
	}
	return None
}

// tells reports whether a phrase behind a cue is its source, and whether it is
// named as such.
func (r *resolver) tells(g *clause.Group, preposition string, m *mention.Mention) (named, ok bool) {
	if r.page(m) {
		return true, (preposition == "dans" || preposition == "sur") && (g.Passive || g.Lemma == "lire")
	}
	switch m.Kind {
	case mention.Thing, mention.Pronoun:
		return false, false
	case mention.Document:
		return true, preposition == "dans" || preposition == "sur" || preposition == "par"
	}
	hears := g.Cue.Notes.Has(lexicon.Hearsay)
	switch preposition {
	case "auprès":
		return true, true
	case "de", "d'", "du", "des", "par":
		return true, hears || m.Noun.Lemma == "source" // "dit-on de Paul" is about him
	case "à", "au", "aux", "chez", "dans":
		return false, !hears && !g.Passive && m.Kind != mention.UnnamedPerson
	}
	return false, false
}

// hosted ties a veiled subject to who speaks where it speaks, if that is told.
func (r *resolver) hosted(m, host int) {
	if host == None {
		if e := r.goesOnUnnamed(m); e != None {
			r.follow(m, e, choice{})
		}
		return
	}
	if e := r.entityOf(host); e != None {
		r.follow(m, e, choice{})
	}
}
