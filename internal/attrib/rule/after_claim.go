package rule

import (
	"github.com/attribd/attribd/internal/attrib/tag"
)

// afterClaim adds the clause behind "selon X" where the words before it are not
// one: La désinformation est, selon lui, un péché.
func (c *context) afterClaim(cand *Candidate) {
	last := Range{cand.First(), cand.Last()}
	if c.right > c.sentence.Last {
		return
	}
	i := c.pastSource()
	if cand.Kind == Direct {
		c.afterQuoted(cand, i)
		return
	}
	if g := c.sentence.GroupAt(last.Last); g != None && c.sentence.Groups[g].Last > c.last { // "La digue a, selon X, cédé"
		i = min(i, c.right)
	}
	if i <= c.sentence.Last && c.Form(i) != "," && c.Form(c.first-1) == "," {
		i = c.closingComma(i)
	}
	if i > c.sentence.Last {
		return
	}
	if c.Form(i) == "," {
		i++
	} else if terminal(c.Form(i)) || c.words(Range{i, c.sentence.Last}) == 0 {
		return
	}
	r := c.trim(Range{i, c.sentence.Last})
	if short := c.trim(Range{i, c.commaAfter(i) - 1}); !short.Empty() && c.completes(short) {
		r = short
	}
	if c.relativeSourced(i) || c.sourcedAgain(r) {
		return
	}
	if r.Empty() || c.completed(last) && (c.right == i || !governed(c.Form(i)) && !c.completes(r)) {
		return
	}
	if !c.completes(r) && !c.hasFinite(last, false) && !c.hasFinite(r, false) {
		return
	}
	if c.right == i && c.Tag(i) == tag.PastParticiple || c.Tag(i) == tag.PresentParticiple || c.Tag(i) == tag.Relative || c.Tag(i) == tag.Coordinator {
		return
	}
	cand.Pieces = append(cand.Pieces, r)
	if all := (Range{i, r.Last}); c.quotes(all) {
		cand.Kind = Mixed
		cand.Stretches = append(cand.Stretches, c.stretchesIn(all)...)
	}
}

// relativeSourced reports a relative clause behind a preposition, which tells of the source:
// "selon la maire, | pour qui tout va bien".
func (c *context) relativeSourced(i int) bool {
	return i < c.sentence.Last && c.Tag(i) == tag.Preposition && c.Tag(i+1) == tag.Relative
}

// sourcedAgain reports words that another source claims: "selon la mairie, 80 selon la
// préfecture".
func (c *context) sourcedAgain(r Range) bool {
	for i := r.First; i <= r.Last; i++ {
		if c.Form(i) != "selon" || c.Marks.Inside(i) >= 0 || i == r.Last {
			continue
		}
		if p := c.sentence.PhraseAt(i + 1); p != None && c.sortOf(c.sentence.Phrases[p].Head) == speaker {
			return true
		}
	}
	return false
}

// afterQuoted adds the marked words behind a source at i that say why: « A », selon X,
// d'autant que « B ».
func (c *context) afterQuoted(cand *Candidate, i int) {
	if i < c.sentence.Last && c.Form(i) == "," {
		i++
	}
	if why := c.reasoned(min(i, c.sentence.Last)); why > i {
		c.goOnInMarks(cand, c.stretchAt(why))
	}
}

// closingComma returns the comma that ends a source between commas: what goes on without
// one tells more of it, "selon les mots de la préfète dans un entretien,". It is beyond
// the sentence where there is none.
func (c *context) closingComma(i int) int {
	end := c.commaAfter(i)
	if r := (Range{i, end - 1}); c.hasFinite(r, false) || c.marked(r) {
		return c.sentence.Last + 1
	}
	return c.Described(c.sentence, c.source.Head, end)
}

// commaAfter returns the first comma from i on, or the end of the sentence.
func (c *context) commaAfter(i int) int {
	for i <= c.sentence.Last && c.Form(i) != "," {
		i++
	}
	return i
}

// governed reports the prepositions behind "selon lui," that go on with a claim:
// "a été négligée, selon lui, par ses prédécesseurs".
func governed(form string) bool {
	switch form {
	case "par", "de", "d'", "du", "des", "à", "au", "aux", "contre", "sur":
		return true
	}
	return false
}

// completed reports a clause whose verb is not its last word: adverbs behind a verb do
// not complete it, "Il n'a donc, selon eux, | aucun droit".
func (c *context) completed(r Range) bool {
	i := r.Last
	for i > r.First && c.Tag(i) == tag.Adverb && c.Date(c.sentence, i) == i {
		i--
	}
	if g := c.sentence.GroupAt(i); g != None && c.sentence.Groups[g].Finite == i {
		return false
	}
	g := c.sentence.GroupAt(r.Last)
	return c.hasFinite(Range{r.First, r.Last - 1}, true) && (g == None || c.sentence.Groups[g].Last != r.Last)
}
