package mention

import (
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/token"
)

// run is a run of capitals and the particles inside it.
type run struct {
	first, last int
	civility    int // the civility before it, or None
	given       bool
	listed      int // the last token of the listed name that it is or begins with, or None
}

// reader reads names token by token.
type reader struct {
	words

	first, last int // of the sentence
}

// names calls yield for each run of names of a sentence.
func (f *finder) names(s *clause.Sentence, yield func(run)) {
	r := reader{words: f.words, first: s.First, last: s.Last}
	next := r.read(s.First, yield)
	for _, opener := range s.Openers {
		i := int(opener)
		if t := &f.a.Tokens[i]; i >= next && (t.Has(token.Capital) || t.Kind == token.Word && f.a.Opens(i, lexicon.AddressOpening) || r.counted(i)) {
			next = r.read(i, yield)
		}
	}
}

// read yields the run that begins at i, with a word of address before it perhaps, if one
// does. It returns the first token behind.
func (r *reader) read(i int, yield func(run)) (next int) {
	civility := clause.None
	at := i
	if n := r.civility(i); n > 0 {
		civility, at = i, i+n
	}
	listed, ok := r.listed(at)
	var end int
	if ok {
		end = r.local(at, listed)
	} else {
		end, ok = r.run(at, civility != clause.None)
	}
	if !ok {
		return i + 1
	}
	yield(run{first: at, last: end, civility: civility, given: r.given(at), listed: listed})
	return end + 1
}

// civility returns how many tokens the civility at i takes, or 0. A title that
// is an ordinary word counts only right before a capital.
func (r *reader) civility(i int) int {
	t := &r.a.Tokens[i]
	if t.Kind != token.Word || i == r.last || !r.a.Opens(i, lexicon.AddressOpening) {
		return 0
	}
	c := r.word(i).civility
	if c == nil || r.a.Tokens[i+1].StartsLine() {
		return 0
	}
	next := &r.a.Tokens[i+1]
	if t.Is("miss") && has(r.spelt(i+1).proper, morph.PlaceName) {
		return 0 // "Miss Bretagne" is whoever won
	}
	if next.Kind == token.Word && (next.Has(token.Capital) || c.Abbreviation && particle(next.Form)) {
		return 1
	}
	if c.Abbreviation && c.Number == lexicon.Singular && r.civility(i+1) > 0 {
		return 1
	}
	return 0
}

// run returns the last token of the run that begins at i.
func (r *reader) run(i int, titled bool) (int, bool) {
	if i > r.last {
		return 0, false
	}
	at := i
	if titled {
		at = r.particles(i)
	}
	if at > r.last || !r.begins(at, titled) {
		return 0, false
	}
	end := at
	for {
		next, ok := r.goesOn(i, end, titled)
		if !ok {
			return end, true
		}
		end = next
	}
}

// particles skips the particles that begin a name after a civility.
func (r *reader) particles(i int) int {
	for k := i; k <= min(i+3, r.last); k++ {
		if !particle(r.a.Form(k)) {
			return k
		}
	}
	return i
}

func (r *reader) capital(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == token.Word && t.Has(token.Capital) && !t.StartsLine()
}

// given reports a first name or an initial.
func (r *reader) given(i int) bool {
	if r.a.Tokens[i].Has(token.Dotted | token.Capital) {
		return true
	}
	if r.a.Tokens[i].Has(token.Elided) && i < r.last {
		name := strings.ReplaceAll(proper(r.a, i), "’", "'") + proper(r.a, i+1) // "N'Golo"
		_, given := r.firstName(name, r.dict.Lookup(name))
		return given
	}
	return r.spelt(i).given
}

// proper returns a name as dictionaries write it: agencies write "DUPONT".
func proper(a *clause.Article, i int) string {
	t := &a.Tokens[i]
	if !t.Has(token.AllCaps) {
		return t.Of(a.Doc)
	}
	out := []rune(t.Form)
	start := true
	for i, c := range out {
		if start {
			out[i] = unicode.ToUpper(c)
		}
		start = c == '-' || c == '\''
	}
	return string(out)
}

// particle reports the small words inside names of persons.
func particle(form string) bool {
	switch form {
	case "de", "du", "d'", "des", "la", "le", "les", "von", "van", "der", "den", "ben", "bin", "ibn", "al", "el",
		"da", "dos", "do", "das", "di", "del", "della", "dell'", "y", "e", "zu", "zum", "ter", "ten", "ould", "oueld", "aït", "bint", "san", "of", "the":
		return true
	}
	return false
}
