package rule

import (
	"github.com/attribd/attribd/internal/attrib/block"
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

// quotedAround yields what stands in marks around an incise, or a sentence with marks in
// it that somebody with a name says. Elsewhere a verb behind its subject tells what was
// done then: "De retour à Lons, le maire a réagi".
func quotedAround(c *context) *Candidate {
	const sure = 3 // of 3: a verb that hardly does but report
	cand := around(c)
	if cand == nil || cand.Kind == Direct {
		return cand
	}
	told := Range{cand.First(), cand.Last()}
	if cand.Kind == Mixed && len(cand.Pieces) == 1 && c.group.Cue.Strength >= sure && c.Tag(c.source.Head) == tag.Name && c.mainVerb(told) {
		return cand
	}
	return nil
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

// labels reports a stretch that begins at i and says before a colon of what is spoken:
// "« Barrages » : le pont « tient », dit X".
func (c *context) labels(i, stretch int) bool {
	return c.opening(stretch) == i && c.Form(c.closing(stretch)+1) == ":" && !c.clausal(stretch)
}

// beforeIncise decides between marks and clause for the words before an incise.
func (c *context) beforeIncise(before Range) *Candidate {
	stretches := c.stretchesIn(before)
	if len(stretches) > 1 && c.labels(before.First, stretches[0]) {
		before.First, stretches = c.closing(stretches[0])+2, stretches[1:]
	}
	if s := c.Marks.Inside(before.First); len(stretches) == 0 && s >= 0 && s == c.Marks.MarkOf(before.Last) { // the rest of the marks
		return c.candidate(Direct, c.ranges(c.inner(Range{before.First, c.Marks.Stretches[s].Last})))
	}
	if len(stretches) == 0 {
		return c.unmarkedBefore(c.trim(before))
	}
	last := stretches[len(stretches)-1]
	if c.closing(last) >= before.Last {
		if cand := c.marksBefore(before, stretches); cand != nil {
			return cand
		}
	}
	r := c.trim(before)
	if r.Empty() {
		return nil
	}
	alone := c.closing(last) >= before.Last && c.determined(r.First, last)
	if c.group != nil && !alone && !c.hasFinite(r, false) && !c.heading(r.First) {
		if c.outside(before, stretches).frame || !c.phraseAlone(r) {
			return nil
		}
		c.add("incise.phrase", 1)
	}
	return c.candidate(c.claimKind(r), c.ranges(r))
}

// marksBefore yields the marked words that close right before an incise, if what stands
// before these is none of theirs; else nil.
func (c *context) marksBefore(before Range, stretches []int) *Candidate {
	last := stretches[len(stretches)-1]
	outside := c.outside(before, stretches)
	clausal := c.clausalOnly(stretches)
	pieces, framed := stretches[len(stretches)-1:], true
	switch {
	case outside.words == 0:
		pieces, framed = stretches, false
	case c.announced(last):
	case !outside.finite && len(stretches) > 1 && c.Form(c.opening(last)-1) == "," && c.clausal(last) && !c.clausal(stretches[0]) && !c.headed(last):
	case len(stretches) > 1 && c.reportedEarlier(last), len(stretches) == 1 && outside.finite && c.standsAlone(last):
		framed = false
	case len(stretches) == 1 && (c.conditioned(last) || c.concluded(before.First, c.opening(last))):
	case !outside.finite && outside.between < 3 && !c.headed(stretches[0]) && !c.headed(clausal[0]) && (c.clausal(last) || outside.words <= 3 && outside.frame):
		pieces = clausal
	default:
		return nil
	}
	if framed {
		c.add("incise.frame", 1)
	}
	return c.candidate(Direct, c.allPieces(pieces))
}

// concluded reports "c'est pourquoi", "voilà pourquoi" or "c'est ainsi que" from i to a
// mark: the journalist's, before what somebody said.
func (c *context) concluded(i, mark int) bool {
	switch {
	case c.Form(i) == "voilà":
		i++
	case c.Form(i) == "c'" && c.Form(i+1) == "est":
		i += 2
	default:
		return false
	}
	return i == mark-1 && c.Form(i) == "pourquoi" || i == mark-2 && (c.Form(i) == "ainsi" || c.Form(i) == "là") && c.Tag(i+1) == tag.Que
}

// determined reports an article at i and nothing else before a stretch: "Un « gâchis »,
// juge X".
func (c *context) determined(i, stretch int) bool {
	return c.Tag(i) == tag.Determiner && c.opening(stretch) == i+1
}

// unmarkedBefore yields the words before an incise that stand in no marks.
func (c *context) unmarkedBefore(r Range) *Candidate {
	if r.Empty() || c.words(r) < 2 && !c.bracketed(r) {
		return nil
	}
	if c.Layout.KindOf(r.First) == block.Turn || c.group != nil && c.asks() {
		return c.candidate(Direct, c.ranges(r))
	}
	if c.verbless(r) {
		switch {
		case c.heading(r.First), c.counts(r):
			c.add("incise.no-verb", 1)
		case c.phraseAlone(r):
			c.add("incise.phrase", 1)
		default:
			return nil
		}
	}
	return c.candidate(Indirect, c.ranges(r))
}
