package rule

import (
	"github.com/attribd/attribd/internal/attrib/clause"
	"github.com/attribd/attribd/internal/attrib/tag"
)

// afterIncise adds the words behind an incise where they go on with the content.
func (c *context) afterIncise(cand *Candidate) {
	i := c.pastSource()
	if i > c.sentence.Last {
		return
	}
	comma := c.Form(i) == "," || c.Form(i) == ":"
	if c.Form(i) == ":" && c.reportsBetween(c.right, i) { // ", dit X, qui ajoute : « B »"
		return
	}
	if comma {
		i++
	}
	if why := c.reasoned(i); cand.Kind == Direct && why > i {
		i, comma = why, true
	}
	if i > c.sentence.Last {
		return
	}
	if g := c.sentence.GroupAt(i); g != None && c.sentence.Groups[g].Form == clause.Gerund { // ", ajoutant que"
		return
	}
	if cand.Kind == Mixed && comma && c.Form(i) == "mais" && c.opensMark(i+1) && c.clausal(c.stretchAt(i+1)) && c.Form(c.closing(c.stretchAt(i+1))+1) == "." {
		s := c.stretchAt(i + 1) // "la digue « fuit », dit-elle, mais « elle tiendra »."
		cand.Pieces, cand.Stretches = append(cand.Pieces, c.pieces(s)...), append(cand.Stretches, s)
		return
	}
	if cand.Kind == Direct && comma && i < c.sentence.Last && c.Tag(i) == tag.Coordinator && c.opensMark(i+1) {
		i++
	}
	if s := c.stretchAt(i); s != None && !c.Marks.Stretches[s].Empty() && (comma || cand.Kind == Direct) {
		c.goOnInMarks(cand, s)
	} else if comma && cand.Kind != Direct {
		c.goOnInWords(cand, i)
	}
}

// reasoned returns the mark behind a conjunction at i with which quoted words go on: "« A »,
// dit-elle, car | « B »", "d'autant que | « B »"; else i.
func (c *context) reasoned(i int) int {
	const longest = 4 // tokens
	switch c.Form(i) {
	case "car", "puisque", "puisqu'":
		if s := c.stretchAt(min(i+1, c.sentence.Last)); s != None && !c.Marks.Stretches[s].Empty() {
			return i + 1
		}
	case "d'", "parce":
		for k := i + 1; k < min(c.sentence.Last, i+longest); k++ {
			if s := c.stretchAt(k + 1); s != None && c.Tag(k) == tag.Que && !c.Marks.Stretches[s].Empty() {
				return k + 1
			}
		}
	}
	return i
}

// goOnInMarks adds the stretch behind an incise to a candidate that goes on there.
func (c *context) goOnInMarks(cand *Candidate, s int) {
	if cand.Kind == Direct && c.feels(s) && c.hasFinite(Range{cand.First(), cand.Last()}, false) {
		return
	}
	if first := c.opening(s); cand.Kind != Direct && c.Tag(cand.Last()) == tag.Finite && c.lowerAt(c.Marks.Stretches[s].First) { // "La digue est, dit-il, « un rempart » pour la ville"
		if r := c.trim(Range{first, c.Edge(c.sentence, c.claim(first))}); !r.Empty() {
			cand.Kind, cand.Pieces = Mixed, append(cand.Pieces, r)
			cand.Stretches = append(cand.Stretches, c.stretchesIn(Range{first, r.Last})...)
			return
		}
	}
	if (cand.Kind == Direct || c.lowerAt(c.Marks.Stretches[s].First)) && !c.reportedAgain(s) {
		if cand.Kind == Indirect {
			cand.Kind = Mixed
		}
		cand.Pieces = append(cand.Pieces, c.chain(s)...)
		cand.Stretches = append(cand.Stretches, s)
	}
}

// goOnInWords adds the words from i on, behind an incise and a comma, to a clause that
// goes on there.
func (c *context) goOnInWords(cand *Candidate, i int) {
	r := c.trim(Range{i, c.sentence.Last})
	if r.Empty() {
		return
	}
	if c.tellsOfSource(r) {
		return
	}
	verb := !c.hasFinite(Range{cand.First(), cand.Last()}, true) || cand.Kind == Indirect && c.continues(i) || c.unfinished(cand)
	if verb && c.hasFinite(r, false) || c.completes(r) {
		cand.Pieces = append(cand.Pieces, r)
		if cand.Kind == Indirect && c.opensMark(r.First+1) && c.quotes(r) {
			cand.Kind = Mixed
		}
	}
}

// tellsOfSource reports words that tell of the source and not of what it said: ", a dit la
// maire, | qui les a traités de", ", relève la mairie, | dont le rapport", "| selon laquelle".
func (c *context) tellsOfSource(r Range) bool {
	if c.group == nil || c.pronounCue() || r.First == r.Last {
		return false
	}
	relative := c.Tag(r.First) == tag.Relative || (c.Tag(r.First) == tag.Preposition || c.Form(r.First) == "selon") && c.Tag(r.First+1) == tag.Relative
	return relative && c.hasFinite(r, false)
}

// reportsBetween reports a verb that reports between two tokens.
func (c *context) reportsBetween(first, last int) bool {
	for g := range c.sentence.Groups {
		if group := &c.sentence.Groups[g]; group.First >= first && group.Last < last && group.Reports {
			return true
		}
	}
	return false
}

// feels reports an adjective alone in marks behind an incise, which tells how the source
// is: "« Tout va bien », dit-elle, « heureuse »".
func (c *context) feels(s int) bool {
	st := &c.Marks.Stretches[s]
	return st.First == st.Last && c.lowerAt(st.First) && c.describing(st.First)
}

// reportedAgain reports a sentence in marks with an incise of its own behind it: "« Le
// pont tient », dit X, « Il tiendra », ajoute-t-elle".
func (c *context) reportedAgain(s int) bool {
	return c.capitalAt(c.Marks.Stretches[s].First) && c.clausal(s) && c.inciseBehind(s)
}

// unfinished reports a subordinate clause before an incise, whose main clause is still to
// come: "Puisque l'eau monte, dit-il, mieux vaut partir".
func (c *context) unfinished(cand *Candidate) bool {
	return c.Tag(cand.First()) == tag.Subordinator && !c.marked(Range{cand.First(), cand.Last()}) && c.fronted(c.left+1)
}

// completes reports words behind an incise that go on with what was said and have no
// verb of their own: "…, dit-il, malgré la pluie", "…, dit-elle, de refaire le pont".
func (c *context) completes(r Range) bool {
	if c.hasFinite(r, true) {
		return false
	}
	if c.marked(r) { // "il n'est pas question, dit-elle, de « brader » le pont"
		return (c.Form(r.First) == "de" || c.Form(r.First) == "d'") && c.opensMark(r.First+1) && c.Tag(r.First+2) == tag.Infinitive
	}
	switch c.Form(r.First) {
	case "notamment", "malgré", "dont", "sauf", "hormis", "faute", "grâce", "surtout":
		return true
	case "y":
		return r.First < r.Last && c.Form(r.First+1) == "compris"
	case "en":
		return r.First < r.Last && changing(c.Form(r.First+1))
	case "de", "d'":
		return r.First < r.Last && c.Tag(r.First+1) == tag.Infinitive || c.pronounCue()
	case "du", "des":
		return c.pronounCue()
	}
	return false
}

// changing reports the nouns behind "en" that go on with a figure or its reason.
func changing(form string) bool {
	switch form {
	case "raison", "particulier", "dépit", "hausse", "baisse", "recul", "repli", "progression", "augmentation", "chute", "moyenne":
		return true
	}
	return false
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
