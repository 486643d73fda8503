package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// toComma reads on to the comma that ends the words about the source.
func toComma(c *context) bool {
	comma := c.right
	if !behindDescription(c) {
		return false
	}
	if first := c.content; c.Form(comma) == "," && comma+1 < first && (c.Tag(comma+1) == tag.Determiner || c.Tag(comma+1) == tag.Name) {
		verb := c.sentence.FiniteFrom(first)
		if verb != nil && verb.Clitic == None && c.Form(first-1) == "," { // "selon « Le Phare », | le député, Paul Morel, a", "selon Le Phare, | Paul Morel, 29 ans, a"
			c.right, c.content = comma+1, comma+1
		}
	}
	return true
}

// behindDescription reads on behind what is said of the source, to the comma, mark or
// subject with which its claim begins.
func behindDescription(c *context) bool {
	relative, described := false, false
	if i := c.pastSource(); c.embedded && i <= c.sentence.Last && c.Tag(i) == tag.Finite && c.lemma != "pour" { // "qui selon elle | changera la ville"
		c.right, c.content = i, i
		return true
	}
	for i := c.pastSource(); i <= min(c.sentence.Last, c.right+30); i++ {
		relative = relative || c.Tag(i) == tag.Relative || c.Tag(i) == tag.Que
		if s := c.stretchAt(i); s != None && (relative || c.titled(s) || described && c.quality(s)) && !c.IsMark(c.Marks.Stretches[s].First) { // "pour l'élu qui parle d'un « gâchis »,"
			i = c.closing(s)
			continue
		}
		if dash(c.Form(i)) && c.first > c.sentence.First && dash(c.Form(c.first-1)) { // "– à entendre la maire –"
			return false
		}
		if next := c.Adverbial(c.sentence, i); c.Form(i) == "il" && next > i { // "une étude parue il y a dix jours,"
			i = next - 1
			continue
		}
		if c.Form(i) == "," {
			next := i + 1
			if next <= c.sentence.Last && c.apposition(next) {
				described = c.Tag(next) == tag.PastParticiple || c.Tag(next) == tag.Adverb // "décrite comme « un État »,"
				continue
			}
			c.right, c.content = i+1, i+1
			return c.content <= c.sentence.Last
		}
		if c.opensMark(i) {
			c.right, c.content = i, i
			return true
		}
		if c.Tag(i) == tag.Finite && !relative && !c.relativeBefore(i) || terminal(c.Form(i)) {
			if start := c.phraseStart(i); i > c.right && (start > c.right || start == c.right && c.pinned(start)) && c.Tag(i-1) != tag.Object {
				c.right, c.content = start, start
				return true
			}
			return false
		}
	}
	return false
}

// quality reports a stretch of no clause that begins in lower case: "décrite comme « pressée »".
func (c *context) quality(s int) bool {
	st := &c.Marks.Stretches[s]
	return !st.Empty() && c.lowerAt(st.First) && !c.clausal(s)
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
	case tag.Adverb: // "souvent décrite comme"
		return i < c.sentence.Last && c.Tag(i+1) == tag.PastParticiple
	case tag.Determiner: // "un organe public, ils ont"
		p := c.sentence.PhraseAt(i)
		return p != None && (c.Form(i) == "un" || c.Form(i) == "une") && c.sentence.Phrases[p].Last+2 < c.sentence.Last &&
			c.Form(c.sentence.Phrases[p].Last+1) == "," && c.Tag(c.sentence.Phrases[p].Last+2) == tag.Subject
	case tag.Numeral: // "42 ans"
		return i+1 < c.sentence.Last && c.aged(i) && c.Form(i+2) == ","
	case tag.Noun, tag.Name, tag.Adjective:
		p := c.sentence.PhraseAt(i)
		if p == None {
			return c.Tag(i) == tag.Adjective && i < c.sentence.Last && c.Form(i+1) == ","
		}
		next := c.pastBracket(c.sentence.Phrases[p].Last + 1)
		return next <= c.sentence.Last && (c.Form(next) == "," || c.Form(next) == "et" || c.Tag(next) == tag.Preposition || c.Tag(next) == tag.PresentParticiple)
	}
	return false
}

// pastBracket returns the token behind a bracket that opens at i, or i.
func (c *context) pastBracket(i int) int {
	const longest = 8 // tokens
	if i > c.sentence.Last || c.Form(i) != "(" {
		return i
	}
	for k := i + 1; k <= min(c.sentence.Last, i+longest); k++ {
		if c.Form(k) == ")" {
			return k + 1
		}
	}
	return i
}

// claimAfter yields the clause that begins at content, to the end of the
// sentence or where another source takes over.
func claimAfter(c *context) *Candidate {
	c.pastConnective()
	if s := c.stretchAt(c.content); s != None && !c.Marks.Stretches[s].Empty() {
		pieces := c.chain(s) // none of a stretch whose words are marks
		if len(pieces) > 0 && c.words(Range{pieces[len(pieces)-1].Last + 1, c.sentence.Last}) == 0 {
			return c.candidate(Direct, pieces)
		}
	}
	c.content = c.pastImpersonal(c.content)
	last := c.beforeColon(c.content, c.Edge(c.sentence, c.claim(c.content)))
	r := c.trim(Range{c.content, last})
	if r.Empty() || c.words(r) < 2 {
		return nil
	}
	if !c.hasFinite(r, false) {
		if isPour(c) && !c.touched(r) { // "pour les riverains, ainsi que pour les élus"
			return nil
		}
		c.add("clause.no-verb", 1)
	}
	return c.candidate(c.claimKind(r), c.ranges(r))
}

// pinned reports a source behind which its claim can begin without a comma: "selon la
// maire | le pont tient"; behind "pour" that is a name or pronoun.
func (c *context) pinned(start int) bool {
	if c.Tag(start) != tag.Determiner && c.Tag(start) != tag.Subject {
		return false
	}
	return c.lemma != "pour" || c.Tag(c.source.Head) == tag.Name || c.sortOf(c.source.Head) == unsure
}

// pastConnective passes over a connective between commas before marked words: "Pour elle,
// cependant, « la digue tient »".
func (c *context) pastConnective() {
	if n := c.connective(c.content); n > 0 && c.content+n < c.sentence.Last && c.Form(c.content+n) == "," && c.opensMark(c.content+n+1) {
		c.content += n + 1
	}
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
