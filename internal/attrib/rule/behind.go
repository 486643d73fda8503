package rule

import (
	"slices"

	"github.com/attribd/attribd/internal/attrib/morph"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// behindOpening yields the clause behind an incise that stands right behind what
// opens it.
func behindOpening(c *context) *Candidate {
	before, ok := c.before()
	if !ok {
		return nil
	}
	return c.pastOpening(before)
}

// pastOpening yields the clause behind an incise that stands right behind what
// opens it: "qui, a-t-il dit, mérite soutien", "Au Québec, a-t-il dit, tout
// change".
func (c *context) pastOpening(before Range) *Candidate {
	i := c.pastSource()
	if i >= c.sentence.Last || c.Form(i) != "," && !dash(c.Form(i)) || c.marked(before) {
		return nil
	}
	if c.group == nil && c.Form(i+1) == "qui" { // "Rien de grave, selon la maire, qui parle de"
		return nil
	}
	if s := c.stretchAt(i + 1); s != None && c.group != nil && c.clausal(s) {
		if cand := c.framedMarks(s, before); cand != nil {
			return cand
		}
	}
	if c.Form(before.First) == "afin" { // "afin, a-t-il dit, de protéger la ville"
		return c.candidate(Indirect, c.ranges(before, c.trim(Range{i + 1, c.Edge(c.sentence, c.claim(i+1))})))
	}
	after := c.trim(Range{i + 1, c.Edge(c.sentence, c.claim(i+1))})
	opens := c.opensClause(before.Last)
	parted := c.Tag(i+1) == tag.Finite && c.sentence.PhraseAt(before.Last) != None // "La digue, dit-il, est un « rempart »"
	if after.Empty() || c.marked(after) && c.group != nil && !opens && !parted || !c.hasFinite(after, false) {
		return nil
	}
	if s := c.stretchAt(i + 1); s != None && c.Form(before.Last) == "car" && c.words(Range{c.closing(s) + 1, after.Last}) == 0 {
		return c.candidate(Direct, c.chain(s))
	}
	kind := c.claimKind(after)
	switch opening := c.trim(before); {
	case opens:
		return c.candidate(kind, c.ranges(after))
	case !opening.Empty() && !c.hasFinite(opening, false):
		return c.candidate(kind, c.ranges(opening, after))
	}
	return nil
}

// framedMarks yields the clause in marks behind an incise and a frame before it, which
// is the journalist's: "Mais, dit-il, « nous tiendrons »", "À ce jour, dit-il, « nous
// tenons »".
func (c *context) framedMarks(s int, before Range) *Candidate {
	rest := Range{c.closing(s) + 1, c.sentence.Last}
	switch {
	case c.words(before) < 2 && c.hasFinite(rest, false) && !c.marked(rest) && c.Form(rest.First) != ",":
		first := c.opening(s)
		return c.candidate(Mixed, c.ranges(c.trim(Range{first, c.Edge(c.sentence, c.claim(first))})))
	case c.words(before) < 2, !c.hasFinite(before, false) && c.words(rest) == 0 && !c.opensClause(before.Last):
		return c.candidate(Direct, c.chain(s))
	}
	return nil
}

// describing reports a word that can be an adjective or past participle.
func (c *context) describing(i int) bool {
	return slices.ContainsFunc(c.Words[i].Readings(), func(r morph.Reading) bool {
		return r.POS == morph.Adjective || r.POS == morph.Verb && r.Mood == morph.PastParticiple
	})
}

// inciseBehind reports a verb that reports, with its subject behind it, right behind
// the marks.
func (c *context) inciseBehind(s int) bool {
	g := c.ReportBehind(c.sentence, c.closing(s))
	if g == None {
		return false
	}
	group := &c.sentence.Groups[g]
	return group.Clitic != None || !group.Subject.Found() || group.Subject.Inverted
}

// pronounCue reports an incise with a pronoun, behind which nothing tells more of
// the source.
func (c *context) pronounCue() bool { return c.group != nil && c.group.Clitic != None }

func (c *context) lowerAt(i int) bool { return !c.capitalAt(i) }

func (c *context) capitalAt(i int) bool { return c.Tokens[i].Has(token.Capital) }
