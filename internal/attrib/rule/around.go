package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// around yields what stands before an incise, and after it where the content
// goes on.
func around(c *context) *Candidate {
	if s := c.Marks.Inside(c.first); s >= 0 {
		if cand := c.insideMarks(s); cand != nil {
			return cand
		}
	}
	end := c.left
	for end >= c.sentence.First && c.Form(end) == "," {
		end--
	}
	if end < c.sentence.First {
		return nil
	}
	before := Range{c.regionStart(), end}
	if cand := c.behindOpening(before); cand != nil || c.opensClause(before.Last) {
		return cand
	}
	cand := c.beforeIncise(before)
	if cand == nil {
		return nil
	}
	c.afterIncise(cand)
	return cand
}

// behindOpening yields the clause behind an incise that stands right behind what
// opens it: "qui, a-t-il dit, mérite soutien", "Au Québec, a-t-il dit, tout
// change".
func (c *context) behindOpening(before Range) *Candidate {
	i := c.right
	if i >= c.sentence.Last || c.Form(i) != "," && !dash(c.Form(i)) || c.marked(before) {
		return nil
	}
	after := c.trim(Range{i + 1, c.Edge(c.sentence, c.claim(i+1))})
	opens := c.opensClause(before.Last)
	if after.Empty() || c.marked(after) && c.group != nil && !opens || !c.hasFinite(after, false) {
		return nil
	}
	kind := Indirect
	if c.marked(after) {
		kind = Mixed
	}
	switch opening := c.trim(before); {
	case opens:
		return c.candidate(kind, []Range{after})
	case !opening.Empty() && !c.hasFinite(opening, false):
		return c.candidate(kind, []Range{opening, after})
	}
	return nil
}

// regionStart returns where the reported words before an incise may begin: the
// sentence, or the marks that hold the incise.
func (c *context) regionStart() int {
	if s := c.Marks.Inside(c.first); s >= 0 {
		return max(c.sentence.First, c.Marks.Stretches[s].First)
	}
	return c.sentence.First
}

// beforeIncise decides between marks and clause for the words before an incise.
func (c *context) beforeIncise(before Range) *Candidate {
	stretches := c.stretchesIn(before)
	if len(stretches) == 0 {
		r := c.trim(before)
		if r.Empty() || c.words(r) < 2 {
			return nil
		}
		if !c.hasFinite(r, false) && c.Layout.KindOf(r.First) != block.Turn {
			if !c.heading(r.First) {
				return nil
			}
			c.add("incise.no-verb", 1)
		}
		if c.Layout.KindOf(r.First) == block.Turn {
			return c.candidate(Direct, []Range{r})
		}
		return c.candidate(Indirect, []Range{r})
	}
	last := stretches[len(stretches)-1]
	closed := c.closing(last) >= before.Last
	outside := c.outside(before, stretches)
	switch {
	case closed && outside.words == 0:
		return c.candidate(Direct, c.allPieces(stretches))
	case closed && c.announced(last):
		c.add("incise.frame", 1)
		return c.candidate(Direct, c.pieces(last))
	case closed && !outside.finite && outside.between < 3 && !c.headed(stretches[0]) && (c.clausal(last) || outside.words <= 3 && outside.frame):
		c.add("incise.frame", 1)
		return c.candidate(Direct, c.allPieces(c.clausalOnly(stretches)))
	}
	r := c.trim(before)
	if r.Empty() || c.group != nil && !c.hasFinite(r, false) && !c.heading(r.First) {
		return nil
	}
	return c.candidate(Mixed, []Range{r})
}

// heading reports a line in which words are reported without a verb.
func (c *context) heading(i int) bool {
	kind := c.Layout.KindOf(i)
	return kind == block.Title || kind == block.Heading
}

// outsideWords is what stands beside the marked stretches of a range.
type outsideWords struct {
	words   int  // words that are no coordinators
	between int  // those of them that stand behind the first stretch
	finite  bool // a finite verb among them
	frame   bool // they end before the first stretch with a comma or colon
}

func (c *context) outside(r Range, stretches []int) outsideWords {
	var o outsideWords
	at := 0
	for i := r.First; i <= r.Last; i++ {
		for at < len(stretches) && c.closing(stretches[at]) < i {
			at++
		}
		if at < len(stretches) && i >= c.opening(stretches[at]) {
			continue
		}
		if c.Tokens[i].Kind == token.Word && c.Tag(i) != tag.Coordinator {
			o.words++
			if at > 0 {
				o.between++
			}
		}
		o.finite = o.finite || c.Tag(i) == tag.Finite
	}
	before := c.opening(stretches[0]) - 1
	o.frame = before >= r.First && (c.Form(before) == "," || c.Form(before) == ":")
	return o
}

// announced reports a stretch behind a colon: what stands before that is the
// journalist's.
func (c *context) announced(s int) bool {
	colon := c.opening(s) - 1
	return colon > c.sentence.First && c.Form(colon) == ":" && c.clausal(s)
}

// headed reports a stretch that goes on with the words before it: "Le projet « est
// mort »".
func (c *context) headed(s int) bool {
	first, before := c.Marks.Stretches[s].First, c.opening(s)-1
	if before < c.sentence.First || !c.lowerAt(first) || c.Tag(before) == tag.Punct {
		return false
	}
	return predicative(c.Tag(first)) || c.Tag(before) == tag.Noun || c.Tag(before) == tag.Determiner || c.Tag(before) == tag.Preposition
}

// predicative reports a word that goes on with the subject before it.
func predicative(t tag.Tag) bool { return t == tag.Finite || t == tag.Negation || t == tag.Object }

func (c *context) allPieces(stretches []int) []Range {
	var out []Range
	for _, s := range stretches {
		out = append(out, c.pieces(s)...)
	}
	return out
}

// clausalOnly leaves out terms in marks that stand in the frame of a quotation:
// Quant aux « gilets jaunes », « nous verrons », a dit X.
func (c *context) clausalOnly(stretches []int) []int {
	for len(stretches) > 1 && !c.clausal(stretches[0]) {
		stretches = stretches[1:]
	}
	return stretches
}

// afterIncise adds the words behind an incise where they go on with the content.
func (c *context) afterIncise(cand *Candidate) {
	i := c.right
	if i > c.sentence.Last {
		return
	}
	bare := cand.Kind == Indirect || cand.Kind == Mixed
	comma := c.Form(i) == "," || c.Form(i) == ":"
	if comma {
		i++
	}
	if cand.Kind == Direct && comma && i < c.sentence.Last && c.Tag(i) == tag.Coordinator && c.opensMark(i+1) {
		i++
	}
	if s := c.stretchAt(i); s != None && !c.Marks.Stretches[s].Empty() && (comma || cand.Kind == Direct) {
		if cand.Kind == Direct || c.lowerAt(c.Marks.Stretches[s].First) {
			cand.Pieces = append(cand.Pieces, c.chain(s)...)
			cand.Stretches = append(cand.Stretches, s)
		}
		return
	}
	if bare && comma && (!c.hasFinite(Range{cand.First(), cand.Last()}, true) || cand.Kind == Indirect && c.continues(i)) {
		if r := c.trim(Range{i, c.sentence.Last}); !r.Empty() && c.hasFinite(r, false) {
			cand.Pieces = append(cand.Pieces, r)
		}
	}
}

// continues reports words behind an incise without marks that go on with the
// content: another clause, or what its last verb governs.
func (c *context) continues(i int) bool {
	switch c.Tag(i) {
	case tag.Subject, tag.Determiner:
		return c.anotherClause(i, c.sentence.Last)
	case tag.Que:
		return true
	case tag.Preposition:
		return i < c.sentence.Last && governed(c.Form(i)) && c.Tag(i+1) == tag.Infinitive
	}
	return false
}

func (c *context) lowerAt(i int) bool { return !c.capitalAt(i) }

func (c *context) capitalAt(i int) bool { return c.Tokens[i].Has(token.Capital) }

// insideMarks yields the pieces of a stretch before and after an incise that
// stands inside the marks: « Cela, a dit X, est faux ».
func (c *context) insideMarks(s int) *Candidate {
	st := &c.Marks.Stretches[s]
	from, to := c.left, c.inciseEnd(st.Last)
	for from >= st.First && c.Form(from) == "," {
		from--
	}
	var pieces []Range
	for _, p := range c.pieces(s) {
		if r := c.inner(Range{p.First, min(p.Last, from)}); !r.Empty() {
			pieces = append(pieces, r)
		}
		if r := c.inner(Range{max(p.First, to+1), p.Last}); !r.Empty() && p.Last > to {
			pieces = append(pieces, r)
		}
	}
	if len(pieces) == 0 || pieces[0].First > from {
		return nil
	}
	c.add("incise.inside", 1)
	cand := c.candidate(Direct, pieces)
	cand.Stretches = []int{s}
	return cand
}

// inciseEnd returns the last token of an incise inside marks: its subject, what
// is said of that up to a comma or full stop.
func (c *context) inciseEnd(last int) int {
	for i := c.right; i <= last; i++ {
		switch {
		case terminal(c.Form(i)):
			return i
		case c.Form(i) == ",":
			if i < last && c.aside(i+1) {
				continue
			}
			return i
		}
	}
	return last
}

// aside reports words after a comma that still tell of the speaker.
func (c *context) aside(i int) bool {
	switch c.Tag(i) {
	case tag.Relative, tag.PresentParticiple, tag.PastParticiple:
		return true
	case tag.Noun:
		return true
	case tag.Adverb:
		return c.Form(i) == "debout" || i < c.sentence.Last && c.Tag(i+1) == tag.PastParticiple
	case tag.Preposition:
		return c.Form(i) == "en" || c.Form(i) == "dans" || c.Form(i) == "lors"
	}
	return false
}
