package rule

import "github.com/attribd/attribd/internal/attrib/tag"

// figureStart returns where the figure begins that a second source gives, behind another
// one: "15 % sont absents selon la mairie, | 25 % selon le syndicat", or None.
func (c *context) figureStart(r Range) int {
	figure := None
	for i := r.Last; i >= r.First; i-- {
		switch {
		case figure == None && c.Tag(i) == tag.Finite:
			return None
		case figure == None && (c.Form(i) == "," || c.Tag(i) == tag.Coordinator) && c.counted(Range{i + 1, r.Last}):
			figure = i + 1
		case figure != None && c.Form(i) == "selon":
			return figure
		}
	}
	return None
}

// counted reports a number among words.
func (c *context) counted(r Range) bool {
	for i := r.First; i <= r.Last; i++ {
		if c.Tag(i) == tag.Numeral {
			return true
		}
	}
	return false
}

// counts reports words without a verb that a source counts or judges, in a sentence of
// their own or behind a colon: "Dix morts et vingt blessés, selon le maire".
func (c *context) counts(r Range) bool {
	const enough = 4 // words of a judgement
	if c.group != nil || r.First > c.sentence.First && c.Form(r.First-1) != ":" && !c.bracketed(r) {
		return false
	}
	if c.counted(r) {
		return true
	}
	if c.words(r) < enough || !c.source.Found() {
		return false
	}
	return c.sortOf(c.source.Head) == speaker || c.Tag(r.First) == tag.Determiner && c.Tag(c.source.Head) == tag.Pronoun && !c.hasFinite(Range{r.Last, c.sentence.Last}, true)
}

// bracketed reports a figure at the beginning of a bracket: "(250 selon le syndicat)".
func (c *context) bracketed(r Range) bool {
	return r.First > c.sentence.First && c.Form(r.First-1) == "(" && c.counted(r)
}
