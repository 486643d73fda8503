package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// around yields what stands before an incise, and after it where the content
// goes on, whatever the place of the incise.
func around(c *context) *Candidate {
	switch c.place() {
	case amongMarks:
		return insideMarks(c)
	case pastOpening:
		return behindOpening(c)
	case nowhere:
		return nil
	}
	return behindWords(c)
}

// behindWords yields the words before an incise, in marks or not, and those after
// it that go on with them.
func behindWords(c *context) *Candidate {
	before, _ := c.before()
	cand := c.beforeIncise(before)
	if cand == nil {
		return nil
	}
	c.afterIncise(cand)
	return cand
}

// before returns the words before an incise, if there are any.
func (c *context) before() (Range, bool) {
	end := c.left
	for end >= c.sentence.First && c.Form(end) == "," {
		end--
	}
	return Range{c.hostStart(c.regionStart(), end), end}, end >= c.sentence.First
}

// hostStart returns where the clause begins that holds the incise behind end: with the
// words since the last conjunction, if their verb is still to come, "le pont cède car
// en mai, dit-elle, l'eau monte", or with the last marks, if an incise stands before
// these.
func (c *context) hostStart(first, end int) int {
	if s := c.Marks.MarkOf(end); s >= 0 && c.Marks.Stretches[s].Close == end {
		open := c.opening(s)
		if open > first && c.Form(open-1) == "(" || c.reportedAgain(s) && c.saidBefore(first, open) {
			return open
		}
	}
	for k := end; k > first; k-- {
		switch {
		case c.IsMark(k), c.Tag(k) == tag.Finite:
			return first
		case c.Form(k) == "(" && !c.closedBefore(k, end):
			return k + 1
		case c.Form(k) == "afin" && k == end:
			return k
		case c.Form(k) == "car" && k < end && c.mainVerb(Range{first, k}):
			return k + 1
		}
	}
	return first
}

// saidBefore reports an incise between marks that close and the token.
func (c *context) saidBefore(first, tok int) bool {
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.First > first && group.Last < tok && group.Reports && c.Marks.Inside(group.First) < 0 &&
			(c.IsMark(group.First-1) || c.Form(group.First-1) == "," && c.IsMark(group.First-2)) {
			return true
		}
	}
	return false
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
		return c.unmarkedBefore(c.trim(before))
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
	case closed && !outside.finite && len(stretches) > 1 && c.Form(c.opening(last)-1) == "," && c.clausal(last) && !c.clausal(stretches[0]):
		c.add("incise.frame", 1)
		return c.candidate(Direct, c.pieces(last))
	case closed && len(stretches) > 1 && c.reportedEarlier(last):
		return c.candidate(Direct, c.pieces(last))
	case closed && len(stretches) == 1 && outside.finite && c.standsAlone(last):
		return c.candidate(Direct, c.pieces(last))
	case closed && len(stretches) == 1 && c.conditioned(last):
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
	kind := Indirect
	if c.quotes(r) {
		kind = Mixed
	}
	return c.candidate(kind, []Range{r})
}

// standsAlone reports a sentence in marks with a capital behind a clause that needs no
// more: "Le spectacle valait le détour « Qu'on parle de moi ! », disait-il".
func (c *context) standsAlone(s int) bool {
	first := c.Marks.Stretches[s].First
	if !c.capitalAt(first) || c.Tag(first) == tag.Name || !c.mainVerb(Range{first, c.Marks.Stretches[s].Last}) {
		return false
	}
	switch c.Tag(c.opening(s) - 1) {
	case tag.Noun, tag.Adjective, tag.Adverb, tag.PastParticiple, tag.Infinitive:
		return true
	}
	return false
}

// reportedEarlier reports a clause in marks behind a comma and other quoted words, which
// a verb of their own reports: "X a dénoncé « un gâchis », « tout est à refaire »,
// a-t-il dit".
func (c *context) reportedEarlier(s int) bool {
	comma := c.opening(s) - 1
	if comma <= c.sentence.First || c.Form(comma) != "," || !c.IsMark(comma-1) || !c.mainVerb(Range{c.Marks.Stretches[s].First, c.Marks.Stretches[s].Last}) {
		return false
	}
	for g := range c.sentence.Groups {
		group := &c.sentence.Groups[g]
		if group.Last < comma && group.Form == clause.Finite && group.Reports && c.Marks.Inside(group.First) < 0 && group.Subject.Found() && !group.Subject.Inverted {
			return true
		}
	}
	return false
}

// conditioned reports a clause in marks behind a subordinate clause and a comma, which
// is the journalist's: "S'il pleut, « nous fermerons »".
func (c *context) conditioned(s int) bool {
	comma := c.opening(s) - 1
	first := c.Marks.Stretches[s].First
	if comma <= c.sentence.First || c.Form(comma) != "," || c.Tag(c.sentence.First) != tag.Subordinator || !c.fronted(comma) {
		return false
	}
	return c.mainVerb(Range{first, c.Marks.Stretches[s].Last}) && !predicative(c.Tag(first))
}

// unmarkedBefore yields the words before an incise that stand in no marks.
func (c *context) unmarkedBefore(r Range) *Candidate {
	if r.Empty() || c.words(r) < 2 {
		return nil
	}
	if c.Layout.KindOf(r.First) == block.Turn {
		return c.candidate(Direct, []Range{r})
	}
	if c.verbless(r) {
		if !c.heading(r.First) && !c.counts(r) {
			return nil
		}
		c.add("incise.no-verb", 1)
	}
	return c.candidate(Indirect, []Range{r})
}

// counts reports words without a verb that a source counts or judges, in a sentence of
// their own or behind a colon: "Dix morts et vingt blessés, selon le maire".
func (c *context) counts(r Range) bool {
	const enough = 4 // words of a judgement
	if c.group != nil || r.First > c.sentence.First && c.Form(r.First-1) != ":" {
		return false
	}
	for i := r.First; i <= r.Last; i++ {
		if c.Tag(i) == tag.Numeral {
			return true
		}
	}
	return c.words(r) >= enough && c.source.Found() && c.sortOf(c.source.Head) == speaker
}

// heading reports a line in which words are reported without a verb.
func (c *context) heading(i int) bool {
	kind := c.Layout.KindOf(i)
	return kind == block.Title || kind == block.Heading
}
