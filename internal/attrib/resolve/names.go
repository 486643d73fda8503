package resolve

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// directory finds named entities by their words.
type directory struct {
	byLast     index          // persons by their last word
	byWord     index          // persons by any word
	byStart    index          // persons by the beginning of their last word, for variants
	byBody     map[string]int // bodies and places by their whole name
	byInitials map[string]int // persons by their initials: "gnd"
	seen       []int          // for each person the mention met last, from 1
	signs      []signature    // of the last word of each person's name
}

func (d *directory) clear() {
	if d.byBody == nil {
		d.byBody, d.byInitials = map[string]int{}, map[string]int{}
	}
	d.byLast.clear()
	d.byWord.clear()
	d.byStart.clear()
	clear(d.byBody)
	clear(d.byInitials)
	d.signs = d.signs[:0]
}

// gatherNames makes an entity of every person, body and place that is named.
// Full names come first, so that short ones find them wherever they stand.
func (r *resolver) gatherNames() {
	for i := range r.set.Mentions {
		if r.overAt(i) {
			return
		}
		m := &r.set.Mentions[i]
		if m.Named && m.Kind == mention.Person && m.Last > m.Core {
			r.fullName(i)
		}
	}
	r.gatherHolders()
	r.names.seen = filled(r.names.seen, len(r.entities), 0)
	for i := range r.set.Mentions {
		m := &r.set.Mentions[i]
		switch {
		case r.overAt(i):
			return
		case !m.Named:
		case m.Kind != mention.Person:
			r.body(i)
		case r.of[i] == None:
			r.shortName(i)
		}
		if r.of[i] != None && int(r.of[i]) < len(r.names.seen) {
			r.names.seen[r.of[i]] = i + 1
		}
	}
}

// gatherHolders makes whoever is said to head a body of his title the one whom its name
// means: "le Défenseur des droits, Paul Vasseur".
func (r *resolver) gatherHolders() {
	for i := range r.set.Mentions {
		m := &r.set.Mentions[i]
		if m.Named && m.Kind == mention.Organization && m.Beside != mention.None && r.of[m.Beside] != None {
			r.names.byBody[r.fold(i)] = int(r.of[m.Beside])
		}
	}
}

// fullName ties a name of several words to the person who bears it, or makes a
// new one.
func (r *resolver) fullName(i int) {
	words := r.split(r.fold(i))
	last := words[len(words)-1]
	ends, starts := r.names.byLast.under(last), r.names.byStart.under(start(last))
	for _, e := range latest(*ends) {
		if sameBearer(r.entities[e].parts, words) {
			r.joinName(i, e, words)
			return
		}
	}
	sign := signatureOf(last)
	for _, e := range latest(*starts) {
		if sign.near(r.names.signs[e]) && variant(r.entities[e].parts, words) {
			r.joinName(i, e, words)
			return
		}
	}
	e := r.create(i)
	r.call(e, words)
	*ends, *starts = append(*ends, e), append(*starts, e)
	r.index(e, words)
	if len(words) > 2 {
		var room [16]byte
		initials := room[:0]
		for _, w := range words {
			initials = append(initials, w[0])
		}
		r.names.byInitials[string(initials)] = e
	}
}

// joinName adds a form of a name to a person.
func (r *resolver) joinName(i, e int, words []string) {
	r.bind(i, e)
	if len(words) > len(r.entities[e].parts) {
		r.call(e, words)
		r.entities[e].name = i
	}
	r.index(e, words)
}

// call gives a person a name.
func (r *resolver) call(e int, words []string) {
	r.entities[e].parts = words
	signs := &r.names.signs
	*signs = slices.Grow(*signs, max(0, e+1-len(*signs)))[:max(e+1, len(*signs))]
	(*signs)[e] = signatureOf(words[len(words)-1])
}

func (r *resolver) index(e int, words []string) {
	for _, w := range words {
		if len(w) <= 2 {
			continue
		}
		if list := r.names.byWord.under(w); !slices.Contains(latest(*list), e) {
			*list = append(*list, e)
		}
	}
}

// latest keeps the search for namesakes short.
func latest(list []int) []int { return list[max(0, len(list)-namesakes):] }

// body ties the name of a body or place to its like.
func (r *resolver) body(i int) {
	m := &r.set.Mentions[i]
	if full := r.longerBody(i); full != None && m.Twin == mention.None {
		if r.of[full] != None {
			r.bind(i, int(r.of[full]))
		}
		return // a name without a capital is bound where the text is walked
	}
	key := r.fold(i)
	e, ok := r.names.byBody[key]
	if !ok && m.Twin == mention.None && m.Kind == mention.Organization && !m.Sure {
		e, ok = r.names.byInitials[key]
	}
	if !ok && m.Twin != mention.None {
		if e, ok = r.names.byBody[r.fold(m.Twin)]; ok {
			r.names.byBody[key] = e
		}
	}
	if ok {
		r.bind(i, e)
	} else {
		e = r.create(i)
		r.names.byBody[key] = e
	}
	if m.Twin != mention.None {
		r.twin(m.Twin, e)
	}
}

// twin ties the other form of an acronym to its entity; the longer form is the
// fuller name.
func (r *resolver) twin(other, e int) {
	m := &r.set.Mentions[other]
	r.bind(other, e)
	r.names.byBody[r.fold(other)] = e
	if len(m.Name) > len(r.set.Mentions[r.entities[e].name].Name) {
		r.entities[e].name = other
	}
}
