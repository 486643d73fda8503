package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// claimBefore yields what stands before a preposition, like words before an
// incise.
func claimBefore(c *context) *Candidate {
	if behindVerb(c) && aroundSource(c) != nil {
		return nil
	}
	before, _ := c.before()
	before.First = c.clauseStart(before.Last)
	if figure := c.figureStart(before); figure != None {
		c.add("incise.no-verb", 1)
		return c.candidate(Indirect, c.ranges(c.trim(Range{figure, before.Last})))
	}
	if cand := c.judgement(before); cand != nil {
		return cand
	}
	if cand := c.pastOpening(before); cand != nil {
		return cand
	}
	if cand := c.judgedBehind(before); cand != nil {
		return cand
	}
	cand := c.beforeIncise(before)
	if cand == nil {
		return nil
	}
	if !c.bracketed(cand.Pieces[0]) {
		c.afterClaim(cand)
	}
	return cand
}

// judgedBehind yields quoted words behind a source that tell what the noun before it is:
// "défend un auteur, selon elle, « réduit au silence »".
func (c *context) judgedBehind(before Range) *Candidate {
	i := c.pastSource()
	if c.Form(c.left) != "," || i >= c.sentence.Last || c.Form(i) != "," || !c.completed(before) || c.marked(before) {
		return nil
	}
	s := c.stretchAt(i + 1)
	if s == None {
		return nil
	}
	words := c.held(s)
	if words.Empty() || c.hasFinite(Range{words.First + 1, words.Last}, false) || !c.describing(words.First) {
		return nil
	}
	return c.candidate(Mixed, c.pieces(s))
}

// behindFragment asks for a preposition right behind quoted words of no clause.
func behindFragment(c *context) bool { return c.attached() != None }

// behindVerb asks for a preposition right behind the verb of a subordinate clause.
func behindVerb(c *context) bool {
	before, ok := c.before()
	return ok && c.verbStart(before.Last) != None
}

// behindClaim asks for a preposition behind a claim, or amid its words.
func behindClaim(c *context) bool {
	_, ok := c.before()
	return ok && !behindFragment(c) && (!behindVerb(c) || c.Form(c.left) == ",")
}

// attachedWords yields the stretch that the preposition stands right behind.
func attachedWords(c *context) *Candidate { return c.candidate(Mixed, c.pieces(c.attached())) }

// aroundSource yields a clause whose source stands right behind its verb: "qui
// peut, selon elle, aider la ville". Behind a comma a source with which the sentence
// ends claims all of it.
func aroundSource(c *context) *Candidate {
	verb, _ := c.before()
	verb.First = c.verbStart(verb.Last)
	i := c.pastSource()
	if g := c.sentence.GroupAt(verb.Last); g != None && c.sentence.Groups[g].Last > c.last { // "avoir, selon X, volé"
		i = min(i, c.right)
	}
	if c.Form(c.left) == "," && (i > c.sentence.Last || c.Form(i) != ",") {
		return nil
	}
	if i <= c.sentence.Last && c.Form(i) == "," {
		i++
	}
	pieces := c.ranges(verb)
	if i <= c.sentence.Last {
		c.embedded = true
		if r := c.trim(Range{i, c.Edge(c.sentence, c.claim(i))}); !r.Empty() {
			pieces = append(pieces, r)
		}
	}
	return c.candidate(c.claimKind(Range{i, pieces[len(pieces)-1].Last}), pieces)
}

// clauseStart returns where the clause that ends at i begins: with a relative
// clause behind a comma, if the sentence has its verb before that, else with the
// sentence.
func (c *context) clauseStart(i int) int {
	for k := i; k > c.sentence.First; k-- {
		if c.Marks.Inside(k) >= 0 {
			continue
		}
		if c.Form(k) == "qui" && c.Form(k-1) == "," && !c.mainVerb(Range{k + 1, i}) {
			if c.mainVerb(Range{c.sentence.First, k - 1}) {
				return k
			}
			if c.verbBehindSource() {
				return k + 1
			}
		}
		if c.turnsTo(k, i) || c.reportedBy(k) || c.contrasts(k) {
			return k + 1
		}
		if terminal(c.Form(k)) || c.Form(k) == ";" || c.Form(k) == ":" && c.mainVerb(Range{c.sentence.First, k}) || c.Form(k) == "(" && c.closingBracket(k, i) == k {
			return k + 1
		}
	}
	return c.sentence.First
}

// verbBehindSource reports the main verb right behind a source and a comma, which then ends a
// relative clause: "la maire, qui viendra « dès demain » selon ses élus, | a parlé".
func (c *context) verbBehindSource() bool {
	i := c.pastSource()
	if i >= c.sentence.Last || c.Form(i) != "," {
		return false
	}
	verb := c.sentence.FiniteFrom(i + 1)
	return verb != nil && verb.Clitic == None
}

// reportedBy reports the "que" of somebody else's claim: "X dit que | le pont est
// perdu selon Y".
func (c *context) reportedBy(k int) bool {
	if c.Tag(k) != tag.Que {
		return false
	}
	for g := range slices.Backward(c.sentence.Groups) {
		if group := &c.sentence.Groups[g]; group.Last < k {
			return group.Reports && group.Form == clause.Finite && c.Introduces(c.sentence, group) == k
		}
	}
	return false
}

// contrasts reports the "que" of "alors que" and "tandis que" behind a clause.
func (c *context) contrasts(k int) bool {
	return c.Tag(k) == tag.Que && k-1 > c.sentence.First && (c.Form(k-1) == "alors" || c.Form(k-1) == "tandis") &&
		c.mainVerb(Range{c.sentence.First, k - 2})
}

// turnsTo reports a "mais" that parts quoted words from a clause of the
// journalist's: "le pont tient, mais l'arche est « perdue », selon X".
func (c *context) turnsTo(k, last int) bool {
	return c.Form(k) == "mais" && c.marked(Range{k, last}) && !c.marked(Range{c.sentence.First, k}) &&
		c.mainVerb(Range{c.sentence.First, k}) && c.mainVerb(Range{k + 1, last})
}

// verbStart returns where the clause begins whose verb ends at i, if a relative
// pronoun or conjunction opens it: "un lieu qui | peut, selon elle,".
func (c *context) verbStart(i int) int {
	g := c.sentence.GroupAt(i)
	if g == None || c.sentence.Groups[g].Last != i && c.sentence.Groups[g].Finite != i {
		return None
	}
	group := &c.sentence.Groups[g]
	first := group.First
	if s := &group.Subject; s.Found() && s.Shared == None && s.Relative == None && s.First < first {
		first = s.First
	}
	if before := first - 1; before >= c.sentence.First {
		switch c.Tag(before) {
		case tag.Relative, tag.Que, tag.Subordinator:
			if cleft := c.cleft(before); cleft != None {
				return cleft
			}
			return first
		case tag.Preposition: // "jugée pour | avoir, selon X, volé"
			if lemma := c.Words[group.Finite].Lemma(); group.Form == clause.Infinitive && (lemma == "avoir" || lemma == "être") {
				return first
			}
		}
	}
	return None
}

// cleft returns where "c'est le pont qui" begins before its relative pronoun, or None.
func (c *context) cleft(relative int) int {
	const reach = 8 // tokens
	for k := relative - 1; k > max(c.sentence.First, relative-reach); k-- {
		if c.Tag(k) == tag.Finite {
			if c.Form(k) == "est" && c.Form(k-1) == "c'" {
				return k - 1
			}
			return None
		}
		if c.Tag(k) == tag.Punct {
			return None
		}
	}
	return None
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
