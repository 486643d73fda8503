package resolve

import (
	"context"
	"math"
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/mention"
)

// resolver reads one article from left to right.
type resolver struct {
	done <-chan struct{} // closed where the caller asks no more; nil: never

	a       *clause.Article
	set     *mention.Set
	quotes  []Quote
	weights *Weights

	of       []int32 // the entity of each mention, or None
	bound    []int32 // the same, but for what stands beside a name
	entities []entity
	names    directory
	byHead   index         // entities by the lemma of a role or noun
	subject  []bool        // tokens that head a subject
	pairs    map[int][]int // the mentions that are one subject together, under the last of them
	subjects []bool        // heads of the names that a subject is beside: "le maire Paul Vasseur"
	sources  [][]int       // the mentions that each quote names as its source
	spoken   [][]int       // the quotes that each mention is the source of
	hosts    map[int]int   // for "on" and an impersonal "il" the mention that tells who speaks, or None

	recent   []int             // entities in mind, the last one met first
	couple   couple            // who acted together last
	acting   int               // the entity that was the last subject outside marks, or None
	known    []int             // persons whose offices are known
	main     int               // the person the article names most, or None
	latest   int               // the quote resolved last, or None
	answers  *answers          // of an interview, once one is asked for
	watch    func(*Choice) int // nil where nobody watches
	speakers [][]Speaker
	links    []link // how each mention was tied to its entity

	store
}

// link is how a mention was tied to its entity.
type link struct {
	method        Method
	antecedent    int // mention
	score, margin float64
	rivals        int
}

// Resolve gathers the mentions that speak into entities and gives each quote
// its speakers. Quotes must be in text order. A quote that nobody is found for
// has no speakers.
func Resolve(a *clause.Article, set *mention.Set, quotes []Quote, weights *Weights) *Result {
	return new(Memory).begin(a, set, quotes, weights).resolve()
}

// With is Resolve in memory that it uses again, until ctx ends: the result is good until
// the memory serves another article. Its only error is ctx's.
func With(ctx context.Context, m *Memory, a *clause.Article, set *mention.Set, quotes []Quote, weights *Weights) (*Result, error) {
	r := m.begin(a, set, quotes, weights)
	r.done = ctx.Done()
	result := r.resolve()
	return result, ctx.Err()
}

// resolve does it all; where it is called off, the result is of no use.
func (r *resolver) resolve() *Result {
	r.findSubjects()
	r.findSources()
	r.pairSources()
	r.gatherNames()
	r.introduce()
	r.walk()
	r.headlines()
	if r.over() {
		return nil
	}
	return r.result()
}

// overAt is over, asked at some of many mentions.
func (r *resolver) overAt(m int) bool { return m%64 == 0 && r.over() }

// over reports that it was called off.
func (r *resolver) over() bool {
	select {
	case <-r.done:
		return true
	default:
		return false
	}
}

// findSubjects marks the tokens that head the subject of a verb.
func (r *resolver) findSubjects() {
	for i := range r.a.Sentences {
		for g := range r.a.Sentences[i].Groups {
			if s := &r.a.Sentences[i].Groups[g].Subject; s.Found() && s.Shared == clause.None {
				r.subject[s.Head] = true
			}
		}
	}
	r.findPairs()
	r.findPortrayed()
	for i := range r.set.Mentions {
		m := &r.set.Mentions[i]
		if m.Beside != mention.None && r.subject[m.Head] {
			r.subjects[r.set.Mentions[m.Beside].Head] = true
		}
	}
}

// introduce finds the person the article is about, and lets descriptions find
// the persons whose role they name, also before the name is given.
func (r *resolver) introduce() {
	most := 0
	for e := range r.entities {
		ent := &r.entities[e]
		for _, m := range ent.mentions {
			for i := range r.set.Mentions[m].RoleNouns {
				r.remember(r.set.Mentions[m].RoleNouns[i].Head(), e)
			}
			ent.titular = ent.titular || r.headline(r.set.Mentions[m].Head)
		}
		if ent.kind == mention.Person && len(r.known) < remembered && r.offices(ent) != nil {
			r.known = append(r.known, e)
		}
		if ent.kind == mention.Person && len(ent.mentions) > most {
			r.main, most = e, len(ent.mentions)
		}
	}
	for m := range r.set.Mentions {
		if name := r.set.Mentions[m].Beside; name != mention.None && r.of[name] != None {
			e := int(r.of[name])
			r.entities[e].addHead(&r.set.Mentions[m].Noun)
			if r.set.Mentions[m].Kind == mention.Organization {
				r.entities[e].called = m
			}
			r.remember(r.set.Mentions[m].Noun.Head(), e)
			r.of[m] = r.of[name]
		}
	}
}

// remember lists an entity under the noun that describes it.
func (r *resolver) remember(lemma string, e int) {
	if lemma == "" {
		return
	}
	list := r.byHead.under(lemma)
	if !slices.Contains((*list)[max(0, len(*list)-remembered):], e) {
		*list = append(*list, e)
	}
}

// walk reads mentions and quotes in text order.
func (r *resolver) walk() {
	q := 0
	for m := range r.set.Mentions {
		if r.overAt(m) {
			return
		}
		for q < len(r.quotes) && r.quotes[q].First < r.set.Mentions[m].First {
			r.silent(q)
			q++
		}
		r.meet(m)
	}
	for ; q < len(r.quotes) && !r.over(); q++ {
		r.silent(q)
	}
}

// meet reads one mention.
func (r *resolver) meet(m int) {
	men := &r.set.Mentions[m]
	e := r.entityOf(m)
	if e == None {
		return
	}
	if men.Beside == mention.None {
		r.touch(e, m)
	}
	if ent := &r.entities[e]; men.Named {
		ent.weakest = math.Inf(1)
	} else if r.links[m].rivals > 0 {
		ent.weakest = min(ent.weakest, r.links[m].margin)
	}
	if !men.Quoted && r.isSubject(men) {
		r.acting = e
	}
	if pair := r.pairs[m]; len(pair) > 0 {
		r.unite(m, pair)
	}
	for _, q := range r.spoken[m] {
		r.speak(q, m)
	}
}

// entityOf returns whom a mention means, which is found out where nobody has asked yet, or
// None.
func (r *resolver) entityOf(m int) int {
	if r.of[m] == None {
		r.identify(m)
	}
	return int(r.of[m])
}

// identify finds the entity of a mention that is no name.
func (r *resolver) identify(m int) {
	men := &r.set.Mentions[m]
	if e := r.ofCouple(m); e != None {
		r.follow(m, e, choice{})
		return
	}
	switch {
	case men.Kind == mention.Pronoun:
		r.pronoun(m)
	case men.Kind == mention.UnnamedPerson && men.Number == lexicon.Singular:
		if men.Article != mention.Bare || len(r.spoken[m]) > 0 {
			r.description(m)
		}
	case men.Kind != mention.Thing || len(r.spoken[m]) > 0:
		r.common(m)
	}
}

// touch brings an entity to mind.
func (r *resolver) touch(e, m int) {
	if r.set.Mentions[m].Quoted && r.entities[e].seen != None {
		return
	}
	r.entities[e].seen = m
	at := slices.Index(r.recent, e)
	if at < 0 {
		if len(r.recent) < inMind {
			r.recent = append(r.recent, None)
		}
		at = len(r.recent) - 1
	}
	copy(r.recent[1:at+1], r.recent[:at])
	r.recent[0] = e
}
