package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
	"github.com/attribd/attribd/internal/attrib/token"
)

// outsideWords is what stands beside the marked stretches of a range.
type outsideWords struct {
	words   int  // words that are no coordinators
	between int  // those of them that stand behind the first stretch
	finite  bool // a finite verb among them
	frame   bool // they end before the first stretch with a comma or colon
}

// outside counts the words of a range that stand in none of its stretches, which are in
// text order.
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
		o.finite = o.finite || c.Tag(i) == tag.Finite && !c.relativeBefore(i)
	}
	before := c.opening(stretches[0]) - 1
	o.frame = before >= r.First && (c.Form(before) == "," || c.Form(before) == ":")
	return o
}

// announced reports a stretch behind a colon: what stands before that is the
// journalist's.
func (c *context) announced(s int) bool {
	colon := c.opening(s) - 1
	if colon <= c.sentence.First || c.Form(colon) != ":" {
		return false
	}
	return c.clausal(s) || c.capitalAt(c.Marks.Stretches[s].First) && c.mainVerb(Range{c.sentence.First, colon})
}

// headed reports a stretch that goes on with the words before it: "Le projet « est
// mort »".
func (c *context) headed(s int) bool {
	first, before := c.Marks.Stretches[s].First, c.opening(s)-1
	if before < c.sentence.First || !c.lowerAt(first) {
		return false
	}
	if c.Tag(before) == tag.Punct { // "Le projet, lui, « est mort »", "notamment le pont, « qui est mort »"
		if c.Tag(first) == tag.Relative {
			return true
		}
		g := c.sentence.GroupAt(first)
		return g != None && c.sentence.Groups[g].Form == clause.Finite && c.sentence.Groups[g].Subject.Found() && c.sentence.Groups[g].Subject.Last < before
	}
	return predicative(c.Tag(first)) || c.Tag(before) == tag.Noun || c.Tag(before) == tag.Determiner || c.Tag(before) == tag.Preposition
}

// predicative reports a word that goes on with the subject before it.
func predicative(t tag.Tag) bool { return t == tag.Finite || t == tag.Negation || t == tag.Object }

// allPieces returns the pieces of several stretches.
func (c *context) allPieces(stretches []int) []Range {
	out := c.memory.ranges.Make(len(stretches))
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
