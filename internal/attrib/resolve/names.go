package resolve

import (
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/mention"
)

// directory finds named entities by their words.
type directory struct {
	words      map[int][]string // of each person, the words of the fullest name
	byLast     map[string][]int // persons by their last word
	byWord     map[string][]int // persons by any word
	byBody     map[string]int   // bodies and places by their whole name
	byInitials map[string]int   // persons by their initials: "gnd"
	byStart    map[string][]int // persons by the beginning of their last word, for variants
}

// gatherNames makes an entity of every person, body and place that is named.
// Full names come first, so that short ones find them wherever they stand.
func (r *resolver) gatherNames() {
	r.names = directory{
		words: map[int][]string{}, byLast: map[string][]int{}, byWord: map[string][]int{},
		byBody: map[string]int{}, byStart: map[string][]int{}, byInitials: map[string]int{},
	}
	for i := range r.set.Mentions {
		m := &r.set.Mentions[i]
		if m.Named && m.Kind == mention.Person && m.Last > m.Core {
			r.fullName(i)
		}
	}
	seen := make([]int, len(r.entities))
	for i := range r.set.Mentions {
		m := &r.set.Mentions[i]
		switch {
		case !m.Named:
		case m.Kind != mention.Person:
			r.body(i)
		case r.of[i] == None:
			r.shortName(i, &seen)
		}
		if r.of[i] != None && int(r.of[i]) < len(seen) {
			seen[r.of[i]] = i + 1
		}
	}
}

// fullName ties a name of several words to the person who bears it, or makes a
// new one.
func (r *resolver) fullName(i int) {
	words := strings.Fields(fold(r.set.Mentions[i].Name))
	last := words[len(words)-1]
	for _, e := range latest(r.names.byLast[last]) {
		if sameBearer(r.names.words[e], words) {
			r.joinName(i, e, words)
			return
		}
	}
	for _, e := range latest(r.names.byStart[start(last)]) {
		if variant(r.names.words[e], words) {
			r.joinName(i, e, words)
			return
		}
	}
	e := r.create(i)
	r.names.words[e] = words
	r.names.byLast[last] = append(r.names.byLast[last], e)
	r.names.byStart[start(last)] = append(r.names.byStart[start(last)], e)
	r.index(e, words)
	var initials []byte
	for _, w := range words {
		initials = append(initials, w[0])
	}
	if key := string(initials); len(key) > 2 {
		r.names.byInitials[key] = e
	}
}

// joinName adds a form of a name to a person.
func (r *resolver) joinName(i, e int, words []string) {
	r.bind(i, e)
	if len(words) > len(r.names.words[e]) {
		r.names.words[e] = words
		r.entities[e].name = i
	}
	r.index(e, words)
}

func (r *resolver) index(e int, words []string) {
	for _, w := range words {
		if len(w) > 2 && !slices.Contains(latest(r.names.byWord[w]), e) {
			r.names.byWord[w] = append(r.names.byWord[w], e)
		}
	}
}

// latest keeps the search for namesakes short.
func latest(list []int) []int { return list[max(0, len(list)-namesakes):] }

// body ties the name of a body or place to its like.
func (r *resolver) body(i int) {
	m := &r.set.Mentions[i]
	key := fold(m.Name)
	e, ok := r.names.byBody[key]
	if !ok && m.Twin == mention.None && m.Kind == mention.Organization && !m.Sure {
		e, ok = r.names.byInitials[key]
	}
	if !ok && m.Twin != mention.None {
		twin := &r.set.Mentions[m.Twin]
		if e, ok = r.names.byBody[fold(twin.Name)]; ok {
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
	r.names.byBody[fold(m.Name)] = e
	if len(m.Name) > len(r.set.Mentions[r.entities[e].name].Name) {
		r.entities[e].name = other
	}
}
