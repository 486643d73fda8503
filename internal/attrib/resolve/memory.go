package resolve

import (
	"math"
	"slices"
	"strings"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/mention"
	"github.com/attribd/attribd/internal/attrib/slab"
	"github.com/attribd/attribd/internal/attrib/text"
)

// Memory is what [With] uses again from article to article. Its zero value is ready;
// it serves one goroutine at a time.
type Memory struct {
	r      resolver
	quotes []Quote
	open   []int // the quotes that hold the one at hand, or may
	levels []int // above each quote
}

// store is the memory of a resolver that holds what is short.
type store struct {
	folded  []string // the name of each mention as fold has it, "" for those not asked for
	letters letters
	strings slab.Slab[string]
	ints    slab.Slab[int]
	spans   slab.Slab[text.Span]

	candidates []candidate // of the choice at hand
	fields     []string    // of the phrase at hand
	others     []string    // of what it is compared with
	following  []int32     // the mentions that the sentence at hand names behind an anaphor
	passed     []int       // the mentions that speak in passing of somebody by the noun at hand
	heads      []int       // of the subject at hand
	said       index       // quotes under their words
	shared     []int32     // how many words each quote shares with the one at hand
	speaking   []int       // entities
	places     []int       // of entities in the result
	public     []Entity
	out        Result
	titles     map[string]bool // of the entity at hand
}

// begin makes a resolver ready for an article.
func (m *Memory) begin(a *clause.Article, set *mention.Set, quotes []Quote, weights *Weights) *resolver {
	r, mentions := &m.r, len(set.Mentions)
	r.done, r.watch, r.answers = nil, nil, nil
	if r.pairs == nil {
		r.pairs, r.hosts, r.titles = map[int][]int{}, map[int]int{}, map[string]bool{}
	}
	clear(r.pairs)
	clear(r.hosts)
	r.a, r.set, r.quotes, r.weights = a, set, quotes, weights
	r.main, r.latest, r.acting = None, None, None
	r.couple = couple{joint: None}
	r.of, r.bound = filled(r.of, mentions, None), filled(r.bound, mentions, None)
	r.links = filled(r.links, mentions, link{antecedent: None})
	r.spoken = filled(r.spoken, mentions, nil)
	r.folded = filled(r.folded, mentions, "")
	r.subject, r.subjects = filled(r.subject, len(a.Tokens), false), filled(r.subjects, len(a.Tokens), false)
	r.sources, r.speakers = filled(r.sources, len(quotes), nil), emptied(r.speakers, len(quotes))
	const perEntity = 4 // mentions, in most texts: room for more is found in time
	r.entities, r.recent, r.known = slices.Grow(r.entities[:0], mentions/perEntity), r.recent[:0], r.known[:0]
	r.byHead.clear()
	r.names.clear()
	r.strings.Reset()
	r.ints.Reset()
	r.spans.Reset()
	r.letters = letters{}
	return r
}

// filled returns a slice of n equal elements in the memory of another, if it has room.
func filled[T any](s []T, n int, value T) []T {
	s = slices.Grow(s[:0], n)[:n]
	for i := range s {
		s[i] = value
	}
	return s
}

// emptied returns n empty slices in the memory of others.
func emptied[T any](s [][]T, n int) [][]T {
	s = slices.Grow(s[:0], n)[:n]
	for i := range s {
		s[i] = s[i][:0]
	}
	return s
}

// newEntity adds an entity in the memory of one of an earlier article.
func (r *resolver) newEntity() *entity {
	n := len(r.entities)
	if n == cap(r.entities) {
		r.entities = slices.Grow(r.entities, max(n, 8)) // twice as many: they are large to copy
	}
	r.entities = r.entities[:n+1]
	e := &r.entities[n]
	*e = entity{
		seen: None, spoke: None, weakest: math.Inf(1), officesOf: None, called: None,
		mentions: e.mentions[:0], roles: e.roles[:0], heads: e.heads[:0], fields: e.fields[:0], joints: e.joints[:0],
	}
	return e
}

// index lists entities under words, in the order they were added.
type index struct {
	at    map[string]int32
	lists [][]int
}

func (x *index) clear() { clear(x.at) }

func (x *index) list(word string) []int {
	if i, ok := x.at[word]; ok {
		return x.lists[i]
	}
	return nil
}

// under returns the list of a word, to be read and to be added to, until another word has
// its first one.
func (x *index) under(word string) *[]int {
	i, ok := x.at[word]
	if !ok {
		if x.at == nil {
			x.at = map[string]int32{}
		}
		i = int32(len(x.at))
		x.at[word] = i
		if int(i) == len(x.lists) {
			x.lists = append(x.lists, nil)
		}
		x.lists[i] = x.lists[i][:0]
	}
	return &x.lists[i]
}

func (x *index) add(word string, e int) {
	list := x.under(word)
	*list = append(*list, e)
}

// fold is [fold] of the name of a mention.
func (r *resolver) fold(m int) string {
	if r.folded[m] == "" {
		r.folded[m] = r.letters.keep(r.set.Mentions[m].Name)
	}
	return r.folded[m]
}

// letters holds what names fold to in buffers that many share.
type letters struct{ strings.Builder }

// keep returns what a name folds to.
func (l *letters) keep(name string) string {
	const buffer = 4 << 10 // bytes
	var room [64]byte
	folded, ok := appendFolded(room[:0], name)
	switch {
	case !ok:
		return foldAny(name)
	case string(folded) == name:
		return name
	}
	if l.Cap()-l.Len() < len(folded) {
		l.Reset()
		l.Grow(max(buffer, len(folded)))
	}
	at := l.Len()
	l.Write(folded)
	return l.String()[at:]
}

// split returns the words of a folded name.
func (r *resolver) split(folded string) []string {
	r.fields = appendFields(r.fields[:0], folded)
	return r.strings.Of(r.fields...)
}

// content returns the words of a folded phrase that count.
func (r *resolver) content(folded string) []string {
	r.fields = appendContent(r.fields[:0], folded)
	return r.strings.Of(r.fields...)
}
