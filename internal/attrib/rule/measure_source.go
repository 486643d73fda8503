package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// measureSource adds the features of candidates whose source is named.
func (c *context) measureSource(cand *Candidate) {
	head := cand.Source.Head
	cand.set("source:name", c.Tag(head) == tag.Name)
	sort := c.sortOf(head)
	cand.set("source:self", sort == oneself)
	cand.set("source:ours", c.group == nil && head > c.sentence.First && c.Form(head-1) == "nos" && c.Marks.Inside(head) < 0)
	if sort == anyone {
		c.measureAnyone(cand, head)
	}
	cand.set("source:thing", sort == neuter)
	cand.set("source:inanimate", sort == thing)
	if c.group != nil && cand.Kind == Indirect {
		shows := c.group.Cue.Class == "reveal" || c.group.Cue.Class == "opinion"
		cand.set("source:evidence", shows && (sort == thing || sort == neuter))
		cand.set("source:tool", !shows && sort == thing)
	}
	cand.set("incise:thing", sort == thing && cand.Kind == Indirect && cand.Source.Inverted)
	cand.set("pour:in-marks", c.lemma == "pour" && c.Marks.Inside(c.first) >= 0)
	cand.set("pour:relative", c.lemma == "pour" && c.embedded)
	cand.set("source:bids", cand.Kind != Direct && c.bids(sort))
	cand.set("source:measure", sort == thing && !c.ofSpeaker(&cand.Source) && (c.lemma == "selon" || c.lemma == "d'après"))
	cand.set("source:conformity", sort != speaker && c.group == nil && (c.Lexicon.Conformity(c.Form(head)) || c.articleOfLaw(head) && !c.touched(Range{cand.First(), cand.Last()})))
	cand.set("pour:speaker", c.lemma == "pour" && (sort == speaker || sort == document))
	cand.set("pour:thing", c.lemma == "pour" && (sort == thing || sort == neuter || sort == anyone))
}

// bids reports things of which verbs of promising tell what may come of them: "le plan promet
// de plaire", "ces annonces menacent de", "l'appareil propose de trier les photos".
func (c *context) bids(s sort) bool {
	own := c.group != nil && c.group.Form == clause.Finite && c.group.Subject.Relative == None
	switch c.lemma {
	case "promettre", "menacer":
		return s == thing || s == document && own
	case "proposer":
		return s == thing && own
	case "signifier":
		return s == thing
	}
	return false
}

// articleOfLaw reports "l'article 49", which rules and says nothing.
func (c *context) articleOfLaw(head int) bool {
	return c.Form(head) == "article" && head < c.sentence.Last && c.Tokens[head+1].Kind == token.Number
}
