package mention

import (
	"strings"
	"unicode"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/lexicon"
	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// longestListed is the number of tokens in the longest name that is sought in
// the lists.
const longestListed = 6

// run is a run of capitals and the particles inside it.
type run struct {
	first, last int
	civility    int // the civility before it, or None
	given       bool
}

// reader reads names token by token.
type reader struct {
	a           *clause.Article
	dict        *morph.Lexicon
	first, last int // of the sentence
}

// names calls yield for each run of names of a sentence.
func (f *finder) names(s *clause.Sentence, yield func(run)) {
	r := reader{a: f.a, dict: f.dict, first: s.First, last: s.Last}
	for i := s.First; i <= s.Last; {
		civility := clause.None
		at := i
		if n := r.civility(i); n > 0 {
			civility, at = i, i+n
		}
		end, ok := r.listed(at)
		if !ok {
			end, ok = r.run(at, civility != clause.None)
		}
		if !ok {
			i++
			continue
		}
		yield(run{first: at, last: end, civility: civility, given: r.given(at)})
		i = end + 1
	}
}

// listed returns the last token of a name of several words that the lists have,
// some of them perhaps without a capital: "Nations unies".
func (r *reader) listed(i int) (int, bool) {
	if !r.capital(i) && i != r.first {
		return 0, false
	}
	for end := min(i+longestListed-1, r.last); end > i; end-- {
		if r.a.Tokens[end].Kind != token.Word {
			continue
		}
		if _, ok := r.a.Lexicon.Name(r.a.Doc[r.a.Tokens[i].Start:r.a.Tokens[end].End]); ok {
			return end, true
		}
	}
	return 0, false
}

// civility returns how many tokens the civility at i takes, or 0. A title that
// is an ordinary word counts only right before a capital.
func (r *reader) civility(i int) int {
	t := &r.a.Tokens[i]
	if t.Kind != token.Word || i == r.last {
		return 0
	}
	c, ok := r.a.Lexicon.Civility(t.Of(r.a.Doc))
	if !ok || r.a.Tokens[i+1].StartsLine() {
		return 0
	}
	next := &r.a.Tokens[i+1]
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

// begins reports whether a name can begin with the token.
func (r *reader) begins(i int, titled bool) bool {
	t := &r.a.Tokens[i]
	if t.Kind != token.Word || !t.Has(token.Capital) || t.Has(token.Clitic) {
		return false
	}
	if t.Has(token.Elided) {
		return r.elided(i)
	}
	if titled {
		return true
	}
	switch r.a.Tag(i) {
	case tag.Name:
		return !r.title(i) && !r.functional(i) && !r.capitalised(i)
	case tag.Noun, tag.Adjective, tag.Finite, tag.PastParticiple, tag.Infinitive:
		// "Rose Martin", "Blanche Dupont": a word that is also a first name.
		return i < r.last && r.given(i) && r.capital(i+1) && r.a.Tag(i+1) == tag.Name
	}
	return false
}

// title reports a capitalised role before the name proper: "Président Macron".
func (r *reader) title(i int) bool {
	if i == r.last || !r.capital(i+1) {
		return false
	}
	_, ok := r.a.Lexicon.Civility(r.a.Form(i))
	return ok
}

// capitalised reports a common noun that names speakers and stands behind its
// determiner with a capital: "la même Source".
func (r *reader) capitalised(i int) bool {
	if i == r.first || i < r.last && r.capital(i+1) || r.given(i) {
		return false
	}
	before := r.a.Tag(i - 1)
	if before != tag.Determiner && before != tag.Adjective && before != tag.Noun {
		return false
	}
	if _, listed := r.a.Lexicon.Name(r.a.Tokens[i].Of(r.a.Doc)); listed {
		return false
	}
	if _, n := r.a.Lexicon.Noun([]string{r.a.Form(i)}); n > 0 {
		return true
	}
	for _, each := range r.dict.Lookup(r.a.Form(i)) {
		if each.Traits.Has(morph.Demonym) {
			return true
		}
	}
	return false
}

// functional reports a function word or adverb that has a capital for some other
// reason.
func (r *reader) functional(i int) bool {
	function := false
	for _, each := range r.dict.Lookup(r.a.Form(i)) {
		switch each.POS {
		case morph.Preposition, morph.Determiner, morph.Conjunction, morph.Pronoun, morph.Adverb, morph.Interjection:
			function = true
		}
	}
	return function && len(r.dict.Lookup(r.a.Tokens[i].Of(r.a.Doc))) == 0
}

// elided reports the beginning of "N'Diaye" and "M'jid".
func (r *reader) elided(i int) bool {
	switch r.a.Form(i) {
	case "n'", "m'", "t'":
		next := i + 1
		return i < r.last && r.a.Tokens[next].Gap == token.Glued && (r.a.Tokens[next].Has(token.Capital) || r.dict.Lookup(r.a.Form(next)) == nil)
	}
	return false
}

// goesOn returns the next token of the run that stands from first to end.
func (r *reader) goesOn(first, end int, titled bool) (int, bool) {
	next := end + 1
	if next > r.last || r.a.Tokens[next].StartsLine() {
		return 0, false
	}
	if r.a.Tokens[end].Has(token.Elided) {
		return next, true
	}
	switch {
	case r.part(next) && !r.newName(first, next):
		return next, true
	case r.suffix(next):
		return next, true
	case r.a.Tokens[next].Kind != token.Word:
		return 0, false
	}
	at := next
	for at <= r.last && at-next < 3 && particle(r.a.Form(at)) {
		at++
	}
	if at == next || at > r.last || !r.part(at) || r.a.Tokens[at].StartsLine() {
		return 0, false
	}
	if genitive(r.a.Form(next)) && !r.noble(first, end, at, titled) {
		return 0, false
	}
	return at, true
}

// newName reports a person's name that begins behind another one without a sign
// between them: "le secrétaire général de l'Otan Mark Rutte".
func (r *reader) newName(first, next int) bool {
	if !r.given(next) || r.a.Tokens[next].Has(token.Dotted) {
		return false
	}
	if next == r.last || !r.capital(next+1) {
		return r.agency(next - 1)
	}
	for k := first; k < next; k++ {
		if r.given(k) || hasReading(r.dict, proper(r.a, k), morph.Surname) {
			return false
		}
	}
	before := &r.a.Tokens[next-1]
	return before.Has(token.AllCaps) && !r.a.Tokens[next].Has(token.AllCaps) || hasReading(r.dict, before.Form, morph.Noun) ||
		hasReading(r.dict, before.Form, morph.Adjective) || hasReading(r.dict, proper(r.a, next-1), morph.ProperName) ||
		hasReading(r.dict, proper(r.a, next-1), morph.Acronym)
}

// agency reports an acronym of the lists: "a dit à l'AFP Mohammed".
func (r *reader) agency(i int) bool {
	_, listed := r.a.Lexicon.Name(r.a.Tokens[i].Of(r.a.Doc))
	return listed && r.a.Tokens[i].Has(token.AllCaps)
}

// part reports a capital that can go on a name: not an article or a day.
func (r *reader) part(i int) bool {
	t := &r.a.Tokens[i]
	if t.Kind != token.Word || !t.Has(token.Capital) || t.Has(token.Clitic) {
		return false
	}
	if t.Has(token.Elided) {
		return r.elided(i) || t.Is("d'") && i < r.last && r.capital(i+1)
	}
	switch r.a.Tag(i) {
	case tag.Determiner, tag.Preposition, tag.Object, tag.Pronoun, tag.Subject:
		return particle(t.Form) && i < r.last && r.capital(i+1)
	case tag.Relative, tag.Que, tag.Subordinator, tag.Coordinator, tag.Negation, tag.Punct:
		return t.Has(token.Dotted)
	case tag.Adverb:
		return t.Has(token.Dotted) || i < r.last && r.capital(i+1)
	}
	return true
}

func (r *reader) capital(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == token.Word && t.Has(token.Capital) && !t.StartsLine()
}

// suffix reports "II", "XVI", "Jr".
func (r *reader) suffix(i int) bool {
	switch r.a.Form(i) {
	case "jr", "jr.", "sr", "sr.", "1er", "ier":
		return true
	}
	return false
}

// noble reports whether "de" inside a name is a particle: "François de Rugy",
// but not "Bernard Dupont de Lyon".
func (r *reader) noble(first, end, after int, titled bool) bool {
	if titled {
		return end-first == 0
	}
	if !r.given(first) || end != first && !r.given(end) {
		return false
	}
	return end == first || !hasReading(r.dict, proper(r.a, after), morph.PlaceName)
}

// given reports a first name or an initial.
func (r *reader) given(i int) bool {
	if r.a.Tokens[i].Has(token.Dotted | token.Capital) {
		return true
	}
	name := proper(r.a, i)
	if _, ok := firstName(r.a.Lexicon, name); ok {
		return true
	}
	first, _, compound := strings.Cut(name, "-")
	return hasReading(r.dict, name, morph.FirstName) || compound && hasReading(r.dict, first, morph.FirstName)
}

func hasReading(dict *morph.Lexicon, form string, pos morph.POS) bool {
	for _, r := range dict.Lookup(form) {
		if r.POS == pos {
			return true
		}
	}
	return false
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
		"da", "dos", "do", "das", "di", "del", "della", "dell'", "y", "e", "zu", "zum", "ter", "ten", "ould", "oueld", "aït", "bint", "san":
		return true
	}
	return false
}

func genitive(form string) bool {
	return form == "de" || form == "d'" || form == "du" || form == "des"
}
