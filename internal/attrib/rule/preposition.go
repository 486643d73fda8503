package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/phrase"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// complement reads the noun phrase or pronoun that a preposition names as
// source, with what is said of it between commas.
func complement(c *context) bool {
	i := c.right
	if i > c.sentence.Last {
		return false
	}
	p := c.sentence.PhraseAt(i)
	if p == None {
		return false
	}
	ph := &c.sentence.Phrases[p]
	if ph.First != i && (ph.Preposition == phrase.None || ph.Preposition >= i) {
		return false
	}
	if c.Words[ph.Head].Tag == tag.Numeral {
		return false
	}
	c.source = clause.Subject{First: max(ph.First, i), Last: ph.Last, Head: ph.Head, Shared: None, Relative: None}
	c.right = ph.Last + 1
	c.jointAgent()
	return true
}

// relativeSource reads a relative pronoun behind the preposition: the source is
// what stands before them, "une rumeur selon laquelle".
func relativeSource(c *context) bool {
	i := c.right
	if i >= c.sentence.Last || c.Tag(i) != tag.Relative || c.Form(i) == "où" {
		return false
	}
	before := c.first - 1
	if before > c.sentence.First && c.Form(before) == "," {
		before--
	}
	for k := range slices.Backward(c.sentence.Phrases) {
		if p := &c.sentence.Phrases[k]; p.Last <= before && p.Parent == phrase.None {
			c.source = clause.Subject{First: p.First, Last: p.Last, Head: p.Head, Shared: None, Relative: None}
			c.right, c.content, c.embedded = i+1, i+1, true
			return true
		}
	}
	return false
}

// clauseInitial asks that the trigger opens its sentence or a clause: "puisque
// selon X, …", "qui, selon X, …".
func clauseInitial(c *context) bool {
	coordinated := false
	for c.left >= c.sentence.First && (c.Tag(c.left) == tag.Coordinator || c.Tag(c.left) == tag.Adverb) {
		coordinated = coordinated || c.Tag(c.left) == tag.Coordinator
		c.left--
	}
	if c.left < c.sentence.First || coordinated || c.opensClause(c.left) {
		return true
	}
	if c.IsMark(c.left) {
		s := c.Marks.MarkOf(c.left)
		return s >= 0 && c.Marks.Stretches[s].Open == c.left && c.left == c.sentence.First
	}
	switch c.Form(c.left) {
	case ":", ";", ".", "?", "!", "–", "—", "•":
		return true
	}
	return false
}

// opensClause reports a word, or a comma behind it, that begins a clause.
func (c *context) opensClause(i int) bool {
	if c.Form(i) == "," && i > c.sentence.First {
		i--
	}
	switch c.Tag(i) {
	case tag.Subordinator, tag.Que:
		return true
	case tag.Relative:
		return c.Form(i) == "qui" || c.Form(i) == "dont" || c.Form(i) == "où"
	}
	return false
}

// toComma reads on to the comma that ends the words about the source.
func toComma(c *context) bool {
	for i := c.right; i <= min(c.sentence.Last, c.right+30); i++ {
		if c.Form(i) == "," {
			next := i + 1
			if next <= c.sentence.Last && c.apposition(next) {
				continue
			}
			c.right, c.content = i+1, i+1
			return c.content <= c.sentence.Last
		}
		if c.opensMark(i) {
			c.right, c.content = i, i
			return true
		}
		if c.Tag(i) == tag.Finite && !c.relativeBefore(i) || terminal(c.Form(i)) {
			if i > c.right && c.phraseStart(i) > c.right {
				c.right, c.content = c.phraseStart(i), c.phraseStart(i)
				return true
			}
			return false
		}
	}
	return false
}

// phraseStart returns where the subject of the finite verb at i begins.
func (c *context) phraseStart(i int) int {
	g := c.sentence.GroupAt(i)
	if g == None || !c.sentence.Groups[g].Subject.Found() {
		return i
	}
	return min(c.sentence.Groups[g].Subject.First, c.sentence.Groups[g].First)
}

// relativeBefore reports a finite verb inside a relative clause.
func (c *context) relativeBefore(i int) bool {
	g := c.sentence.GroupAt(i)
	if g == None {
		return false
	}
	s := &c.sentence.Groups[g].Subject
	if s.Relative != None {
		return true
	}
	first := c.sentence.Groups[g].First
	if s.Found() {
		first = min(first, s.First)
	}
	return first > c.sentence.First && c.Tag(first-1) == tag.Relative
}

// apposition reports words after a comma that still describe the source: a noun
// without determiner, a relative clause, a participle, a name after a role.
func (c *context) apposition(i int) bool {
	switch c.Tag(i) {
	case tag.Relative, tag.PastParticiple, tag.PresentParticiple:
		return true
	case tag.Noun, tag.Name, tag.Adjective:
		p := c.sentence.PhraseAt(i)
		if p == None {
			return false
		}
		next := c.sentence.Phrases[p].Last + 1
		return next <= c.sentence.Last && (c.Form(next) == "," || c.Form(next) == "et" || c.Tag(next) == tag.Preposition)
	}
	return false
}

// claimAfter yields the clause that begins at content, to the end of the
// sentence or where another source takes over.
func claimAfter(c *context) *Candidate {
	if s := c.stretchAt(c.content); s != None && !c.Marks.Stretches[s].Empty() {
		if tail := (Range{c.closing(s) + 1, c.sentence.Last}); c.words(tail) == 0 {
			return c.candidate(Direct, c.chain(s))
		}
	}
	last := c.beforeColon(c.content, c.Edge(c.sentence, c.claim(c.content)))
	r := c.trim(Range{c.content, last})
	if r.Empty() || c.words(r) < 2 {
		return nil
	}
	if !c.hasFinite(r, false) {
		c.add("clause.no-verb", 1)
	}
	kind := Indirect
	if c.marked(r) {
		kind = Mixed
	}
	return c.candidate(kind, []Range{r})
}

// beforeColon returns the last token before a colon that quoted words follow, or
// last: "Selon elle, le débat continue : « Certains ont peur »".
func (c *context) beforeColon(first, last int) int {
	for i := first; i < last; i++ {
		if c.Form(i) == ":" && c.opensMark(i+1) && c.Marks.Inside(i) < 0 {
			return i - 1
		}
	}
	return last
}

// claimBefore yields what stands before a preposition, like words before an
// incise.
func claimBefore(c *context) *Candidate {
	if s := c.Marks.Inside(c.first); s >= 0 {
		return nil
	}
	end := c.left
	for end >= c.sentence.First && c.Form(end) == "," {
		end--
	}
	if end < c.sentence.First {
		return nil
	}
	cand := c.beforeIncise(Range{c.clauseStart(end), end})
	if cand == nil {
		return nil
	}
	c.afterClaim(cand)
	return cand
}

// clauseStart returns where the clause that ends at i begins: with a relative
// clause behind a comma, if the sentence has its verb before that, else with the
// sentence.
func (c *context) clauseStart(i int) int {
	for k := i; k > c.sentence.First; k-- {
		if c.Marks.Inside(k) >= 0 {
			continue
		}
		if c.Form(k) == "qui" && c.Form(k-1) == "," && c.mainVerb(Range{c.sentence.First, k - 1}) && !c.mainVerb(Range{k + 1, i}) {
			return k
		}
		if terminal(c.Form(k)) || c.Form(k) == ";" {
			return k + 1
		}
	}
	return c.sentence.First
}

// mainVerb reports a finite verb in the range that stands in no relative clause.
func (c *context) mainVerb(r Range) bool {
	for i := r.First; i <= r.Last; i++ {
		if c.Tag(i) == tag.Finite && !c.relativeBefore(i) {
			return true
		}
	}
	return false
}

// afterClaim adds the clause behind "selon X" where the words before it are not
// one: La désinformation est, selon lui, un péché.
func (c *context) afterClaim(cand *Candidate) {
	last := Range{cand.First(), cand.Last()}
	if c.right > c.sentence.Last || cand.Kind == Direct {
		return
	}
	i := c.right
	if c.Form(i) == "," {
		i++
	} else if terminal(c.Form(i)) || c.words(Range{i, c.sentence.Last}) == 0 {
		return
	}
	if i > c.sentence.Last || c.completed(last) && c.right != i && !governed(c.Form(i)) {
		return
	}
	r := c.trim(Range{i, c.sentence.Last})
	if r.Empty() || !c.hasFinite(last, false) && !c.hasFinite(r, false) {
		return
	}
	if c.Tag(i) == tag.PresentParticiple || c.Tag(i) == tag.Relative || c.Tag(i) == tag.Coordinator {
		return
	}
	cand.Pieces = append(cand.Pieces, r)
	if c.marked(r) {
		cand.Kind = Mixed
		cand.Stretches = append(cand.Stretches, c.stretchesIn(r)...)
	}
}

// governed reports the prepositions behind "selon lui," that go on with a claim:
// "a été négligée, selon lui, par ses prédécesseurs".
func governed(form string) bool {
	switch form {
	case "par", "de", "d'", "du", "des", "à", "au", "aux", "contre", "sur":
		return true
	}
	return false
}

// completed reports a clause whose verb is not its last word.
func (c *context) completed(r Range) bool {
	return c.hasFinite(Range{r.First, r.Last - 1}, true)
}
