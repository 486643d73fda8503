package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/tag"
)

// candidate returns a candidate with the context's cue and source, nil for one
// without content.
func (c *context) candidate(kind Kind, pieces []Range) *Candidate {
	if len(pieces) == 0 {
		return nil
	}
	out := &c.memory.candidates.Of(Candidate{Kind: kind, Pieces: pieces, Cue: c.cue(), Source: c.source})[0]
	out.Stretches = c.memory.stretches.Make(len(pieces) + 1)
	for _, p := range pieces {
		out.Stretches = append(out.Stretches, c.stretchesIn(Range{max(c.sentence.First, p.First-1), p.Last})...)
		if s := c.Marks.Inside(p.First); s >= 0 && c.Marks.Stretches[s].First >= p.First-1 && !slices.Contains(out.Stretches, s) {
			out.Stretches = append(out.Stretches, s)
		}
	}
	return out
}

// cue returns the words of the trigger as a cue.
func (c *context) cue() Cue {
	switch c.rule.Wake.kind {
	case onVerb:
		return Cue{Kind: VerbCue, First: c.cueStart(), Last: c.last, Lemma: c.lemma}
	case onPreposition, onUnnamed, onSelf:
		return Cue{Kind: PrepositionCue, First: c.first, Last: c.last, Lemma: c.lemma}
	case onNoun:
		return Cue{Kind: NounCue, First: c.first, Last: c.last, Lemma: c.lemma}
	case onColon:
		return Cue{Kind: ColonCue, First: c.first, Last: c.last}
	}
	return Cue{}
}

// cueStart leaves clitic objects before the verb out, but not its negation and
// reflexive.
func (c *context) cueStart() int {
	for i := c.group.First; i < c.group.Finite; i++ {
		if c.Tag(i) == tag.Negation || c.Form(i) == "se" || c.Form(i) == "s'" {
			return i
		}
	}
	return c.group.Finite
}

// clauseAfter yields the clause that begins at content.
func clauseAfter(c *context) *Candidate {
	last := c.Edge(c.sentence, c.claim(c.content))
	r := c.trim(Range{c.content, last})
	if r.Empty() {
		return nil
	}
	kind := c.claimKind(Range{c.content - 1, r.Last})
	if c.words(r) < 2 && kind == Indirect && c.Tag(r.First) != tag.Infinitive && c.Form(r.First) != "oui" && c.Form(r.First) != "non" {
		return nil
	}
	if !c.hasFinite(r, false) && c.Tag(c.content-1) == tag.Que {
		c.add("clause.no-verb", 1)
	}
	return c.candidate(kind, c.ranges(r))
}

// stretchAfter yields the marked stretch that begins at right, and those that
// "et", "ou" or a comma tie to it.
func stretchAfter(c *context) *Candidate {
	s := c.stretchAt(c.right)
	if s == None || c.Marks.Stretches[s].Empty() || c.lemma == "signifier" && c.translated(s) {
		return nil
	}
	kind := Direct
	if !c.utterance(s) {
		kind = Mixed
	}
	return c.candidate(kind, c.chain(s))
}

// stretchAt returns the stretch that opens at i, or None.
func (c *context) stretchAt(i int) int {
	if i > c.sentence.Last {
		return None
	}
	if s := c.Marks.MarkOf(i); s >= 0 && c.opening(s) == i {
		return s
	}
	return None
}

// chain returns the pieces of a stretch and of those that follow it closely.
func (c *context) chain(s int) []Range {
	pieces := c.pieces(s)
	for {
		i := c.closing(s) + 1
		for i <= c.sentence.Last && (c.Form(i) == "," || c.Form(i) == "et" || c.Form(i) == "ou" || c.Form(i) == "mais") {
			i++
		}
		next := c.stretchAt(i)
		if next == None || i == c.closing(s)+1 || c.Marks.Stretches[next].Empty() {
			return pieces
		}
		pieces = append(pieces, c.pieces(next)...)
		s = next
	}
}

// chainEnd returns the last token of a stretch and of those that follow it behind commas.
func (c *context) chainEnd(s int) int {
	for {
		end := c.closing(s)
		next := c.stretchAt(min(end+2, c.sentence.Last))
		if c.Form(end+1) != "," || next == None || next <= s || c.Marks.Stretches[next].Empty() {
			return end
		}
		s = next
	}
}

// utterance reports a stretch that can stand as a sentence of its own.
func (c *context) utterance(s int) bool {
	st := &c.Marks.Stretches[s]
	if terminal(c.Form(st.Last)) {
		return true
	}
	if c.lowerAt(st.First) && c.Tag(st.First) == tag.Determiner { // "une digue qui prend l'eau" is none
		return c.mainVerb(c.held(s))
	}
	return c.clausal(s) && (c.capitalAt(st.First) || c.Words[st.First].Tag != tag.Finite && c.Words[st.First].Tag != tag.Que)
}

// quoted asks for a marked stretch.
func quoted(c *context) bool {
	s := c.stretchAt(c.right)
	return s != None && !c.Marks.Stretches[s].Empty()
}

// quotedRest yields the marked stretch behind a colon, with its tail.
func quotedRest(c *context) *Candidate {
	s := c.stretchAt(c.right)
	if tail := c.tail(s); !tail.Empty() {
		return c.candidate(Mixed, c.ranges(c.trim(Range{c.right, tail.Last})))
	}
	return c.candidate(Direct, c.chain(s))
}

// plainRest yields the rest of the sentence behind a colon.
func plainRest(c *context) *Candidate {
	c.content = c.right
	r := c.trim(Range{c.content, c.sentence.Last})
	if r.Empty() || !c.hasFinite(r, false) {
		return nil
	}
	kind := c.claimKind(r)
	c.add("colon.unmarked", 1)
	return c.candidate(kind, c.ranges(r))
}

// tail returns the words that complete a quoted clause after its closing mark:
// « … du Conseil de sécurité » des Nations unies.
func (c *context) tail(s int) Range {
	from := c.closing(s) + 1
	if from > c.sentence.Last || c.Marks.Stretches[s].Close < 0 || c.Tag(from) != tag.Preposition && c.Tag(from) != tag.Adjective {
		return Range{from, from - 1}
	}
	if terminal(c.Form(c.Marks.Stretches[s].Last)) {
		return Range{from, from - 1}
	}
	last := from
	for last < c.sentence.Last && c.Tag(last+1) != tag.Punct && c.Tag(last+1) != tag.Finite {
		last++
	}
	return c.trim(Range{from, last})
}
